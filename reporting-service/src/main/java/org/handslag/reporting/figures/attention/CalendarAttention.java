package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** Reports and decisions that are due within a month, or late. */
final class CalendarAttention {
    private CalendarAttention() {}

    static List<Item> of(Snapshot snapshot, Set<String> frozen, LocalDate day) {
        var items = new ArrayList<Item>();
        for (Plan.Due report : snapshot.plan().reports()) {
            if (!frozen.contains(report.key())) {
                due(items, Code.REPORT_DUE, report.key(), report.title(), report.due(), day);
            }
        }
        for (Plan.Milestone decision : snapshot.plan().decisions()) {
            if (decision.kind().equals("decision") && !decided(snapshot, decision.key(), day)) {
                due(items, Code.DECISION_DUE, decision.key(), decision.title(), decision.on(), day);
            }
        }
        return items;
    }

    /** What was postponed is still to be decided. */
    private static boolean decided(Snapshot snapshot, String key, LocalDate day) {
        return snapshot.programme().decisions().stream()
                .filter(one -> !"postponed".equals(one.outcome()))
                .anyMatch(one -> one.key().equals(key) && Days.by(one.decidedOn(), day));
    }

    private static void due(
            List<Item> items,
            Code code,
            String key,
            Words title,
            @Nullable Printed printed,
            LocalDate day) {
        LocalDate due = printed == null ? null : printed.last();
        if (due == null || day.isBefore(due.minusDays(Attention.AHEAD_DAYS))) {
            return;
        }
        items.add(
                new Item(
                        Item.idOf(code, key),
                        code,
                        due.minusDays(Attention.AHEAD_DAYS),
                        due,
                        Item.Subject.PROGRAMME,
                        title,
                        Map.of("due", printed.text()),
                        Item.Rule.BLUEPRINT));
    }
}
