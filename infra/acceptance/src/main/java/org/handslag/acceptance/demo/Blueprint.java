package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The programme's definition, as the platform answered it. */
record Blueprint(JsonNode definition) {

    /** One of the plan's decisions and milestones. */
    record Milestone(String key, LocalDate on, String by) {}

    /** A budget line. */
    record Line(int year, String key, long planned) {}

    /** A theme of an event. */
    record Theme(String key, List<String> audiences) {}

    /** The keys of a list somewhere in the definition, e.g. {@code intake}, {@code sources}. */
    List<String> keys(String... path) {
        JsonNode list = definition;
        for (String step : path) {
            list = list.path(step);
        }
        return list.values().stream()
                .map(item -> item.isString() ? item.asString() : item.path("key").asString(""))
                .toList();
    }

    List<Milestone> milestones() {
        return definition.path("decisions").values().stream()
                .map(
                        item ->
                                new Milestone(
                                        item.path("key").asString(""),
                                        LocalDate.parse(item.path("on").asString("")),
                                        item.path("by").asString("unknown")))
                .toList();
    }

    List<Line> budget() {
        return definition.path("budget").path("years").values().stream()
                .flatMap(
                        year ->
                                year.path("lines").values().stream()
                                        .map(
                                                line ->
                                                        new Line(
                                                                year.path("year").asInt(),
                                                                line.path("key").asString(""),
                                                                line.path("planned").asLong())))
                .toList();
    }

    List<Theme> themes() {
        return definition.path("events").path("themes").values().stream()
                .map(theme -> new Theme(theme.path("key").asString(""), texts(theme, "audiences")))
                .toList();
    }

    /** Whom an event of the kind is for. */
    List<String> audiencesOf(String kind) {
        return definition.path("events").path("kinds").values().stream()
                .filter(item -> item.path("key").asString("").equals(kind))
                .flatMap(item -> texts(item, "audiences").stream())
                .toList();
    }

    /** The kinds of meeting that have no rhythm, at the level: pair or mentor. */
    List<String> occasionalMeetings(String level) {
        return definition.path("meetings").path("kinds").values().stream()
                .filter(kind -> !kind.has("everyMonths"))
                .filter(kind -> kind.path("level").asString("").equals(level))
                .map(kind -> kind.path("key").asString(""))
                .toList();
    }

    /** The keys of a survey's questions. */
    List<String> questions(String survey) {
        return definition.path("surveys").values().stream()
                .filter(item -> item.path("key").asString("").equals(survey))
                .flatMap(item -> item.path("questions").values().stream())
                .map(question -> question.path("key").asString(""))
                .toList();
    }

    private static List<String> texts(JsonNode item, String field) {
        return item.path(field).values().stream().map(text -> text.asString("")).toList();
    }
}
