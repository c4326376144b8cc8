package org.handslag.meeting.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final LocalDate DAY = LocalDate.of(2016, 9, 1);
    private static final Contact WITH_A_PAIR =
            new Contact(
                    "programme",
                    "pair",
                    "adept",
                    "mentor",
                    List.of("mentor", "adept"),
                    DAY,
                    Way.PHONE,
                    "staff");

    @Test
    void ofAPairIsItsParticipants() {
        assertThat(WITH_A_PAIR.isTheOwnOf("adept")).isTrue();
        assertThat(WITH_A_PAIR.isTheOwnOf("mentor")).isFalse();
    }

    @Test
    void ofAPairStaysWithoutItsMentor() {
        Contact without =
                new Contact(
                        "programme",
                        "pair",
                        "adept",
                        null,
                        List.of("adept"),
                        DAY,
                        Way.PHONE,
                        "staff");

        assertThat(WITH_A_PAIR.without("mentor"))
                .isEqualTo(Decision.changed(without, "contact.person-erased.v1"));
        assertThat(without.without("mentor")).isEqualTo(Decision.unchanged());
    }

    @Test
    void ofAMentorAloneIsTheirs() {
        assertThat(
                        new Contact(
                                        "programme",
                                        null,
                                        null,
                                        "mentor",
                                        List.of("mentor"),
                                        DAY,
                                        Way.VISIT,
                                        "staff")
                                .isTheOwnOf("mentor"))
                .isTrue();
    }
}
