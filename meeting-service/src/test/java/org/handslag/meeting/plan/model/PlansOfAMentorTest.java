package org.handslag.meeting.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.meeting.plan.model.Pairs.course;
import static org.handslag.meeting.plan.model.Pairs.day;
import static org.handslag.meeting.plan.model.Pairs.days;

import java.util.List;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class PlansOfAMentorTest {
    private static final PlanDrawing DRAWING =
            new PlanDrawing(
                    "programme",
                    "cohort",
                    "mentor",
                    new PeriodRule(PeriodRule.Start.AGREEMENT, true, null, null, day("2016-10-31")),
                    List.of(
                            new PlanDrawing.Rhythm("individual", false, 1),
                            new PlanDrawing.Rhythm("joint", true, 2)));

    @Test
    void onePairGivesOneIndividualPlan() {
        List<MeetingPlan> plans = DRAWING.of(List.of(course("a", "2016-06-01", null)));
        assertThat(plans)
                .containsExactly(
                        new MeetingPlan(
                                "programme",
                                "cohort",
                                "individual",
                                "a",
                                "mentor",
                                List.of("mentor", "participant-of-a"),
                                day("2016-06-01"),
                                day("2016-10-31"),
                                days("2016-07-01", "2016-08-01", "2016-09-01", "2016-10-01")));
    }

    @Test
    void twoPairsGiveTwoIndividualPlansAndAJointOneOfTheMentor() {
        List<MeetingPlan> plans =
                DRAWING.of(
                        List.of(course("a", "2016-06-01", null), course("b", "2016-06-05", null)));
        assertThat(plans)
                .extracting(MeetingPlan::kind)
                .containsExactly("individual", "individual", "joint");
        MeetingPlan joint = plans.getLast();
        assertThat(joint.pair()).isNull();
        assertThat(joint.persons())
                .containsExactly("mentor", "participant-of-a", "participant-of-b");
        assertThat(joint.expected()).isEqualTo(days("2016-08-05", "2016-10-05"));
    }

    @Test
    void drawingTheSameAgainChangesNothing() {
        MeetingPlan plan = DRAWING.of(List.of(course("a", "2016-06-01", null))).getFirst();
        MeetingPlan again = DRAWING.of(List.of(course("a", "2016-06-01", null))).getFirst();
        assertThat(plan.redrawn(again)).isEqualTo(Decision.unchanged());
    }

    @Test
    void anEndedPairKeepsWhatWasDueAndLosesWhatWouldHaveBeen() {
        MeetingPlan plan = DRAWING.of(List.of(course("a", "2016-06-01", null))).getFirst();
        MeetingPlan ended = DRAWING.of(List.of(course("a", "2016-06-01", "2016-08-20"))).getFirst();
        assertThat(plan.redrawn(ended))
                .isEqualTo(Decision.changed(ended, "meeting-plan.changed.v1"));
        assertThat(ended.expected()).isEqualTo(days("2016-07-01", "2016-08-01"));
    }

    @Test
    void aPlanThatNoLongerFollowsFromAnythingExpectsNothing() {
        MeetingPlan plan = DRAWING.of(List.of(course("a", "2016-06-01", null))).getFirst();
        assertThat(plan.emptied().expected()).isEmpty();
        assertThat(plan.emptied().redrawn(plan.emptied())).isEqualTo(Decision.unchanged());
    }
}
