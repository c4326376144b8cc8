package org.handslag.participant.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.preview.model.Preview.Default;
import org.handslag.platform.personal.Keeping;

/** Where the document is silent, what holds. */
final class Defaults {
    private final Blueprint blueprint;
    private final List<Default> found = new ArrayList<>();

    private Defaults(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Default> of(Blueprint blueprint) {
        Defaults defaults = new Defaults(blueprint);
        defaults.intake();
        if (blueprint.pairs()) {
            defaults.pairs();
        }
        defaults.meetings();
        defaults.goals();
        defaults.people();
        return List.copyOf(defaults.found);
    }

    private void intake() {
        for (String sort : List.of("selected", "waiting", "declined", "withdrawn")) {
            if (blueprint.at("intake", "reasons", sort) == null) {
                reasons(
                        "/intake/reasons/" + sort,
                        blueprint.intake().reasons().getOrDefault(sort, Set.of()));
            }
        }
        if (blueprint.at("outcomes", "endReasons") == null) {
            reasons("/outcomes/endReasons", blueprint.intake().endReasons());
        }
        if (blueprint.at("intake", "quota") == null) {
            add("/intake/quota", "no-quota");
        }
        if (blueprint.keys("municipalities").isEmpty()) {
            add("/municipalities", "any-municipality");
        }
        if (blueprint.at("course", "months") == null) {
            add("/course/months", "no-due-day");
        }
    }

    private void pairs() {
        if (!(blueprint.at("mentors", "capacity", "default") instanceof Number)) {
            add("/mentors/capacity", "capacity-one");
        }
        if (silent("mentors", "recruitment")) {
            add("/mentors/recruitment", "any-recruitment");
        }
        if (silent("matching", "mode")) {
            add("/matching/mode", "staff-choice");
        }
        if (blueprint.at("matching", "trial") != null && silent("matching", "trial", "thinkDays")) {
            add("/matching/trial/thinkDays", "no-think-days");
        }
        if (silent("agreement", "required")) {
            add("/agreement/required", "no-agreement");
        }
        if (silent("agreement", "startsPeriod")) {
            add("/agreement/startsPeriod", "starts-with-agreement");
        }
        if (blueprint.at("disclosure", "steps") == null) {
            add("/disclosure/steps", "own-disclosure");
        }
        if (blueprint.at("disclosure", "graceDays") == null) {
            add("/disclosure/graceDays", "grace-days");
        }
    }

    private void meetings() {
        List<Map<?, ?>> kinds = blueprint.objects("meetings", "kinds");
        for (int i = 0; i < kinds.size(); i++) {
            if ("platform".equals(kinds.get(i).get("source"))) {
                add("/meetings/kinds/" + i, "own-meeting-kind");
            }
        }
        if (blueprint.at("contact", "everyMonths") == null) {
            add("/contact", "no-rhythm");
        }
    }

    private void goals() {
        List<Map<?, ?>> goals = blueprint.objects("goals");
        for (int i = 0; i < goals.size(); i++) {
            if (goals.get(i).get("measure") instanceof Map<?, ?> measure
                    && "outcome".equals(measure.get("kind"))) {
                if (goals.get(i).get("onLeave") == null) {
                    add("/goals/" + i + "/onLeave", "leave-counted");
                }
                if (measure.get("stage") == null) {
                    add("/goals/" + i + "/measure/stage", "stage-started");
                }
                if (measure.get("months") != null && measure.get("counting") == null) {
                    add("/goals/" + i + "/measure/counting", "one-stay");
                }
            }
        }
    }

    private void people() {
        for (String who : List.of("participants", "mentors")) {
            boolean asked = who.equals("participants") || blueprint.pairs();
            if (asked && blueprint.at("retention", who, "monthsAfterEnd") == null) {
                found.add(
                        new Default(
                                "/retention/" + who,
                                Line.of("default-retention", "n", Keeping.of(null).months())));
            }
        }
        add("/purposes", "own-purposes");
    }

    private void reasons(String pointer, Set<String> codes) {
        List<Line> sorted = codes.stream().sorted().map(Defaults::reason).toList();
        found.add(new Default(pointer, Line.of("default-own-reasons", "list", sorted)));
    }

    private static Line reason(String code) {
        return new Line("own-reason", Map.of("code", code, "title", Line.of("reason-" + code)));
    }

    private boolean silent(String... path) {
        Object said = blueprint.at(path);
        return said == null || said.equals("unknown");
    }

    private void add(String pointer, String code) {
        found.add(new Default(pointer, Line.of("default-" + code)));
    }
}
