package org.handslag.participant.blueprint.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates are days of the calendar, spans do not end before they start, plans stay in the period. */
final class DateCheck {
    private final Blueprint blueprint;
    private final Findings findings;
    private final @Nullable LocalDate start;
    private final @Nullable LocalDate end;

    private DateCheck(Blueprint blueprint, Findings findings) {
        this.blueprint = blueprint;
        this.findings = findings;
        this.start = Printed.first(blueprint.at("period", "from"));
        this.end = Printed.last(blueprint.at("period", "to"));
    }

    static void run(Blueprint blueprint, Findings findings) {
        DateCheck check = new DateCheck(blueprint, findings);
        check.period();
        check.activities();
        check.cohorts();
        check.channels();
        check.surveys();
        check.decisions();
        check.reports();
        check.goals();
    }

    private void period() {
        span("/period", blueprint.at("period"));
        if (start != null
                && end != null
                && blueprint.at("period", "months") instanceof Integer months
                && months <= 600) {
            LocalDate last = start.plusMonths(months).minusDays(1);
            LocalDate earliest = Printed.first(blueprint.at("period", "to"));
            if (last.isAfter(end) || earliest != null && last.isBefore(earliest)) {
                findings.addUnlessStated(
                        "/period/months",
                        "months-differ",
                        Map.of("stated", months, "computed", last.toString()));
            }
        }
    }

    private void activities() {
        List<Map<?, ?>> activities = blueprint.objects("activities");
        for (int i = 0; i < activities.size(); i++) {
            List<Map<?, ?>> planned = Blueprint.objectsOf(activities.get(i).get("planned"));
            for (int j = 0; j < planned.size(); j++) {
                String at = "/activities/" + i + "/planned/" + j;
                span(at, planned.get(j));
                within(at, planned.get(j));
            }
        }
    }

    private void cohorts() {
        List<Map<?, ?>> cohorts = blueprint.objects("cohorts");
        for (int i = 0; i < cohorts.size(); i++) {
            String at = "/cohorts/" + i;
            span(at, cohorts.get(i));
            within(at, cohorts.get(i));
            span(at + "/selection", cohorts.get(i).get("selection"));
            span(at + "/matching", cohorts.get(i).get("matching"));
        }
    }

    private void channels() {
        List<Map<?, ?>> channels = blueprint.objects("mentors", "channels");
        for (int i = 0; i < channels.size(); i++) {
            span("/mentors/channels/" + i, channels.get(i));
        }
    }

    private void surveys() {
        List<Map<?, ?>> surveys = blueprint.objects("surveys");
        for (int i = 0; i < surveys.size(); i++) {
            span("/surveys/" + i + "/when", surveys.get(i).get("when"));
        }
    }

    private void decisions() {
        List<Map<?, ?>> decisions = blueprint.objects("decisions");
        for (int i = 0; i < decisions.size(); i++) {
            calendar("/decisions/" + i + "/on", decisions.get(i).get("on"));
        }
    }

    private void goals() {
        List<Map<?, ?>> goals = blueprint.objects("goals");
        for (int i = 0; i < goals.size(); i++) {
            calendar("/goals/" + i + "/due", goals.get(i).get("due"));
            if (goals.get(i).get("count") instanceof Map<?, ?> count) {
                calendar("/goals/" + i + "/count/by", count.get("by"));
            }
        }
    }

    /** A report for which the plan prints two dates needs a conflict that says so. */
    private void reports() {
        List<Map<?, ?>> reports = blueprint.objects("reports");
        for (int i = 0; i < reports.size(); i++) {
            String at = "/reports/" + i;
            Object due = reports.get(i).get("due");
            calendar(at + "/due", due);
            if (reports.get(i).get("stated") instanceof List<?> stated && due != null) {
                for (Object other : stated) {
                    if (!due.equals(other)) {
                        findings.addUnlessStated(
                                at + "/due",
                                "stated-otherwise",
                                Map.of("value", due, "stated", String.valueOf(other)));
                    }
                }
            }
        }
    }

    private void span(String at, @Nullable Object span) {
        if (span instanceof Map<?, ?> map) {
            calendar(at + "/from", map.get("from"));
            calendar(at + "/to", map.get("to"));
            LocalDate from = Printed.first(map.get("from"));
            LocalDate to = Printed.last(map.get("to"));
            if (from != null && to != null && to.isBefore(from)) {
                findings.add(
                        at + "/to",
                        "ends-before-it-starts",
                        Map.of("from", map.get("from"), "to", map.get("to")));
            }
        }
    }

    private void within(String at, Map<?, ?> span) {
        LocalDate from = Printed.first(span.get("from"));
        if (from != null) {
            if (start != null
                    && Printed.last(span.get("from")) instanceof LocalDate day
                    && day.isBefore(start)) {
                findings.addUnlessStated(
                        at + "/from", "before-the-start", Map.of("start", start.toString()));
            }
            if (end != null && from.isAfter(end)) {
                findings.addUnlessStated(
                        at + "/from", "after-the-end", Map.of("end", end.toString()));
            }
        }
        LocalDate to = Printed.first(span.get("to"));
        if (end != null && to != null && to.isAfter(end)) {
            findings.addUnlessStated(at + "/to", "after-the-end", Map.of("end", end.toString()));
        }
    }

    private void calendar(String pointer, @Nullable Object date) {
        if (date instanceof String text
                && text.matches("\\d{4}-\\d{2}-\\d{2}")
                && Printed.first(date) == null) {
            findings.add(pointer, "not-a-date", Map.of("value", text));
        }
    }
}
