package org.handslag.meeting.groupevent.application;

import java.util.List;
import java.util.Optional;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.mirrored.CohortView;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.EventKind;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Plans an event with the kinds, themes and audiences of the blueprint. */
@Component
public class PlanningGroupEvent {
    private final Known known;
    private final Aggregates<GroupEvent> events;
    private final KnownGroups groups;

    PlanningGroupEvent(Known known, Aggregates<GroupEvent> events, KnownGroups groups) {
        this.groups = groups;
        this.known = known;
        this.events = events;
    }

    /**
     * Without audiences the event is for those that its theme names, or else its kind.
     *
     * @throws ProblemException 400 where the draft names something that the programme does not
     *     have, 404 where the programme is out of the caller's reach
     */
    public Result<GroupEvent> plan(Call call, GroupEvent.Draft draft) {
        Faults.day("/plannedOn", draft.plannedOn());
        call.mustReach(Target.ofProgramme(draft.programme()));
        Definition definition =
                known.programme(call.tenant(), draft.programme())
                        .map(ProgrammeView::definition)
                        .orElseThrow(() -> Faults.unknown("/programme"));
        if (draft.cohort() != null && !isCohortOf(call, draft.programme(), draft.cohort())) {
            throw Faults.unknown("/cohort");
        }
        List<String> usual = audiences(draft, definition);
        if (draft.group() != null) {
            groups.mustBeOf(call.tenant(), draft.group(), draft.programme(), draft.kind());
        }
        for (int at = 0; at < draft.audiences().size(); at++) {
            if (!definition.allowsAudience(draft.audiences().get(at))) {
                throw Faults.unknown("/audiences/" + at);
            }
        }
        GroupEvent.Draft complete =
                new GroupEvent.Draft(
                        draft.programme(),
                        draft.cohort(),
                        draft.kind(),
                        draft.theme(),
                        draft.plannedOn(),
                        draft.audiences().isEmpty() ? usual : draft.audiences(),
                        draft.invited(),
                        draft.group());
        String membership = call.caller().membership();
        return events.create(call, id -> GroupEvent.planned(complete, membership));
    }

    private boolean isCohortOf(Call call, String programme, String cohort) {
        return known.cohort(call.tenant(), cohort)
                .map(CohortView::programme)
                .filter(programme::equals)
                .isPresent();
    }

    private static List<String> audiences(GroupEvent.Draft draft, Definition definition) {
        EventKind kind =
                definition.eventKind(draft.kind()).orElseThrow(() -> Faults.unknown("/kind"));
        Optional<Definition.Theme> theme =
                Optional.ofNullable(draft.theme())
                        .map(
                                key ->
                                        definition
                                                .theme(key, draft.kind())
                                                .orElseThrow(() -> Faults.unknown("/theme")));
        return theme.map(Definition.Theme::audiences)
                .or(() -> Optional.ofNullable(kind.audiences()))
                .orElse(List.of());
    }
}
