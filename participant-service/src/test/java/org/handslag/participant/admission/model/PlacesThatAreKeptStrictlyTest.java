package org.handslag.participant.admission.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.participant.Deciding.accepted;
import static org.handslag.participant.Deciding.refused;
import static org.handslag.participant.admission.model.Applying.DAY;
import static org.handslag.participant.admission.model.Applying.INTAKE;
import static org.handslag.participant.admission.model.Applying.LEADER;
import static org.handslag.participant.admission.model.Applying.prepared;
import static org.handslag.participant.admission.model.Applying.select;
import static org.handslag.participant.admission.model.Applying.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.blueprint.model.Places;
import org.junit.jupiter.api.Test;

class PlacesThatAreKeptStrictlyTest {
    private static final Places THREE = new Places(3, Map.of("malvik", 1));

    @Test
    void areTakenOneByOneUntilThereIsNone() {
        List<Admission> cohort = new ArrayList<>();
        for (int place = 1; place <= 3; place++) {
            Room room = Room.of(THREE, "trondheim", cohort);
            assertThat(room).isEqualTo(new Room.Free(new Seat(place, null)));
            cohort.add(accepted(select(prepared("trondheim"), room)));
        }

        Room full = Room.of(THREE, "trondheim", cohort);
        assertThat(full).isEqualTo(new Room.Full(3));
        refused(select(prepared("trondheim"), full), "quota-reached");
    }

    @Test
    void areGivenBeyondTheirNumberForAReasonOnly() {
        Room full = new Room.Full(3);

        refused(
                prepared("trondheim").decide(selection(List.of(), "because"), INTAKE, true, full),
                "unknown-reason");
        Admission over =
                accepted(
                        prepared("trondheim")
                                .decide(selection(List.of(), "decided"), INTAKE, true, full));
        assertThat(over.seat()).isNull();
        assertThat(over.decisions().getLast().overQuota()).isEqualTo("decided");
    }

    @Test
    void areAMunicipalitysOwnWhereItHasSome() {
        Room one = Room.of(THREE, "malvik", List.of());
        assertThat(one).isEqualTo(new Room.Free(new Seat(1, 1)));
        Admission taken = accepted(select(prepared("malvik"), one));

        assertThat(Room.of(THREE, "malvik", List.of(taken))).isEqualTo(new Room.Full(1));
        assertThat(Room.of(THREE, "trondheim", List.of(taken)))
                .isEqualTo(new Room.Free(new Seat(2, null)));
    }

    @Test
    void areGivenBackByAnEarlyEndAndNotByALeave() {
        Places one = new Places(1, Map.of());
        Admission in =
                accepted(select(prepared("trondheim"), Room.of(one, "trondheim", List.of())));
        Admission away = accepted(in.startLeave(DAY.plusDays(30), LEADER));
        Admission gone = accepted(in.endEarly(DAY.plusDays(30), "moved", LEADER, INTAKE));

        assertThat(Room.of(one, "trondheim", List.of(away))).isEqualTo(new Room.Full(1));
        assertThat(Room.of(one, "trondheim", List.of(gone)))
                .isEqualTo(new Room.Free(new Seat(1, null)));
    }

    @Test
    void countThoseWhoCameInBeforeTheyWereKept() {
        Admission before = accepted(select(prepared("trondheim"), new Room.Unlimited()));

        assertThat(Room.of(new Places(1, Map.of()), "trondheim", List.of(before)))
                .isEqualTo(new Room.Full(1));
        assertThat(Room.of(Places.UNKNOWN, "trondheim", List.of(before)))
                .isEqualTo(new Room.Free(new Seat(null, null)));
    }

    @Test
    void areKeptForWhoWasOfferedOne() {
        assertThat(THREE.without(List.of("malvik", "trondheim")))
                .isEqualTo(new Places(1, Map.of("malvik", 0)));
        Admission offered =
                accepted(
                        prepared("trondheim")
                                .takeStep(
                                        StepTaken.plain("offered", DAY.plusDays(12), LEADER),
                                        INTAKE));
        assertThat(offered.isOffered(INTAKE)).isTrue();
        assertThat(accepted(select(offered, new Room.Unlimited())).isOffered(INTAKE)).isFalse();
    }
}
