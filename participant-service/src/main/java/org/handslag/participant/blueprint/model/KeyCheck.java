package org.handslag.participant.blueprint.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Within a list a key stands once. */
final class KeyCheck {
    private static final List<String> LISTS =
            List.of(
                    "partners",
                    "decidingBody/way",
                    "municipalities",
                    "roles",
                    "decisions",
                    "reports",
                    "intake/sources",
                    "intake/steps",
                    "intake/reasons/selected",
                    "intake/reasons/waiting",
                    "intake/reasons/declined",
                    "intake/reasons/withdrawn",
                    "intake/reasons/overQuota",
                    "intake/criteria",
                    "course/measures",
                    "cohorts",
                    "mentors/channels",
                    "mentors/industries",
                    "mentors/activation",
                    "mentors/contacts/results",
                    "mentors/criteria",
                    "mentors/endReasons",
                    "placements/fields",
                    "placements/packages",
                    "placements/answerReasons",
                    "placements/endReasons",
                    "placements/tour/results",
                    "matching/declineReasons",
                    "agreement/endReasons",
                    "meetings/kinds",
                    "meetings/missedReasons",
                    "events/kinds",
                    "events/themes",
                    "workbook/tasks",
                    "outcomes/endReasons",
                    "outcomes/products",
                    "surveys",
                    "goals",
                    "conflicts",
                    "purposes");

    private KeyCheck() {}

    static void run(Blueprint blueprint, Findings findings) {
        for (String list : LISTS) {
            unique("/" + list, blueprint.at(list.split("/")), "key", findings);
        }
        unique("/activities", blueprint.at("activities"), "row", findings);
        unique("/budget/years", blueprint.at("budget", "years"), "year", findings);
        nested(blueprint, findings, "questions", "surveys");
        nested(blueprint, findings, "questions", "intake", "steps");
        nested(blueprint, findings, "themes", "meetings", "kinds");
        nested(blueprint, findings, "lines", "budget", "years");
    }

    private static void nested(
            Blueprint blueprint, Findings findings, String inner, String... outer) {
        List<Map<?, ?>> objects = blueprint.objects(outer);
        for (int i = 0; i < objects.size(); i++) {
            String pointer = "/" + String.join("/", outer) + "/" + i + "/" + inner;
            unique(pointer, objects.get(i).get(inner), "key", findings);
        }
    }

    /** The objects of this list have different values under this name. */
    static void unique(String pointer, @Nullable Object list, String name, Findings findings) {
        Set<Object> seen = new HashSet<>();
        List<Map<?, ?>> objects = Blueprint.objectsOf(list);
        for (int i = 0; i < objects.size(); i++) {
            Object key = objects.get(i).get(name);
            if (key != null && !seen.add(key)) {
                findings.add(pointer + "/" + i + "/" + name, "duplicate", Map.of("value", key));
            }
        }
    }
}
