package org.handslag.participant.preview.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.basis.model.Text;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.blueprint.model.Printed;
import org.handslag.participant.preview.model.Preview.Clash;
import org.jspecify.annotations.Nullable;

/** Stated things that do not go together: those that the document names, and those that follow. */
final class Clashes {
    private final Blueprint blueprint;
    private final List<Clash> found = new ArrayList<>();

    private Clashes(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Clash> of(Blueprint blueprint) {
        Clashes clashes = new Clashes(blueprint);
        clashes.stated();
        clashes.places();
        clashes.courses();
        clashes.themes();
        clashes.reports();
        return List.copyOf(clashes.found);
    }

    private void stated() {
        for (Map<?, ?> conflict : blueprint.objects("conflicts")) {
            found.add(
                    new Clash(
                            Line.of("as-printed", "value", Text.of(conflict.get("text"))),
                            texts(conflict.get("about")),
                            true,
                            texts(conflict.get("values"))));
        }
    }

    /** Cohorts that run at the same time share the mentors' places. */
    private void places() {
        Integer mentors = mentors();
        if (mentors == null
                || !(blueprint.at("mentors", "capacity", "default") instanceof Integer each)) {
            return;
        }
        long places = (long) mentors * each;
        List<Map<?, ?>> cohorts = blueprint.objects("cohorts");
        for (int i = 0; i < cohorts.size(); i++) {
            LocalDate from = Printed.first(cohorts.get(i).get("from"));
            long taken = 0;
            Map<?, ?> holding = null;
            for (Map<?, ?> other : cohorts) {
                LocalDate start = Printed.first(other.get("from"));
                LocalDate end = Printed.last(other.get("to"));
                if (from != null
                        && start != null
                        && start.isBefore(from)
                        && (end == null || !end.isBefore(from))
                        && least(other.get("participants")) instanceof Integer there) {
                    taken += there;
                    holding = other;
                }
            }
            long free = Math.max(0, places - taken);
            Integer needed = least(cohorts.get(i).get("participants"));
            if (free < (needed == null ? 1 : needed)) {
                places(i, cohorts.get(i), holding, mentors, each, taken, free);
            }
        }
    }

    private void places(
            int index,
            Map<?, ?> cohort,
            @Nullable Map<?, ?> holding,
            int mentors,
            int each,
            long taken,
            long free) {
        List<String> about =
                List.of(
                        "/cohorts/" + index + "/participants",
                        "/mentors/planned",
                        "/mentors/capacity/default");
        Line gives =
                new Line(
                        "places",
                        Map.of("mentors", mentors, "each", each, "places", (long) mentors * each));
        Line line =
                holding == null
                        ? new Line(
                                "places-too-few",
                                Map.of(
                                        "gives",
                                        gives,
                                        "title",
                                        Saying.title(cohort),
                                        "number",
                                        Saying.number(cohort.get("participants"))))
                        : new Line(
                                "places-taken",
                                Map.of(
                                        "gives",
                                        gives,
                                        "earlier",
                                        Saying.title(holding),
                                        "taken",
                                        taken,
                                        "to",
                                        Saying.when(holding.get("to")),
                                        "title",
                                        Saying.title(cohort),
                                        "free",
                                        free));
        add(line, about, List.of(String.valueOf((long) mentors * each), String.valueOf(taken)));
    }

    /** A cohort is as long as the course that its people take. */
    private void courses() {
        if (!(blueprint.at("course", "months") instanceof Integer months)) {
            return;
        }
        List<Map<?, ?>> cohorts = blueprint.objects("cohorts");
        for (int i = 0; i < cohorts.size(); i++) {
            LocalDate from = Printed.first(cohorts.get(i).get("from"));
            LocalDate to = Printed.last(cohorts.get(i).get("to"));
            if (from != null && to != null && from.plusMonths(months).minusDays(1).isAfter(to)) {
                add(
                        new Line(
                                "cohort-shorter-than-course",
                                Map.of("title", Saying.title(cohorts.get(i)), "n", months)),
                        List.of("/cohorts/" + i + "/to", "/course/months"),
                        List.of(String.valueOf(cohorts.get(i).get("to")), months.toString()));
            }
        }
    }

    /** Each theme takes one meeting. */
    private void themes() {
        Expectations expectations = new Expectations(blueprint);
        List<Map<?, ?>> kinds = blueprint.objects("meetings", "kinds");
        for (int i = 0; i < kinds.size(); i++) {
            Map<?, ?> kind = kinds.get(i);
            int themes = Blueprint.objectsOf(kind.get("themes")).size();
            int at = i;
            expectations
                    .inAll(kind)
                    .filter(count -> count < themes)
                    .ifPresent(
                            count ->
                                    add(
                                            new Line(
                                                    "more-themes-than-meetings",
                                                    Map.of(
                                                            "title",
                                                            Saying.title(kind),
                                                            "n",
                                                            count,
                                                            "themes",
                                                            themes)),
                                            List.of("/meetings/kinds/" + at + "/themes"),
                                            List.of(
                                                    String.valueOf(themes),
                                                    String.valueOf(count))));
        }
    }

    /** A final report is due after people were asked what it reports. */
    private void reports() {
        List<Map<?, ?>> reports = blueprint.objects("reports");
        List<Map<?, ?>> surveys = blueprint.objects("surveys");
        for (int i = 0; i < reports.size(); i++) {
            LocalDate due = Printed.last(reports.get(i).get("due"));
            for (int j = 0; j < surveys.size(); j++) {
                LocalDate asked =
                        surveys.get(j).get("when") instanceof Map<?, ?> when
                                ? Printed.first(when.get("from"))
                                : null;
                if ("final".equals(reports.get(i).get("kind"))
                        && due != null
                        && asked != null
                        && due.isBefore(asked)) {
                    add(
                            new Line(
                                    "reported-before-asked",
                                    Map.of(
                                            "title",
                                            Saying.title(reports.get(i)),
                                            "survey",
                                            Saying.title(surveys.get(j)))),
                            List.of("/reports/" + i + "/due", "/surveys/" + j + "/when/from"),
                            List.of(due.toString(), asked.toString()));
                }
            }
        }
    }

    private void add(Line line, List<String> about, List<String> values) {
        boolean stated =
                blueprint.objects("conflicts").stream()
                        .flatMap(conflict -> texts(conflict.get("about")).stream())
                        .anyMatch(place -> (about.getFirst() + "/").startsWith(place + "/"));
        found.add(new Clash(line, about, stated, values));
    }

    /** How many mentors are planned in all; null where nobody says. */
    private @Nullable Integer mentors() {
        int sum = 0;
        for (Map<?, ?> part : blueprint.objects("mentors", "planned")) {
            Integer number = least(part.get("number"));
            if (number == null) {
                return null;
            }
            sum += number;
        }
        return blueprint.objects("mentors", "planned").isEmpty() ? null : sum;
    }

    private static @Nullable Integer least(@Nullable Object number) {
        return switch (number) {
            case Integer exact -> exact;
            case Map<?, ?> range when range.get("min") instanceof Integer min -> min;
            case null, default -> null;
        };
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
