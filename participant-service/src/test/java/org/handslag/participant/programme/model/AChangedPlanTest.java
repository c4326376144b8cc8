package org.handslag.participant.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.event;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.Deciding.unchanged;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.programme.model.PlanChange.Kind;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.junit.jupiter.api.Test;

class AChangedPlanTest {
    private static final Recorded LEADER = new Recorded("leader", null);
    private static final LocalDate DAY = LocalDate.of(2016, 1, 11);

    private final Programme programme = programme();

    @Test
    void becomesTheDefinitionWhenTheDecidingBodyApproves() {
        Programme proposed = accepted(propose(programme, plan(2, "2017-12-31", "1", "2")));
        Programme prepared = accepted(proposed.prepare(2, DAY.plusDays(1), "group", LEADER));
        Decision<Programme> approval = approve(prepared, "board", DAY.plusDays(9));
        Programme decided = accepted(approval);

        assertThat(event(approval)).isEqualTo("programme.plan-decided.v1");
        assertThat(prepared.definition()).isEqualTo(programme.definition());
        assertThat(decided.blueprint().at("period", "to")).isEqualTo("2017-12-31");
        assertThat(decided.versions())
                .extracting(PlanVersion::state)
                .containsExactly(PlanState.REPLACED, PlanState.DECIDED);
        assertThat(decided.versions().getFirst().definition()).isEqualTo(programme.definition());
        assertThat(decided.versions().getLast().steps())
                .extracting(PlanStep::by)
                .containsExactly("group", "board");
    }

    @Test
    void namesWhereItDiffers() {
        Programme proposed = accepted(propose(programme, plan(2, "2017-12-31", "2", "3")));

        assertThat(proposed.versions().getLast().changes())
                .contains(
                        new PlanChange("/version", Kind.CHANGED, "version", "1", "2"),
                        new PlanChange(
                                "/period/to",
                                Kind.CHANGED,
                                "period/to",
                                "2017-11-30",
                                "2017-12-31"))
                .extracting(PlanChange::pointer, PlanChange::kind, PlanChange::place)
                .containsExactlyInAnyOrder(
                        tuple("/version", Kind.CHANGED, "version"),
                        tuple("/period/to", Kind.CHANGED, "period/to"),
                        tuple("/cohorts/0", Kind.REMOVED, "cohorts/1"),
                        tuple("/cohorts/1", Kind.ADDED, "cohorts/3"));
    }

    @Test
    void isNotDecidedByWhoOnlyPrepares() {
        Programme proposed = accepted(propose(programme, plan(2, "2017-12-31", "1")));

        refused(approve(proposed, "group", DAY), "not-the-deciding-body");
        refused(approve(proposed, "king", DAY), "unknown-body");
        refused(approve(proposed, "board", DAY.minusDays(1)), "before-the-last-step");
        assertThat(
                        accepted(
                                        proposed.decidePlan(
                                                2,
                                                Set.of(),
                                                DAY,
                                                "group",
                                                DecisionOutcome.REJECTED,
                                                LEADER))
                                .versions()
                                .getLast()
                                .state())
                .isEqualTo(PlanState.REJECTED);
    }

    @Test
    void staysOpenWhereItIsPostponedAndIsDecidedOnce() {
        Programme proposed = accepted(propose(programme, plan(2, "2017-12-31", "1")));
        Programme postponed =
                accepted(
                        proposed.decidePlan(
                                2, Set.of(), DAY, "board", DecisionOutcome.POSTPONED, LEADER));
        Programme approved = accepted(approve(postponed, "board", DAY.plusDays(30)));

        assertThat(postponed.versions().getLast().state()).isEqualTo(PlanState.PROPOSED);
        unchanged(approve(approved, "board", DAY.plusDays(30)));
        refused(approve(approved, "board", DAY.plusDays(31)), "plan-closed");
        refused(approved.prepare(7, DAY, "group", LEADER), "unknown-plan");
    }

    @Test
    void isProposedOnceAndAsANewEditionOfTheSameBlueprint() {
        Programme proposed = accepted(propose(programme, plan(2, "2017-12-31", "1")));

        unchanged(propose(proposed, plan(2, "2017-12-31", "1")));
        refused(propose(programme, plan(1, "2018-01-31", "1")), "edition-not-higher");
        Map<String, Object> other = new HashMap<>(plan(2, "2017-12-31", "1"));
        other.put("blueprint", "other");
        refused(propose(programme, other), "other-blueprint");
    }

    @Test
    void doesNotUndoWhatWasDecidedMeanwhile() {
        Programme two =
                accepted(
                        propose(
                                accepted(propose(programme, plan(2, "2017-12-31", "1"))),
                                plan(3, "2018-12-31", "1")));
        Programme decided = accepted(approve(two, "board", DAY));

        refused(
                decided.decidePlan(3, Set.of(), DAY, "board", DecisionOutcome.APPROVED, LEADER),
                "plan-outdated");
    }

    @Test
    void doesNotLeaveOutWhatPeopleStandUnder() {
        Map<String, Object> without = plan(2, "2017-12-31", "2");
        without.put("meetings", Map.of("kinds", List.of()));

        assertThat(accepted(propose(programme, without))).isNotNull();
        Decision<Programme> narrower =
                programme.propose(new Blueprint(without), Set.of("1"), DAY, null, LEADER);
        refused(narrower, "codes-in-use");
        assertThat(narrower.toString()).contains("/cohorts/1, /meetings/kinds/individual");
    }

    @Test
    void isCheckedAgainForCohortsThatWereOpenedSince() {
        Programme proposed = accepted(propose(programme, plan(2, "2017-12-31", "2")));

        refused(
                proposed.decidePlan(2, Set.of("1"), DAY, "board", DecisionOutcome.APPROVED, LEADER),
                "codes-in-use");
    }

    private static Decision<Programme> propose(Programme programme, Map<String, Object> plan) {
        return programme.propose(new Blueprint(plan), Set.of(), DAY, null, LEADER);
    }

    private static Decision<Programme> approve(Programme programme, String by, LocalDate on) {
        return programme.decidePlan(2, Set.of(), on, by, DecisionOutcome.APPROVED, LEADER);
    }

    private static Programme programme() {
        return accepted(
                Programme.create("p", new Blueprint(plan(1, "2017-11-30", "1", "2")), LEADER));
    }

    private static Map<String, Object> plan(int edition, String to, String... cohorts) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("blueprint", "b");
        plan.put("version", edition);
        plan.put("period", Map.of("from", "2015-12-01", "to", to));
        plan.put("owner", Map.of("key", "owner"));
        plan.put(
                "decidingBody",
                Map.of(
                        "key",
                        "board",
                        "way",
                        List.of(Map.of("key", "group"), Map.of("key", "board"))));
        plan.put("cohorts", List.of(cohorts).stream().map(key -> Map.of("key", key)).toList());
        plan.put("meetings", Map.of("kinds", List.of(Map.of("key", "individual"))));
        return plan;
    }
}
