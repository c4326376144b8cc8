package org.handslag.participant.programme.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.blueprint.model.Blueprint;

/**
 * What people and records stand under, so that no plan may leave it out: cohorts that are open or
 * were, decisions and rows on record. Once there is any of these, no code vanishes either under
 * which facts are recorded, here or by another service.
 *
 * @param cohorts keys of the programme's cohorts
 * @param decisions keys of decisions on record
 * @param rows rows of the activity plan on which something is on record
 */
record Standing(Set<String> cohorts, Set<String> decisions, Set<Integer> rows) {
    private static final List<String> RECORDED_UNDER =
            List.of(
                    "municipalities",
                    "intake/sources",
                    "intake/steps",
                    "intake/criteria",
                    "intake/reasons/selected",
                    "intake/reasons/waiting",
                    "intake/reasons/declined",
                    "intake/reasons/withdrawn",
                    "intake/reasons/overQuota",
                    "course/measures",
                    "mentors/channels",
                    "mentors/industries",
                    "mentors/activation",
                    "mentors/endReasons",
                    "matching/declineReasons",
                    "agreement/endReasons",
                    "placements/fields",
                    "placements/packages",
                    "meetings/kinds",
                    "meetings/missedReasons",
                    "events/kinds",
                    "events/themes",
                    "workbook/tasks",
                    "outcomes/endReasons",
                    "outcomes/products",
                    "surveys",
                    "reports");

    /** What of it a new document leaves out, as places of the old one by key; empty: nothing. */
    List<String> missingIn(Blueprint next, Blueprint now) {
        List<String> missing = new ArrayList<>();
        Set<String> listed = new LinkedHashSet<>(now.keys("cohorts"));
        listed.retainAll(cohorts);
        add("cohorts", listed, next.keys("cohorts"), missing);
        add("decisions", decisions, next.keys("decisions"), missing);
        rows.stream()
                .filter(row -> !next.rows().contains(row))
                .forEach(row -> missing.add("/activities/" + row));
        if (cohorts.isEmpty() && decisions.isEmpty() && rows.isEmpty()) {
            return missing;
        }
        for (String list : RECORDED_UNDER) {
            String[] path = list.split("/");
            add(list, now.keys(path), next.keys(path), missing);
        }
        lines(next, now, missing);
        return missing;
    }

    private static void lines(Blueprint next, Blueprint now, List<String> missing) {
        for (Map<?, ?> year : now.objects("budget", "years")) {
            Set<String> there = new LinkedHashSet<>();
            for (Map<?, ?> other : next.objects("budget", "years")) {
                if (String.valueOf(year.get("year")).equals(String.valueOf(other.get("year")))) {
                    there.addAll(Blueprint.keysOf(other.get("lines")));
                }
            }
            add(
                    "budget/years/" + year.get("year") + "/lines",
                    Blueprint.keysOf(year.get("lines")),
                    there,
                    missing);
        }
    }

    private static void add(
            String list, Set<String> needed, Set<String> there, List<String> missing) {
        needed.stream()
                .filter(key -> !there.contains(key))
                .forEach(key -> missing.add("/" + list + "/" + key));
    }
}
