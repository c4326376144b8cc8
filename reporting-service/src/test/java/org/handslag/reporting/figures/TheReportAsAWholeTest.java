package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.report.Deviations;
import org.handslag.reporting.figures.report.EventFigure;
import org.handslag.reporting.figures.report.MeetingFigure;
import org.handslag.reporting.figures.report.OutcomeFigures.Split;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Report.ActivityState;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TheReportAsAWholeTest {
    @Test
    void fourteenRowsShowPlannedAndActualAndWhatIsLate() {
        Report report =
                new Story()
                        .activity(1, "2015-12-03", "2015-12-20", "done")
                        .activity(3, "2015-12-01", "2016-03-10", "done")
                        .activity(5, "2016-02-01", null, "ongoing")
                        .activity(12, "2017-12-01", "2017-12-05", "done")
                        .report("interim-1", "2016-06-01");
        assertThat(report.activities()).hasSize(14);
        assertThat(report.activities())
                .extracting(
                        Report.ActivityFigure::row,
                        Report.ActivityFigure::state,
                        Report.ActivityFigure::late)
                .contains(
                        tuple(1, ActivityState.DONE, false),
                        tuple(2, ActivityState.NOT_STARTED, true),
                        tuple(3, ActivityState.DONE, true),
                        tuple(5, ActivityState.ONGOING, true),
                        tuple(11, ActivityState.NOT_STARTED, false),
                        // What happened later is not known on the day.
                        tuple(12, ActivityState.NOT_STARTED, false));
        assertThat(report.statedConflicts()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(report.head().signatories()).hasSize(5);
    }

    @Test
    void sayHowManyWereErasedAndAreCountedNoLonger() {
        Story story =
                new Story()
                        .erasure("a", "done", "2016-03-01")
                        .erasure("a", "erasing", "2016-05-01")
                        .erasure("b", "erasing", "2016-06-01")
                        .erasure("still to come", "done", "2016-06-02")
                        .erasure("counted without a name", "done", "2016-03-01", "course")
                        .erasure("refused", "refused", "2016-03-01")
                        .erasure("asked", "requested", null);

        assertThat(story.report("interim-1", "2016-06-01").dataNotes())
                .contains(new Report.Note("erased", Map.of("number", "2")));
        assertThat(new Story().report("interim-1", "2016-06-01").dataNotes())
                .extracting(Report.Note::code)
                .doesNotContain("erased");
    }

    @Test
    void everyReferralStandsInExactlyOnePlace() {
        Volumes.Participants participants =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admission("b", "C1", "man", "lomma", "declined", "2016-03-01", null, null)
                        .admission(
                                "c", "C1", "man", "lomma", "waiting-list", "2016-03-01", null, null)
                        .admission("d", "C1", "woman", "lomma", null, null, "2016-02-20", null)
                        .admission("e", "C1", "woman", "lomma", null, null, null, null)
                        .admission(
                                "f",
                                "C1",
                                "woman",
                                "kavlinge",
                                "selected",
                                "2016-03-01",
                                null,
                                "2016-09-01")
                        .report("final", "2018-04-30")
                        .volumes()
                        .participants();
        Volumes.Course total = participants.total();
        assertThat(total.referred()).isEqualTo(6);
        assertThat(
                        List.of(
                                total.admitted(),
                                total.declined(),
                                total.waiting(),
                                total.withdrawn(),
                                total.inIntake()))
                .containsExactly(2, 1, 1, 1, 1);
        assertThat(total.endedEarly()).isEqualTo(1);
        assertThat(total.planned()).isNull();
        assertThat(participants.byMunicipality())
                .extracting(Volumes.Course::key, Volumes.Course::referred)
                .containsExactly(tuple("kavlinge", 2), tuple("lomma", 4));
        assertThat(participants.byCohort())
                .extracting(Volumes.Course::key, Volumes.Course::planned, Volumes.Course::admitted)
                .containsExactly(tuple("1", 70, 2), tuple("2", null, 0));
        assertThat(participants.endReasons())
                .extracting(Volumes.Number::key, Volumes.Number::number)
                .containsExactly(tuple("moved", 1));
    }

    @Test
    void aChangedDecisionCountsFromItsOwnDay() {
        Story story =
                new Story()
                        .admission(
                                "a",
                                "C1",
                                "woman",
                                "kavlinge",
                                "selected",
                                "2016-04-20",
                                null,
                                null,
                                "2016-03-01")
                        .admission(
                                "b",
                                "C1",
                                "man",
                                "lomma",
                                "declined",
                                "2016-04-20",
                                null,
                                null,
                                "2016-03-01",
                                "2016-04-01");

        assertThat(standing(story, "2016-02-29")).containsExactly(2, 0, 0, 0);
        assertThat(standing(story, "2016-03-01")).containsExactly(0, 2, 0, 0);
        assertThat(standing(story, "2016-04-19")).containsExactly(0, 2, 0, 0);
        assertThat(standing(story, "2016-04-20")).containsExactly(0, 0, 1, 1);
        assertThat(story.report("interim-1", "2016-04-19").volumes().participants().persons())
                .isZero();
    }

    @Test
    void ofSeveralDecisionsOnOneDayTheLastOneHolds() {
        Story story =
                new Story()
                        .admission(
                                "a",
                                "C1",
                                "woman",
                                "kavlinge",
                                "selected",
                                "2016-03-01",
                                null,
                                null,
                                "2016-03-01");

        assertThat(standing(story, "2016-03-01")).containsExactly(0, 0, 1, 0);
    }

    /** In intake, waiting, admitted, declined. */
    private static List<Integer> standing(Story story, String day) {
        Volumes.Course total = story.report("interim-1", day).volumes().participants().total();
        return List.of(total.inIntake(), total.waiting(), total.admitted(), total.declined());
    }

    @Test
    void mentorsStandBesideThePlanAndTheirParticipantsAreCounted() {
        Volumes volumes =
                new Story()
                        .mentor("m1", "kavlinge", "2016-02-01")
                        .mentor("m2", "kavlinge", "2016-02-01")
                        .mentor("m3", "lomma", "2016-02-01")
                        .mentor("m4", "lomma", null)
                        .pair("m1", "a", "2016-05-01", "2016-07-01")
                        .pair("m2", "a", "2016-07-10", null)
                        .pair("m2", "b", "2016-05-01", null)
                        .report("final", "2016-12-31")
                        .volumes();
        assertThat(volumes.mentors().byMunicipality())
                .extracting(
                        Volumes.Recruited::key,
                        Volumes.Recruited::planned,
                        Volumes.Recruited::recruited,
                        Volumes.Recruited::active)
                .containsExactly(tuple("kavlinge", 20, 2, 2), tuple("lomma", 15, 2, 1));
        assertThat(volumes.mentors().total().planned()).isEqualTo(35);
        assertThat(volumes.mentors().load().everHad()).isEqualTo(new Volumes.Spread(1, 1, 1));
        assertThat(volumes.mentors().load().onTheDay()).isEqualTo(new Volumes.Spread(2, 0, 1));
        assertThat(volumes.pairs().total())
                .isEqualTo(new Volumes.PairCourse("total", null, 3, 0, 3, 0, 2, 1, 1));
    }

    @Test
    void meetingsAreExpectedHeldAndMissedByTheDay() {
        Story story = new Story();
        story.meetingPlans.add(
                new MeetingPlanFact(
                        "L",
                        Story.PROGRAMME,
                        "C1",
                        "individual",
                        "Q",
                        "m",
                        Story.day("2016-05-01"),
                        null,
                        List.of(
                                Story.day("2016-06-01"),
                                Story.day("2016-07-01"),
                                Story.day("2016-08-01")),
                        null,
                        List.of(),
                        null));
        story.meetings.add(meeting("individual", "2016-06-03", null));
        story.meetings.add(meeting("individual", null, "2016-07-01"));
        story.meetings.add(meeting("individual", "2016-08-03", null));
        story.meetings.add(meeting("study-visit", "2016-06-20", null));
        assertThat(story.report("interim-2", "2016-08-02").meetings())
                .extracting(
                        MeetingFigure::kind,
                        MeetingFigure::expected,
                        MeetingFigure::held,
                        MeetingFigure::missed,
                        MeetingFigure::unrecorded)
                .contains(tuple("individual", 3, 1, 1, 1), tuple("study-visit", null, 1, 0, null));
    }

    private static MeetingFact meeting(
            String kind, @Nullable String heldOn, @Nullable String missedOn) {
        return new MeetingFact(
                "T",
                Story.PROGRAMME,
                "C1",
                kind,
                "physical",
                heldOn == null ? null : Story.day(heldOn),
                missedOn == null ? null : Story.day(missedOn),
                "Q",
                "m",
                null,
                null,
                null);
    }

    @Test
    void eventsHaveARowForEachThemeOfThePlanHeldOrNot() {
        Story story = new Story();
        story.events.add(
                new GroupEventFact(
                        "G",
                        Story.PROGRAMME,
                        "C1",
                        "lecture",
                        "employment-law",
                        Story.day("2016-09-15"),
                        Story.day("2016-09-16"),
                        null,
                        40,
                        new GroupEventFact.Attendance(
                                List.of("a", "b"), List.of("m1"), Map.of("case-officers", 4))));
        List<EventFigure> lectures =
                story.report("interim-2", "2016-12-31").events().stream()
                        .filter(one -> one.kind().equals("lecture"))
                        .toList();
        assertThat(lectures).hasSize(5);
        assertThat(lectures.getFirst().inPlan()).isEqualTo("5");
        assertThat(lectures)
                .filteredOn(one -> "employment-law".equals(one.theme()))
                .singleElement()
                .extracting(EventFigure::held, EventFigure::attended)
                .isEqualTo(List.of(1, 7));
    }

    @Test
    void eachPersonIsPlacedOnceUnderTheBestStay() {
        var outcomes =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admitted("b", "2016-03-01")
                        .admitted("c", "2016-03-01")
                        .admitted("d", "2016-03-01")
                        .admitted("e", "2016-03-01")
                        .placement("a", "mentor-network", "2016-08-01", "2016-12-31")
                        .placement("a", "own", "2017-01-01", "2017-12-31")
                        .placement("b", "own", "2016-08-01", "2016-12-31")
                        .placement("c", "mentor-network", "2017-02-15", null)
                        .placement("d", "mentor-network", "2016-08-01", "2016-08-10")
                        .report("final", "2017-03-01")
                        .outcomes();
        assertThat(outcomes.placements().byPerson()).isEqualTo(new Split(1, 1, 1, 1));
        assertThat(outcomes.placements().without()).isEqualTo(1);
        assertThat(outcomes.placements().stays()).isEqualTo(5);
    }

    @Test
    void deviationsAreFoundAndRecordedOnesKeepTheirWords() {
        Deviations deviations =
                new Story()
                        .decided("board-decision", "2015-11-30", "approved")
                        .mentor("m1", "kavlinge", "2016-02-01")
                        .deviation("lesson", "2016-05-01", "Recruiting took longer.")
                        .deviation("risk", "2017-05-01", "Not known yet.")
                        .report("interim-1", "2016-06-01")
                        .deviations();
        assertThat(deviations.computed())
                .extracting(Deviations.Computed::code, one -> one.values().get("actual"))
                .contains(
                        tuple("decision-late", "2015-11-30"),
                        tuple("mentors-under-plan", "1"),
                        tuple("mentors-under-plan", "0"),
                        tuple("participants-under-plan", "0"),
                        tuple("decision-missing", null));
        assertThat(deviations.recorded())
                .extracting(Deviations.Recorded::text)
                .containsExactly("Recruiting took longer.");
    }
}
