package org.handslag.participant.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AProgrammeTest {
    private static final Recorded LEADER = new Recorded("leader", null);
    private static final LocalDate DAY = LocalDate.of(2015, 11, 23);

    @Test
    void isPlannedUntilSomethingIsDecided() {
        var created = Programme.create("p", blueprint(), LEADER);

        assertThat(event(created)).isEqualTo("programme.created.v1");
        assertThat(accepted(created).state()).isEqualTo(ProgrammeState.PLANNED);
    }

    @Test
    void isDecidedWhenTheDecidingBodyApproves() {
        Programme decided = accepted(planned().decide(decision("board-decision", "board")));

        assertThat(decided.state()).isEqualTo(ProgrammeState.DECIDED);
    }

    @Test
    void isNotDecidedByAnotherBodyOrByARejection() {
        assertThat(accepted(planned().decide(decision("preparation", "group"))).state())
                .isEqualTo(ProgrammeState.PLANNED);
        assertThat(
                        accepted(
                                        planned()
                                                .decide(
                                                        decision(
                                                                "board-decision",
                                                                DecisionOutcome.REJECTED,
                                                                DAY)))
                                .state())
                .isEqualTo(ProgrammeState.PLANNED);
    }

    @Test
    void takesADecisionOnceUnlessItWasPostponed() {
        Programme postponed =
                accepted(
                        planned()
                                .decide(
                                        decision(
                                                "board-decision", DecisionOutcome.POSTPONED, DAY)));
        Decided approval = decision("board-decision", DecisionOutcome.APPROVED, DAY.plusDays(7));
        Programme approved = accepted(postponed.decide(approval));

        assertThat(approved.decisions()).hasSize(2);
        unchanged(approved.decide(approval));
        refused(
                approved.decide(
                        decision("board-decision", DecisionOutcome.REJECTED, DAY.plusDays(9))),
                "already-decided");
        refused(
                postponed.decide(
                        decision("board-decision", DecisionOutcome.APPROVED, DAY.minusDays(1))),
                "before-the-postponement");
    }

    @Test
    void knowsOnlyTheDecisionsAndBodiesOfItsBlueprint() {
        refused(planned().decide(decision("party", "board")), "unknown-decision");
        refused(planned().decide(decision("board-decision", "king")), "unknown-body");
    }

    @Test
    void runsWhenAnActivityHasStartedAndEndsWithTheLast() {
        Programme running = accepted(planned().progress(row(1, DAY, null, ActivityState.ONGOING)));
        Programme halfway =
                accepted(running.progress(row(1, DAY, DAY.plusDays(5), ActivityState.DONE)));
        Programme over = accepted(halfway.progress(row(2, null, null, ActivityState.CANCELLED)));

        assertThat(running.state()).isEqualTo(ProgrammeState.RUNNING);
        assertThat(halfway.state()).isEqualTo(ProgrammeState.RUNNING);
        assertThat(over.state()).isEqualTo(ProgrammeState.ENDED);
        assertThat(over.activities()).extracting(ActivityProgress::row).containsExactly(1, 2);
    }

    @Test
    void refusesProgressThatDoesNotMakeSense() {
        refused(planned().progress(row(9, DAY, null, ActivityState.ONGOING)), "unknown-activity");
        refused(
                planned().progress(row(1, DAY, DAY.minusDays(1), ActivityState.DONE)),
                "ended-before-started");
        refused(
                planned().progress(row(1, null, null, ActivityState.ONGOING)),
                "dates-do-not-fit-state");
        refused(
                planned().progress(row(1, DAY, null, ActivityState.NOT_STARTED)),
                "dates-do-not-fit-state");
    }

    @Test
    void leavesProgressAloneThatIsOnRecordAlready() {
        ActivityProgress progress = row(1, DAY, null, ActivityState.ONGOING);

        unchanged(accepted(planned().progress(progress)).progress(progress));
    }

    private static Programme planned() {
        return accepted(Programme.create("p", blueprint(), LEADER));
    }

    private static Decided decision(String key, String by) {
        return new Decided(key, DAY, DecisionOutcome.APPROVED, by, LEADER);
    }

    private static Decided decision(String key, DecisionOutcome outcome, LocalDate on) {
        return new Decided(key, on, outcome, "board", LEADER);
    }

    private static ActivityProgress row(
            int row, @Nullable LocalDate from, @Nullable LocalDate to, ActivityState state) {
        return new ActivityProgress(row, from, to, state, LEADER);
    }

    private static Blueprint blueprint() {
        return new Blueprint(
                Map.of(
                        "decidingBody",
                        Map.of(
                                "key",
                                "board",
                                "way",
                                List.of(Map.of("key", "group"), Map.of("key", "board"))),
                        "decisions",
                        List.of(
                                Map.of("key", "preparation", "by", "group", "kind", "decision"),
                                Map.of("key", "board-decision", "by", "board", "kind", "decision")),
                        "activities",
                        List.of(Map.of("row", 1), Map.of("row", 2))));
    }
}
