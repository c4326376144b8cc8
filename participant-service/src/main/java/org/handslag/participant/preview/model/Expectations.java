package org.handslag.participant.preview.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.participant.blueprint.model.Blueprint;
import org.jspecify.annotations.Nullable;

/** Meetings, events and questions, as those see them whom they are for. */
final class Expectations {
    private final Blueprint blueprint;

    Expectations(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** How many meetings a kind comes to in the course's months; empty where nobody can know. */
    Optional<Integer> inAll(Map<?, ?> kind) {
        Object months = blueprint.at("course", "months");
        if (kind.get("total") instanceof Integer total) {
            return Optional.of(total);
        }
        if (!(months instanceof Integer course)) {
            return Optional.empty();
        }
        if (kind.get("everyMonths") instanceof Integer every) {
            return Optional.of(course / every);
        }
        return kind.get("perMonth") instanceof Map<?, ?> rate
                        && rate.get("atLeast") instanceof Integer least
                ? Optional.of(course * least)
                : Optional.empty();
    }

    /** The meetings of these levels. */
    List<Line> meetings(List<String> levels) {
        List<Line> lines = new ArrayList<>();
        for (Map<?, ?> kind : blueprint.objects("meetings", "kinds")) {
            String level = Blueprint.text(kind, "level");
            if (levels.contains(level)) {
                lines.add(
                        new Line(
                                "meeting",
                                Map.of(
                                        "title",
                                        Saying.title(kind),
                                        "who",
                                        Line.of("level-" + level),
                                        "how",
                                        expectation(kind))));
                int themes = Blueprint.objectsOf(kind.get("themes")).size();
                if (themes > 0) {
                    lines.add(
                            new Line(
                                    Boolean.FALSE.equals(kind.get("anyOrder"))
                                            ? "themes-in-order"
                                            : "themes",
                                    Map.of("n", themes, "title", Saying.title(kind))));
                }
            }
        }
        return lines;
    }

    private Line expectation(Map<?, ?> kind) {
        Line rate = rate(kind);
        Object months = blueprint.at("course", "months");
        return inAll(kind)
                .filter(count -> !kind.containsKey("total") && months != null)
                .map(
                        count ->
                                new Line(
                                        "rate-in-all",
                                        Map.of("rate", rate, "n", count, "months", months)))
                .orElse(rate);
    }

    private static Line rate(Map<?, ?> kind) {
        if (kind.get("everyMonths") instanceof Integer every) {
            boolean about = Boolean.TRUE.equals(kind.get("approximate"));
            return every == 1
                    ? Line.of(about ? "about-monthly" : "monthly")
                    : Line.of(about ? "about-every-months" : "every-months", "n", every);
        }
        if (kind.get("perMonth") instanceof Map<?, ?> rate) {
            return Line.of("per-month", "n", rate.get("atLeast"));
        }
        if (kind.get("hoursPerMonth") instanceof Map<?, ?> rate) {
            return Line.of("hours-per-month", "n", rate.get("atLeast"));
        }
        return kind.containsKey("total")
                ? Line.of("in-the-whole-period", "number", Saying.number(kind.get("total")))
                : Line.of("not-expected");
    }

    /** Minutes that this side writes. */
    List<Line> minutes(String by) {
        return blueprint.objects("meetings", "kinds").stream()
                .filter(kind -> by.equals(Blueprint.text(kind.get("minutes"), "by")))
                .map(kind -> Line.of("writes-minutes", "title", Saying.title(kind)))
                .toList();
    }

    /** Group events for this audience; those that name none are for everybody. */
    List<Line> events(String audience) {
        return blueprint.objects("events", "kinds").stream()
                .filter(kind -> isFor(kind.get("audiences"), audience))
                .map(
                        kind ->
                                new Line(
                                        kind.containsKey("course") ? "course-event" : "event",
                                        Map.of(
                                                "title",
                                                Saying.title(kind),
                                                "number",
                                                Saying.number(kind.get("planned")))))
                .toList();
    }

    private boolean isFor(@Nullable Object audiences, String audience) {
        return audiences instanceof List<?> list ? list.contains(audience) : true;
    }

    /** Surveys and interviews of these people. */
    List<Line> questions(String population) {
        return blueprint.objects("surveys").stream()
                .<Map<?, ?>>map(survey -> survey)
                .filter(survey -> population.equals(survey.get("population")))
                .map(
                        survey ->
                                new Line(
                                        "asked-in-" + Blueprint.text(survey, "instrument"),
                                        Map.of(
                                                "title",
                                                Saying.title(survey),
                                                "n",
                                                Blueprint.objectsOf(survey.get("questions")).size(),
                                                "when",
                                                moment(survey))))
                .toList();
    }

    private static Line moment(Map<?, ?> survey) {
        if (survey.get("when") != null) {
            return Saying.span(survey.get("when"));
        }
        return survey.get("moment") instanceof String moment
                ? Line.of("moment-" + moment)
                : Line.of("when-unknown");
    }

    /** A list of criteria. */
    static List<Line> criteria(Blueprint blueprint, String part) {
        List<Line> lines = new ArrayList<>();
        for (String severity : List.of("required", "preferred", "noted")) {
            List<Map<?, ?>> some =
                    blueprint.objects(part, "criteria").stream()
                            .<Map<?, ?>>map(criterion -> criterion)
                            .filter(criterion -> severity.equals(criterion.get("severity")))
                            .toList();
            if (!some.isEmpty()) {
                lines.add(Line.of("criteria-" + severity, "list", Saying.titles(some)));
            }
        }
        return lines;
    }
}
