package org.handslag.meeting.group.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static final LocalDate FORMED = LocalDate.of(2016, 9, 1);
    private static final Group.Joining NOBODY = new Group.Joining(Map.of());
    private static final Group OF_TWO =
            state(
                    Group.formed(
                            "programme",
                            null,
                            "learning-group",
                            "a",
                            FORMED,
                            new Group.Joining(
                                    Map.of("adept", Side.PARTICIPANT, "mentor", Side.MENTOR))));

    private static Group state(Decision<Group> decision) {
        return switch (decision) {
            case Decision.Changed<Group>(Group group, String ignored) -> group;
            case Decision.Unchanged<Group> ignored -> throw new AssertionError("unchanged");
            case Decision.Refused<Group>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static String refusal(Decision<Group> decision) {
        return decision instanceof Decision.Refused<Group>(var refusal) ? refusal.code() : "none";
    }

    @Test
    void keepsWhoLeftAndWhen() {
        Group changed =
                state(
                        OF_TWO.changed(
                                LocalDate.of(2016, 10, 1),
                                new Group.Joining(Map.of("second", Side.PARTICIPANT)),
                                Set.of("adept")));

        assertThat(changed.current()).containsExactlyInAnyOrder("mentor", "second");
        assertThat(changed.members())
                .contains(
                        new Member("adept", Side.PARTICIPANT, FORMED, LocalDate.of(2016, 10, 1)),
                        new Member("second", Side.PARTICIPANT, LocalDate.of(2016, 10, 1), null));
    }

    @Test
    void isNotChangedByWhoIsThereAlready() {
        assertThat(
                        OF_TWO.changed(
                                FORMED,
                                new Group.Joining(Map.of("adept", Side.PARTICIPANT)),
                                Set.of()))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void isNotLeftByStrangersNorBeforeItBegan() {
        assertThat(refusal(OF_TWO.changed(FORMED, NOBODY, Set.of("stranger"))))
                .isEqualTo("not-a-member");
        assertThat(refusal(OF_TWO.changed(FORMED.minusDays(1), NOBODY, Set.of("adept"))))
                .isEqualTo("before-the-group");
    }

    @Test
    void forgetsAPersonWhole() {
        assertThat(state(OF_TWO.without("adept")).members())
                .extracting(Member::person)
                .containsExactly("mentor");
        assertThat(OF_TWO.without("stranger")).isEqualTo(Decision.unchanged());
    }
}
