package org.handslag.meeting.meeting.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.meeting.model.Bond;
import org.handslag.meeting.meeting.model.Circle;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.CohortView;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.reach.OwnAccess;
import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whose a meeting is, from the pairs as far as their events have come. */
@Component
class Circles {
    private final Known known;

    Circles(Known known) {
        this.known = known;
    }

    /**
     * One pair's circle.
     *
     * @throws ProblemException 400 where the pair is unknown
     */
    Circle ofPair(Tenant tenant, String id) {
        PairView pair = known.pair(tenant, id).orElseThrow(() -> Faults.unknown("/pair"));
        return new Circle(
                pair.programme(), pair.cohort(), pair.id(), pair.mentor(), List.of(bond(pair)));
    }

    /**
     * A mentor's circle in a cohort; without bonds where the mentor has no pair there.
     *
     * @throws ProblemException 400 where the cohort is unknown
     */
    Circle ofMentor(Tenant tenant, String cohortId, String mentor) {
        CohortView cohort =
                known.cohort(tenant, cohortId).orElseThrow(() -> Faults.unknown("/cohort"));
        List<Bond> bonds =
                known.pairsOf(tenant, cohortId, mentor).stream()
                        .filter(pair -> pair.acceptedOn() != null)
                        .map(Circles::bond)
                        .toList();
        return new Circle(cohort.programme(), cohort.id(), null, mentor, bonds);
    }

    /**
     * A participant's circle with staff, from the admission to the cohort.
     *
     * @param mentor who is there, too; one of a pair with the participant in the cohort
     * @throws ProblemException 400 where the participant is not in the cohort, or the mentor is not
     *     theirs
     */
    Circle ofParticipant(
            Tenant tenant, String cohort, String participant, @Nullable String mentor) {
        AdmissionView admission =
                known.admissionsOfParticipant(tenant, participant).stream()
                        .filter(each -> cohort.equals(each.cohort()))
                        .findFirst()
                        .orElseThrow(() -> Faults.unknown("/participant"));
        if (mentor != null
                && known.pairsOf(tenant, cohort, mentor).stream()
                        .noneMatch(pair -> pair.participant().equals(participant))) {
            throw Faults.unknown("/mentor");
        }
        return Circle.ofParticipant(
                admission.programme(),
                cohort,
                new Bond(participant, admission.referredOn(), admission.withdrawnOn()),
                mentor);
    }

    /** The circle of a meeting that was recorded before, as the caller may name it. */
    Circle of(Call call, Meeting meeting) {
        Tenant tenant = call.tenant();
        if (meeting.participant() != null) {
            return namedBy(
                    call,
                    ofParticipant(
                            tenant, meeting.cohort(), meeting.participant(), mentorOf(meeting)));
        }
        return namedBy(
                call,
                meeting.pair() == null
                        ? ofMentor(
                                tenant, meeting.cohort(), Objects.requireNonNull(meeting.mentor()))
                        : ofPair(tenant, meeting.pair()));
    }

    private static @Nullable String mentorOf(Meeting meeting) {
        return meeting.persons().stream()
                .filter(person -> !person.equals(meeting.participant()))
                .findFirst()
                .orElse(null);
    }

    /** The same, in which the caller names only whom they may know of. */
    Circle namedBy(Call call, Circle circle) {
        Target target = target(circle);
        return circle.namedBy(person -> call.caller().mayKnow(person, target));
    }

    /** Whose own a meeting of this circle will be. */
    static Target target(Circle circle) {
        return target(circle.programme(), circle.ofGroup(), persons(circle));
    }

    /** Ids of the mentor and of everybody who has or had a pair in the circle. */
    static Set<String> persons(Circle circle) {
        Set<String> persons = new HashSet<>();
        if (circle.mentor() != null) {
            persons.add(circle.mentor());
        }
        circle.bonds().forEach(bond -> persons.add(bond.participant()));
        return persons;
    }

    /** Goes on unless the caller sees the meeting only as a mentor whose time is over. */
    static void mustHold(OwnAccess access, Call call, Meeting meeting) {
        access.mustHold(call, meeting.cohort(), meeting.pair(), meeting.persons());
    }

    /** Whose own the meeting is. */
    static Target target(Meeting meeting) {
        return target(meeting.programme(), meeting.mentor() != null, meeting.persons());
    }

    /** One participant's meeting is theirs alone; a group's is shared by everybody in it. */
    private static Target target(String programme, boolean ofGroup, Collection<String> persons) {
        Target target = Target.ofProgramme(programme);
        return ofGroup ? target.sharedBy(persons) : target.of(persons);
    }

    private static Bond bond(PairView pair) {
        return new Bond(pair.participant(), pair.acceptedOn(), pair.endedOn());
    }
}
