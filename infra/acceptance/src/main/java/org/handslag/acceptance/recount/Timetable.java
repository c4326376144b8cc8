package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.acceptance.recount.Story.Activity;
import org.handslag.acceptance.recount.Story.Assessment;
import org.handslag.acceptance.recount.Story.Decision;
import org.handslag.acceptance.recount.Story.Deviation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows of the plan and decisions with their days, and where things went otherwise. */
record Timetable(AsOf at, Count count) {

    private static final Map<String, String> LATE =
            Map.of(
                    "not-started", "activity-not-started",
                    "ongoing", "activity-late",
                    "done", "activity-done-late",
                    "cancelled", "activity-cancelled");

    void all() {
        statedFigures();
        at.plan().list("activities").forEach(this::activity);
        at.plan().list("decisions").forEach(this::decision);
        at.plan().list("cohorts").forEach(this::cohort);
        at.plan().keys("municipalities").forEach(this::municipality);
        int index = 0;
        List<Deviation> recorded =
                at.story().deviations.values().stream()
                        .filter(one -> at.by(one.on()))
                        .sorted(Comparator.comparing(Deviation::on))
                        .toList();
        for (Deviation one : recorded) {
            String path = "deviations.recorded[" + index++ + "].";
            count.set(path + "on", one.on().toString());
            count.set(path + "kind", one.kind());
            count.known(path + "activity", one.row());
            Assessment assessed = one.assessed(at.day());
            if (assessed != null) {
                int severity = assessed.likelihood() * assessed.consequence();
                day(path + "assessed.on", assessed.on());
                count.known(path + "assessed.likelihood", assessed.likelihood());
                count.known(path + "assessed.consequence", assessed.consequence());
                count.known(path + "assessed.severity", severity);
                String middle = severity < 6 ? "low" : "middle";
                count.set(path + "assessed.level", severity < 15 ? middle : "high");
            }
            one.closed().stream().filter(at::by).forEach(on -> day(path + "closed.on", on));
        }
    }

    /** What the document states, and what its parts come to. */
    private void statedFigures() {
        for (JsonNode figure : at.plan().list("statedFigures")) {
            String path = "statedFigures[" + Blueprint.keyOf(figure) + "].";
            int stated = figure.path("stated").asInt();
            int sum = 0;
            for (JsonNode part : figure.path("parts")) {
                int number = part.path("number").asInt();
                count.add(path + "parts[" + Blueprint.keyOf(part) + "].number", number);
                sum += number;
            }
            count.add(path + "stated", stated);
            count.add(path + "sum", sum);
            count.add(path + "difference", sum - stated);
        }
    }

    private void activity(JsonNode row) {
        String number = row.path("row").asString("");
        String path = "activities[" + number + "].";
        Activity activity =
                at.story().activities.getOrDefault(number, new Activity(null, null, ""));
        LocalDate from = at.by(activity.from()) ? activity.from() : null;
        LocalDate to = at.by(activity.to()) ? activity.to() : null;
        day(path + "actual.from", from);
        day(path + "actual.to", to);
        String begun = from == null ? "not-started" : "ongoing";
        String state = to == null ? begun : "done";
        state = activity.state().equals("cancelled") ? "cancelled" : state;
        boolean late = !state.equals("cancelled") && late(row, from, to, state);
        count.set(path + "state", state);
        count.set(path + "late", String.valueOf(late));
        if (late) {
            deviation(LATE.getOrDefault(state, ""), row.path("title"), "row", number);
        }
    }

    /** Begun, or ended, after the last day that the printed one can mean, or not by then. */
    private boolean late(
            JsonNode row, @Nullable LocalDate from, @Nullable LocalDate to, String state) {
        Optional<LocalDate> begin = spans(row, "from", "from").min(Comparator.naturalOrder());
        Optional<LocalDate> end = spans(row, "to", "from").max(Comparator.naturalOrder());
        LocalDate began = from == null ? at.day() : from;
        LocalDate ended = to == null ? at.day() : to;
        boolean known = from != null || state.equals("not-started");
        return begin.filter(day -> known && began.isAfter(day)).isPresent()
                || end.filter(ended::isAfter).isPresent();
    }

    private static Stream<LocalDate> spans(JsonNode row, String field, String otherwise) {
        return row.path("planned").values().stream()
                .map(span -> span.has(field) ? span.path(field) : span.path(otherwise))
                .flatMap(printed -> Blueprint.last(printed).stream());
    }

    private void decision(JsonNode decision) {
        String path = "decisions[" + Blueprint.keyOf(decision) + "].";
        Decision taken = at.story().decisions.get(Blueprint.keyOf(decision));
        LocalDate on = taken == null || !at.by(taken.on()) ? null : taken.on();
        Optional<LocalDate> due = Blueprint.last(decision.path("on"));
        boolean decided = decision.path("kind").asString("decision").equals("decision");
        boolean late =
                due.filter(day -> on == null ? decided && at.day().isAfter(day) : on.isAfter(day))
                        .isPresent();
        day(path + "decidedOn", on);
        if (on != null) {
            count.set(path + "outcome", Telling.of(taken).outcome());
        }
        count.set(path + "late", String.valueOf(late));
        if (late) {
            String code = on == null ? "decision-missing" : "decision-late";
            deviation(code, decision.path("title"), "planned", decision.path("on").asString(""));
            if (on != null) {
                deviation(code, decision.path("title"), "actual", on.toString());
            }
        }
    }

    /** Fewer admitted than planned at least, once the selection's time is over. */
    private void cohort(JsonNode cohort) {
        Integer least = Blueprint.number(cohort.path("participants")).least();
        JsonNode selected = cohort.path("selection").path("to");
        Optional<LocalDate> until =
                Blueprint.last(selected.isMissingNode() ? cohort.path("from") : selected);
        String key = Blueprint.keyOf(cohort);
        int admitted = Count.number(at.admitted(), one -> at.cohort(one.cohort).equals(key));
        if (least != null
                && admitted < least
                && until.filter(day -> at.day().isAfter(day)).isPresent()) {
            under("participants-under-plan", cohort.path("title"), least, admitted);
        }
    }

    /** Fewer active mentors than planned at least for the municipality. */
    private void municipality(String key) {
        Integer least =
                at.plan().list("mentors", "planned").stream()
                        .filter(one -> one.path("municipality").asString("").equals(key))
                        .map(one -> Optional.ofNullable(least(one)))
                        .findFirst()
                        .flatMap(one -> one)
                        .orElse(null);
        int active = Count.number(at.activeMentors().values(), one -> one.municipality.equals(key));
        if (least != null && active < least) {
            JsonNode title = at.plan().item(key, "municipalities").path("title");
            under("mentors-under-plan", title, least, active);
        }
    }

    private static @Nullable Integer least(JsonNode planned) {
        return Blueprint.number(planned.path("number")).least();
    }

    private void under(String code, JsonNode about, int planned, int actual) {
        deviation(code, about, "planned", String.valueOf(planned));
        deviation(code, about, "actual", String.valueOf(actual));
    }

    private void deviation(String code, JsonNode about, String field, String value) {
        String place = code + "/" + Flat.words(about);
        count.set("deviations.computed[" + place + "].values." + field, value);
    }

    private void day(String path, @Nullable LocalDate day) {
        if (day != null) {
            count.set(path, day.toString());
        }
    }
}
