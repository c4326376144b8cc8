package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.EventFigure;
import org.jspecify.annotations.Nullable;

/** Events by kind and theme: every theme of the plan has its row, held or not. */
final class EventCounts {
    private EventCounts() {}

    static List<EventFigure> of(Known known) {
        Set<String> kinds = new LinkedHashSet<>();
        known.plan().eventKinds().forEach(kind -> kinds.add(kind.key()));
        var others = new TreeSet<String>();
        known.snapshot().events().forEach(one -> others.add(one.kind()));
        kinds.addAll(others);
        var rows = new ArrayList<EventFigure>();
        kinds.forEach(kind -> rows.addAll(ofKind(known, kind)));
        return rows;
    }

    private static List<EventFigure> ofKind(Known known, String kind) {
        List<GroupEventFact> events =
                known.snapshot().events().stream().filter(one -> one.kind().equals(kind)).toList();
        Set<String> themes = new LinkedHashSet<>();
        known.plan().themes().stream()
                .filter(one -> kind.equals(one.kind()))
                .forEach(one -> themes.add(one.key()));
        events.stream()
                .map(GroupEventFact::theme)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(themes::add);
        var rows = new ArrayList<EventFigure>();
        String inPlan = inPlan(known.plan(), kind);
        boolean unthemed = events.stream().anyMatch(one -> one.theme() == null);
        if (unthemed || themes.isEmpty()) {
            rows.add(row(known, kind, null, inPlan, events));
        }
        for (String theme : themes) {
            rows.add(row(known, kind, theme, rows.isEmpty() ? inPlan : null, events));
        }
        return rows;
    }

    private static EventFigure row(
            Known known,
            String kind,
            @Nullable String theme,
            @Nullable String inPlan,
            List<GroupEventFact> ofKind) {
        LocalDate day = known.day();
        List<GroupEventFact> events =
                ofKind.stream().filter(one -> Objects.equals(one.theme(), theme)).toList();
        List<GroupEventFact> held =
                events.stream().filter(one -> Days.by(one.heldOn(), day)).toList();
        int participants = 0;
        int mentors = 0;
        int others = 0;
        for (GroupEventFact one : held) {
            GroupEventFact.Attendance attendance = one.attendance();
            if (attendance != null) {
                participants += attendance.participants().size();
                mentors += attendance.mentors().size();
                others += attendance.others().values().stream().mapToInt(Integer::intValue).sum();
            }
        }
        return new EventFigure(
                kind,
                Keyed.titleOf(
                        known.plan().eventKinds().stream()
                                .map(one -> new Keyed(one.key(), one.title()))
                                .toList(),
                        kind),
                theme,
                theme == null
                        ? null
                        : Keyed.titleOf(
                                known.plan().themes().stream()
                                        .map(one -> new Keyed(one.key(), one.title()))
                                        .toList(),
                                theme),
                inPlan,
                VolumeFigures.count(
                        events,
                        one ->
                                !Days.by(one.cancelledOn(), day)
                                        && (Days.by(one.plannedOn(), day)
                                                || Days.by(one.heldOn(), day))),
                held.size(),
                VolumeFigures.count(events, one -> Days.by(one.cancelledOn(), day)),
                participants,
                mentors,
                others,
                participants + mentors + others);
    }

    private static @Nullable String inPlan(Plan plan, String kind) {
        return plan.eventKinds().stream()
                .filter(one -> one.key().equals(kind))
                .map(Plan.EventKind::planned)
                .filter(one -> one.most() != null)
                .map(
                        one ->
                                one.least() == null || one.least().equals(one.most())
                                        ? String.valueOf(one.most())
                                        : one.least() + "-" + one.most())
                .findFirst()
                .orElse(null);
    }
}
