package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

/**
 * A pair that has ended stays its mentor's for the days of grace, and its participant's for good.
 */
class AnEndedPairTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Town town = new Town();
    private final String participant = town.participant();
    private final String mentor = town.mentor(2);

    @Test
    void isTheMentorsUntilGraceIsOver() {
        String pair = ended(TODAY.minusDays(14));
        Caller own = town.asMentor(mentor);

        assertThat(own.get("/api/pairs/" + pair).status()).isEqualTo(200);
        assertThat(own.get("/api/pairs").json().path("items")).hasSize(1);
    }

    @Test
    void isNoLongerTheMentorsAfterGrace() {
        String pair = ended(TODAY.minusDays(15));
        Caller own = town.asMentor(mentor);

        assertThat(own.get("/api/pairs/" + pair).status()).isEqualTo(404);
        assertThat(own.get("/api/pairs").json().path("items")).isEmpty();
        assertThat(town.asParticipant(participant).get("/api/pairs/" + pair).status())
                .isEqualTo(200);
        assertThat(town.leader.get("/api/pairs/" + pair).status()).isEqualTo(200);
    }

    private String ended(LocalDate on) {
        town.settle();
        String pair = town.accepted(participant, mentor).id();
        assertThat(
                        town.leader
                                .post(
                                        "/api/pairs/" + pair + "/end",
                                        Map.of("on", on.toString(), "reason", "moved"))
                                .status())
                .isEqualTo(200);
        return pair;
    }
}
