package org.handslag.meeting.group.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.group.model.Group;
import org.handslag.meeting.group.model.Side;
import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forms groups, and lets members come and go. */
@Component
public class FormingGroup {
    private final Known known;
    private final Aggregates<Group> groups;

    FormingGroup(Known known, Aggregates<Group> groups) {
        this.known = known;
        this.groups = groups;
    }

    /**
     * People of a group, as the caller named them. Participants have an admission in the programme;
     * mentors are taken as they are named, since a mentor's event may not have come yet.
     */
    public record People(List<String> participants, List<String> mentors) {

        private Group.Joining joining() {
            Map<String, Side> sides = new TreeMap<>();
            mentors.forEach(person -> sides.put(person, Side.MENTOR));
            participants.forEach(person -> sides.put(person, Side.PARTICIPANT));
            return new Group.Joining(sides);
        }
    }

    /**
     * @throws ProblemException 400 where something named is unknown, or the kind of event is not
     *     held in groups
     */
    public Result<Group> form(
            Call call,
            String programme,
            @Nullable String cohort,
            String kind,
            String key,
            LocalDate on,
            People people) {
        Faults.day("/formedOn", on);
        call.mustReach(Target.ofProgramme(programme));
        boolean inGroups =
                known.programme(call.tenant(), programme)
                                .map(ProgrammeView::definition)
                                .orElseThrow(() -> Faults.unknown("/programme"))
                                .eventKind(kind)
                                .orElseThrow(() -> Faults.unknown("/kind"))
                                .group()
                        != null;
        if (!inGroups) {
            throw Faults.invalid("/kind");
        }
        if (cohort != null
                && known.cohort(call.tenant(), cohort)
                        .filter(each -> each.programme().equals(programme))
                        .isEmpty()) {
            throw Faults.unknown("/cohort");
        }
        check(call, programme, people.participants(), "/participants/");
        return groups.create(
                call, id -> Group.formed(programme, cohort, kind, key, on, people.joining()));
    }

    /**
     * @throws ProblemException 400 where somebody who comes is unknown, 404 where the group is
     */
    public Result<Group> change(
            Call call, String id, LocalDate on, People coming, Set<String> leaving) {
        Faults.day("/on", on);
        Group group = groups.get(call.tenant(), id).state();
        call.mustReach(Target.ofProgramme(group.programme()));
        check(call, group.programme(), coming.participants(), "/join/participants/");
        return groups.change(
                call, id, stored -> stored.state().changed(on, coming.joining(), leaving));
    }

    /** Of somebody whom the caller may not know of, it is not said that there is such a person. */
    private void check(Call call, String programme, List<String> participants, String at) {
        if (participants.isEmpty()) {
            return;
        }
        Set<String> admitted =
                known.admissionsOf(call.tenant(), programme).stream()
                        .map(AdmissionView::participant)
                        .collect(Collectors.toSet());
        for (int i = 0; i < participants.size(); i++) {
            if (!admitted.contains(participants.get(i))
                    || !call.caller().mayKnow(participants.get(i))) {
                throw Faults.unknown(at + i);
            }
        }
    }
}
