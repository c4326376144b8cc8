package org.handslag.participant.blueprint.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of meeting expects meetings in one way at most, and of pairs and mentors only; what it
 * names is there; a course asks for no more than it has; tasks belong to themes that there are.
 */
final class MeetingCheck {
    private static final List<String> EXPECTATIONS =
            List.of("everyMonths", "perMonth", "hoursPerMonth", "total");

    private final Blueprint blueprint;
    private final Findings findings;

    private MeetingCheck(Blueprint blueprint, Findings findings) {
        this.blueprint = blueprint;
        this.findings = findings;
    }

    static void run(Blueprint blueprint, Findings findings) {
        MeetingCheck check = new MeetingCheck(blueprint, findings);
        check.meetings();
        check.courses();
        check.tasks();
    }

    private void meetings() {
        List<Map<?, ?>> kinds = blueprint.objects("meetings", "kinds");
        for (int i = 0; i < kinds.size(); i++) {
            String at = "/meetings/kinds/" + i;
            expectation(at, kinds.get(i));
            between(at, kinds.get(i));
            SumCheck.range(at + "/total", kinds.get(i).get("total"), findings);
        }
    }

    private void expectation(String at, Map<?, ?> kind) {
        List<String> stated = EXPECTATIONS.stream().filter(kind::containsKey).toList();
        if (stated.size() > 1) {
            findings.add(
                    at + "/" + stated.get(1),
                    "several-expectations",
                    Map.of("first", stated.getFirst()));
        }
        if (!stated.isEmpty() && "participant".equals(kind.get("level"))) {
            findings.add(at + "/" + stated.getFirst(), "expected-of-no-pair", Map.of());
        }
    }

    private void between(String at, Map<?, ?> kind) {
        Set<String> others = new HashSet<>(blueprint.keys("meetings", "kinds"));
        others.remove(Blueprint.text(kind, "key"));
        findings.mustBeOneOf(at + "/between", kind.get("between"), others, "meetings/kinds");
    }

    private void courses() {
        List<Map<?, ?>> kinds = blueprint.objects("events", "kinds");
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).get("course") instanceof Map<?, ?> course
                    && course.get("completion") instanceof Map<?, ?> completion
                    && completion.get("attended") instanceof Integer attended
                    && completion.get("of") instanceof Integer all
                    && attended > all) {
                findings.add(
                        "/events/kinds/" + i + "/course/completion/attended",
                        "more-than-there-are",
                        Map.of("value", attended, "all", all));
            }
        }
    }

    private void tasks() {
        Set<String> themes = new HashSet<>(blueprint.keys("events", "themes"));
        for (Map<?, ?> kind : blueprint.objects("meetings", "kinds")) {
            themes.addAll(Blueprint.keysOf(kind.get("themes")));
        }
        List<Map<?, ?>> tasks = blueprint.objects("workbook", "tasks");
        for (int i = 0; i < tasks.size(); i++) {
            @Nullable Object theme = tasks.get(i).get("theme");
            findings.mustBeOneOf(
                    "/workbook/tasks/" + i + "/theme", theme, themes, "meetings/kinds/themes");
        }
    }
}
