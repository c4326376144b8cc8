package org.handslag.meeting.groupevent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class GroupEventTest {
    private static final Meeting.Recorder LEADER = new Meeting.Recorder("leader", null);
    private static final LocalDate DAY = LocalDate.parse("2016-09-15");

    private static GroupEvent plannedLecture() {
        return changed(
                GroupEvent.planned(
                        new GroupEvent.Draft(
                                "programme",
                                null,
                                "lecture",
                                "unemployment-insurance",
                                DAY,
                                List.of("participants", "participants"),
                                70),
                        "leader"));
    }

    private static GroupEvent changed(Decision<GroupEvent> decision) {
        return decision instanceof Decision.Changed<GroupEvent>(GroupEvent state, String ignored)
                ? state
                : fail(decision);
    }

    private static GroupEvent fail(Decision<GroupEvent> decision) {
        throw new AssertionError(decision);
    }

    private static List<String> people(String side, int number) {
        return IntStream.range(0, number).mapToObj(i -> side + i).toList();
    }

    @Test
    void aPlannedEventNamesEachAudienceOnce() {
        assertThat(plannedLecture().audiences()).containsExactly("participants");
        assertThat(plannedLecture().state()).isEqualTo(EventState.PLANNED);
        assertThat(plannedLecture().attendance()).isNull();
    }

    @Test
    void aHeldEventCountsPeopleOnceAndOthersByAudience() {
        Attendance came =
                new Attendance(List.of("b", "a", "b"), List.of("m"), Map.of("case-officers", 3));
        Decision<GroupEvent> decision =
                plannedLecture()
                        .held(DAY.plusDays(1), came, new Meeting.Recorder("leader-2", null));
        GroupEvent held = changed(decision);
        assertThat(decision).isEqualTo(Decision.changed(held, "group-event.held.v1"));
        assertThat(held.heldOn()).isEqualTo(DAY.plusDays(1));
        assertThat(came.participants()).containsExactly("a", "b");
        assertThat(came.others()).containsExactly(Map.entry("case-officers", 3));
        assertThat(held.recordedBy()).containsExactly("leader", "leader-2");
    }

    @Test
    void twoThousandPeopleAreTheMost() {
        Attendance full = new Attendance(people("p", 1500), people("m", 500), Map.of());
        Attendance over = new Attendance(people("p", 1500), people("m", 501), Map.of());
        assertThat(changed(plannedLecture().held(DAY, full, LEADER)).state())
                .isEqualTo(EventState.HELD);
        assertThat(plannedLecture().held(DAY, over, LEADER))
                .isEqualTo(Decision.refused("attendance-too-long", Map.of("most", 2000)));
    }

    @Test
    void aCancelledEventIsNotHeld() {
        Decision<GroupEvent> decision = plannedLecture().cancelled(DAY.minusDays(3), LEADER);
        GroupEvent cancelled = changed(decision);
        assertThat(decision).isEqualTo(Decision.changed(cancelled, "group-event.cancelled.v1"));
        assertThat(cancelled.held(DAY, new Attendance(List.of(), List.of(), Map.of()), LEADER))
                .isEqualTo(Decision.refused("event-not-planned", Map.of("state", "cancelled")));
        assertThat(cancelled.cancelled(DAY, LEADER))
                .isEqualTo(Decision.refused("event-not-planned", Map.of("state", "cancelled")));
    }
}
