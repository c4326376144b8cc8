package org.handslag.acceptance.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.handslag.acceptance.client.Actor;
import tools.jackson.databind.JsonNode;

/**
 * The meetings that are expected of a programme. They follow from the pairs by way of another
 * service's events, whose positions no call has answered: before a report is frozen, the story
 * waits until that service has taken every pair's end into its plans, and the preview knows as many
 * meetings as it.
 */
public final class MeetingPlans {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Strand calls;
    private final Actor leader;
    private final String programme;
    private final Collection<String> cohorts;

    /**
     * The plans of a programme.
     *
     * @param cohorts the ids of its cohorts
     */
    public MeetingPlans(Strand calls, Actor leader, String programme, Collection<String> cohorts) {
        this.calls = calls;
        this.leader = leader;
        this.programme = programme;
        this.cohorts = cohorts;
    }

    /**
     * Waits until plans and report agree.
     *
     * @param ended the last day of each pair that has ended
     * @throws IllegalStateException where they do not within a minute
     */
    public void await(Map<String, LocalDate> ended, String report, LocalDate day) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Map<String, Integer> before = Map.of();
        while (Instant.now().isBefore(giveUp)) {
            List<JsonNode> plans = plans();
            Map<String, Integer> wanted = expected(plans, day);
            if (knowEnds(plans, ended)
                    && wanted.equals(before)
                    && wanted.equals(previewed(report, day, wanted))) {
                return;
            }
            before = wanted;
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        throw new IllegalStateException(
                "the report does not expect the meetings that are planned by "
                        + day
                        + ": "
                        + before
                        + ", the report "
                        + previewed(report, day, before));
    }

    /** Whether every pair that has ended and has a plan has one that ends with it. */
    private static boolean knowEnds(List<JsonNode> plans, Map<String, LocalDate> ended) {
        Map<String, String> lasts = new HashMap<>();
        for (JsonNode plan : plans) {
            lasts.put(plan.path("pair").asString(""), plan.path("to").asString(""));
        }
        return ended.entrySet().stream()
                .filter(pair -> lasts.containsKey(pair.getKey()))
                .allMatch(pair -> pair.getValue().toString().equals(lasts.get(pair.getKey())));
    }

    private List<JsonNode> plans() {
        List<JsonNode> plans = new ArrayList<>();
        for (String cohort : cohorts) {
            String next = "";
            do {
                JsonNode page =
                        calls.get(
                                        leader,
                                        "list-meeting-plans",
                                        "/api/meeting-plans?limit=200&cohort=" + cohort + next)
                                .body();
                plans.addAll(page.path("items").values());
                next = page.has("next") ? "&after=" + page.path("next").asString("") : "";
            } while (!next.isEmpty());
        }
        return plans;
    }

    private static Map<String, Integer> expected(List<JsonNode> plans, LocalDate day) {
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode plan : plans) {
            long due =
                    plan.path("expected").values().stream()
                            .map(date -> LocalDate.parse(date.asString("")))
                            .filter(date -> !date.isAfter(day))
                            .count();
            due += windows(plan, day);
            if (due > 0) {
                expected.merge(plan.path("kind").asString(""), (int) due, Integer::sum);
            }
        }
        return expected;
    }

    /** How many meetings are asked for in the stretches of time that are over. */
    private static long windows(JsonNode plan, LocalDate day) {
        if (!plan.path("unit").asString("").equals("meetings")) {
            return 0;
        }
        return plan.path("windows").values().stream()
                .filter(window -> window.has("to"))
                .filter(window -> !LocalDate.parse(window.path("to").asString("")).isAfter(day))
                .mapToLong(window -> (long) window.path("required").asDouble())
                .sum();
    }

    private Map<String, Integer> previewed(
            String report, LocalDate day, Map<String, Integer> wanted) {
        JsonNode preview =
                calls.get(
                                leader,
                                "preview-report",
                                "/api/report-previews/"
                                        + programme
                                        + "?report="
                                        + report
                                        + "&asOf="
                                        + day)
                        .body();
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode kind : preview.path("meetings").values()) {
            int number = kind.path("expected").asInt(0);
            if (number > 0 || wanted.containsKey(kind.path("kind").asString(""))) {
                expected.put(kind.path("kind").asString(""), number);
            }
        }
        return expected;
    }
}
