package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.EventFigure;
import org.jspecify.annotations.Nullable;

/** Events by kind and theme: every theme of the plan has its row, held or not. */
final class EventCounts {
    private EventCounts() {}

    static List<EventFigure> of(Known known, Tally at) {
        Set<String> kinds = new LinkedHashSet<>();
        known.plan().eventKinds().forEach(kind -> kinds.add(kind.key()));
        var others = new TreeSet<String>();
        known.snapshot().events().forEach(one -> others.add(one.kind()));
        kinds.addAll(others);
        var rows = new ArrayList<EventFigure>();
        kinds.forEach(kind -> addKind(rows, known, at, kind));
        return rows;
    }

    private static void addKind(List<EventFigure> rows, Known known, Tally at, String kind) {
        int first = rows.size();
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
        String inPlan = inPlan(known.plan(), kind);
        boolean unthemed = events.stream().anyMatch(one -> one.theme() == null);
        if (unthemed || themes.isEmpty()) {
            rows.add(row(known, at.in(first), kind, null, inPlan, events));
        }
        for (String theme : themes) {
            Tally its = at.in(rows.size());
            rows.add(row(known, its, kind, theme, rows.size() == first ? inPlan : null, events));
        }
    }

    private static EventFigure row(
            Known known,
            Tally at,
            String kind,
            @Nullable String theme,
            @Nullable String inPlan,
            List<GroupEventFact> ofKind) {
        LocalDate day = known.day();
        List<GroupEventFact> events =
                ofKind.stream().filter(one -> Objects.equals(one.theme(), theme)).toList();
        List<GroupEventFact> held =
                events.stream().filter(one -> Days.by(one.heldOn(), day)).toList();
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
                at.count(
                        "planned",
                        Rule.EVENT_PLANNED,
                        events,
                        one ->
                                !Days.by(one.cancelledOn(), day)
                                        && (Days.by(one.plannedOn(), day)
                                                || Days.by(one.heldOn(), day))),
                at.count("held", Rule.EVENT_HELD, events, one -> Days.by(one.heldOn(), day)),
                at.count(
                        "cancelled",
                        Rule.EVENT_CANCELLED,
                        events,
                        one -> Days.by(one.cancelledOn(), day)),
                came(at, "participants", held, one -> one.participants().size()),
                came(at, "mentors", held, one -> one.mentors().size()),
                came(at, "others", held, EventCounts::others),
                came(
                        at,
                        "attended",
                        held,
                        one -> one.participants().size() + one.mentors().size() + others(one)));
    }

    private static int came(
            Tally at,
            String name,
            List<GroupEventFact> held,
            ToIntFunction<GroupEventFact.Attendance> who) {
        return at.sum(
                name,
                Rule.ATTENDED,
                held,
                one -> one.attendance() == null ? 0 : who.applyAsInt(one.attendance()));
    }

    private static int others(GroupEventFact.Attendance attendance) {
        return attendance.others().values().stream().mapToInt(Integer::intValue).sum();
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
