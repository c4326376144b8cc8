package org.handslag.meeting.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.meeting.meeting.model.Meetings.INDIVIDUAL;
import static org.handslag.meeting.meeting.model.Meetings.MENTOR;
import static org.handslag.meeting.meeting.model.Meetings.STAFF;
import static org.handslag.meeting.meeting.model.Meetings.STUDY_VISIT;
import static org.handslag.meeting.meeting.model.Meetings.bond;
import static org.handslag.meeting.meeting.model.Meetings.changed;
import static org.handslag.meeting.meeting.model.Meetings.day;
import static org.handslag.meeting.meeting.model.Meetings.groupOf;
import static org.handslag.meeting.meeting.model.Meetings.heldOn;
import static org.handslag.meeting.meeting.model.Meetings.pairLive;
import static org.handslag.meeting.meeting.model.Meetings.plannedFor;
import static org.handslag.meeting.meeting.model.Meetings.refusal;

import java.util.List;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class RecordingAMeetingTest {

    private static Decision<Meeting> held(Circle circle, String on, String... present) {
        return Meeting.recorded(
                INDIVIDUAL, circle, new Occurrence.Held(day(on), List.of(present)), MENTOR);
    }

    @Test
    void aMeetingRecordedAfterwardsIsHeldAtOnce() {
        Decision<Meeting> decision = held(pairLive("2016-06-01", null), "2016-07-04", "adept");
        Meeting meeting = changed(decision);
        assertThat(decision).isEqualTo(Decision.changed(meeting, "meeting.held.v1"));
        assertThat(meeting.state()).isEqualTo(MeetingState.HELD);
        assertThat(meeting.heldOn()).isEqualTo(day("2016-07-04"));
        assertThat(meeting.pair()).isEqualTo("pair");
        assertThat(meeting.mentor()).isNull();
        assertThat(meeting.persons()).containsExactly("mentor", "adept");
    }

    @Test
    void aPairsHeldMeetingHadItsParticipantWhereNobodyIsNamed() {
        assertThat(changed(held(pairLive("2016-06-01", null), "2016-07-04")).participants())
                .containsExactly("adept");
    }

    @Test
    void aPairMeetsFromTheDayOfTheSecondYesToItsLastDay() {
        Circle pair = pairLive("2016-06-01", "2016-12-01");
        assertThat(refusal(held(pair, "2016-05-31"))).isEqualTo("pair-not-live");
        assertThat(changed(held(pair, "2016-06-01")).state()).isEqualTo(MeetingState.HELD);
        assertThat(changed(held(pair, "2016-12-01")).state()).isEqualTo(MeetingState.HELD);
        assertThat(refusal(held(pair, "2016-12-02"))).isEqualTo("pair-not-live");
    }

    @Test
    void aPairThatWasOnlyProposedDoesNotMeet() {
        Circle proposed =
                new Circle(
                        "programme",
                        "cohort",
                        "pair",
                        "mentor",
                        List.of(bond("adept", null, null)));
        assertThat(refusal(held(proposed, "2016-07-04"))).isEqualTo("pair-not-live");
    }

    @Test
    void somebodyElsesParticipantWasNotThere() {
        assertThat(refusal(held(pairLive("2016-06-01", null), "2016-07-04", "stranger")))
                .isEqualTo("not-of-this-meeting");
    }

    @Test
    void aMissedMeetingKeepsItsDateAndReason() {
        Decision<Meeting> decision =
                Meeting.recorded(
                        INDIVIDUAL,
                        pairLive("2016-06-01", null),
                        new Occurrence.Missed(day("2016-08-01"), "illness"),
                        STAFF);
        Meeting meeting = changed(decision);
        assertThat(decision).isEqualTo(Decision.changed(meeting, "meeting.missed.v1"));
        assertThat(meeting.missedOn()).isEqualTo(day("2016-08-01"));
        assertThat(meeting.missedReason()).isEqualTo("illness");
        assertThat(meeting.participants()).isEmpty();
        assertThat(meeting.recordings())
                .containsExactly(
                        new Recording(
                                MeetingState.MISSED,
                                "membership-of-staff",
                                Recording.ToldBy.MENTOR));
    }

    @Test
    void aGroupMeetsWithThoseWhosePairsAreLive() {
        Circle group =
                groupOf(
                        bond("one", "2016-06-01", null),
                        bond("two", "2016-06-01", "2016-09-01"),
                        bond("three", "2016-10-01", null));
        Meeting visit =
                changed(
                        Meeting.recorded(
                                STUDY_VISIT,
                                group,
                                new Occurrence.Held(day("2016-10-05"), List.of("three", "one")),
                                MENTOR));
        assertThat(visit.participants()).containsExactly("one", "three");
        assertThat(visit.persons()).containsExactly("mentor", "one", "three");
        assertThat(visit.mentor()).isEqualTo("mentor");
        assertThat(visit.pair()).isNull();
        assertThat(
                        refusal(
                                Meeting.recorded(
                                        STUDY_VISIT,
                                        group,
                                        new Occurrence.Held(day("2016-10-05"), List.of("two")),
                                        MENTOR)))
                .isEqualTo("pair-not-live");
    }

    @Test
    void aGroupWithoutNamesSaysNothingAboutWhoWasThere() {
        Circle group = groupOf(bond("one", "2016-06-01", null), bond("two", "2016-06-01", null));
        Meeting joint =
                changed(
                        Meeting.recorded(
                                STUDY_VISIT,
                                group,
                                new Occurrence.Held(day("2016-08-01"), List.of()),
                                MENTOR));
        assertThat(joint.participants()).isEmpty();
    }

    @Test
    void aPlannedMeetingIsHeldMissedOrCancelledOnce() {
        Circle pair = pairLive("2016-06-01", null);
        Meeting planned = plannedFor("2016-07-04");
        Meeting held =
                changed(
                        planned.settled(
                                new Occurrence.Held(day("2016-07-05"), List.of()), pair, MENTOR));
        assertThat(held.plannedOn()).isEqualTo(day("2016-07-04"));
        assertThat(held.heldOn()).isEqualTo(day("2016-07-05"));
        assertThat(held.recordings())
                .extracting(Recording::state)
                .containsExactly(MeetingState.PLANNED, MeetingState.HELD);
        assertThat(
                        refusal(
                                held.settled(
                                        new Occurrence.Missed(day("2016-07-05"), "illness"),
                                        pair,
                                        MENTOR)))
                .isEqualTo("meeting-not-planned");
        assertThat(refusal(held.cancelled(day("2016-07-05"), MENTOR)))
                .isEqualTo("meeting-not-planned");
    }

    @Test
    void aCancelledMeetingIsNeitherHeldNorMissed() {
        Decision<Meeting> decision = plannedFor("2016-07-04").cancelled(day("2016-07-01"), MENTOR);
        Meeting cancelled = changed(decision);
        assertThat(decision).isEqualTo(Decision.changed(cancelled, "meeting.cancelled.v1"));
        assertThat(cancelled.cancelledOn()).isEqualTo(day("2016-07-01"));
        assertThat(cancelled.heldOn()).isNull();
        assertThat(cancelled.missedOn()).isNull();
    }

    @Test
    void aMeetingPlannedWhileThePairWasLiveIsNotHeldAfterItsEnd() {
        assertThat(
                        refusal(
                                plannedFor("2016-07-04")
                                        .settled(
                                                new Occurrence.Held(day("2016-07-04"), List.of()),
                                                pairLive("2016-06-01", "2016-07-01"),
                                                MENTOR)))
                .isEqualTo("pair-not-live");
    }

    @Test
    void whatWasHeldIsNotHeldAgain() {
        assertThat(
                        refusal(
                                heldOn("2016-07-04")
                                        .settled(
                                                new Occurrence.Held(day("2016-07-04"), List.of()),
                                                pairLive("2016-06-01", null),
                                                MENTOR)))
                .isEqualTo("meeting-not-planned");
    }

    @Test
    void aMeetingOfAPairIsItsParticipantsAndAnErasedMentorIsTakenOutOfIt() {
        Meeting held = Meetings.heldOn("2016-07-01");
        Meeting without = Meetings.changed(held.without("mentor"));

        assertThat(held.isTheOwnOf("adept")).isTrue();
        assertThat(held.isTheOwnOf("mentor")).isFalse();
        assertThat(without.persons()).containsExactly("adept");
        assertThat(without.heldOn()).isEqualTo(held.heldOn());
    }
}
