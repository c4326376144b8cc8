package org.handslag.guarantees.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.json.Json;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The alerts and the dashboard ask for what a service tells, in expressions that can be read. */
class WhatIsWatchedTest {
    private static final Path FILES = Path.of("..", "deploy", "observability");

    /** What an operator must be told of. */
    private static final Set<String> WATCHED =
            Set.of(
                    "handslag_outbox_oldest_seconds",
                    "handslag_outbox_waiting",
                    "handslag_outbox_sent_total",
                    "handslag_outbox_terms_total",
                    "handslag_outbox_quarantined_now",
                    "handslag_inbox_parked_now",
                    "handslag_inbox_lag",
                    "handslag_inbox_duplicates_total",
                    "handslag_journal_lag",
                    "handslag_journal_unreadable_total");

    /** What the gateway alone tells; that it does, its {@code SendingToAnAddressTest} says. */
    private static final Set<String> OF_A_GATEWAY =
            Set.of(
                    "handslag_webhook_disabled_total",
                    "handslag_webhook_missed_total",
                    "handslag_topic_missed_total");

    private static final Set<String> FUNCTIONS =
            Set.of("max", "min", "sum", "rate", "increase", "by", "and", "or");
    private static final Set<String> LABELS = Set.of("service", "topic");

    private static final Pattern NAME = Pattern.compile("[a-z_:][a-z0-9_:]*");
    private static final Pattern RANGE = Pattern.compile("\\[[1-9][0-9]*[smhd]]");
    private static final Map<Character, Character> PAIRS = Map.of(')', '(', ']', '[', '}', '{');

    private final RunningService notes = RunningService.of(NotesApplication.class, "notes");

    private static Set<String> watched() {
        Set<String> watched = new TreeSet<>(WATCHED);
        watched.addAll(OF_A_GATEWAY);
        return watched;
    }

    private static List<String> ofAlerts() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode alerts = new YAMLMapper().readTree(Files.readString(FILES.resolve("alerts.yaml")));
        alerts.path("groups")
                .forEach(
                        group ->
                                group.path("rules")
                                        .forEach(
                                                rule ->
                                                        expressions.add(
                                                                rule.path("expr").asString())));
        return expressions;
    }

    private static List<String> ofDashboard() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard =
                Json.strict().readTree(Files.readString(FILES.resolve("dashboard.json")));
        dashboard
                .path("panels")
                .forEach(
                        panel ->
                                panel.path("targets")
                                        .forEach(
                                                target ->
                                                        expressions.add(
                                                                target.path("expr").asString())));
        return expressions;
    }

    private static Set<String> metrics(List<String> expressions) {
        return expressions.stream()
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(name -> name.group())
                .filter(name -> name.startsWith("handslag_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a service tells of itself, by name; comments left out. */
    private Set<String> told() {
        return samples().stream()
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> samples() {
        return notes.management()
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("handslag_"))
                .toList();
    }

    @Test
    void isToldByARunningService() throws IOException {
        notes.as(RunningService.newTenant(), Role.PROCESS_LEADER)
                .post("/api/notes", Map.of("words", "a"));

        await().untilAsserted(() -> assertThat(told()).containsAll(WATCHED));
        assertThat(samples()).allMatch(line -> line.contains("service=\"notes\""));
    }

    @Test
    void hasAnAlertAndAPanel() throws IOException {
        assertThat(metrics(ofAlerts())).isEqualTo(watched());
        assertThat(metrics(ofDashboard())).isEqualTo(watched());
    }

    @Test
    void isAskedForInExpressionsThatCanBeRead() throws IOException {
        List<String> all = new ArrayList<>(ofAlerts());
        all.addAll(ofDashboard());

        assertThat(all)
                .hasSizeGreaterThan(15)
                .allSatisfy(each -> assertThat(faults(each)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max by (service) (handslag_outbox_waiting",
                "maximum(handslag_outbox_waiting)",
                "rate(handslag_outbox_sent_total[5min])",
                "max by (tenant) (handslag_outbox_waiting)",
                "sum(rate(handslag_outbox_sent_total[5m)])"
            })
    void isNotAskedForInOneThatCannot(String broken) {
        assertThat(faults(broken)).isNotEmpty();
    }

    /** What is wrong with an expression, as far as one can tell without Prometheus. */
    private static List<String> faults(String expression) {
        List<String> faults = new ArrayList<>();
        Deque<Character> open = new ArrayDeque<>();
        for (char each : expression.toCharArray()) {
            if (PAIRS.containsValue(each)) {
                open.push(each);
            } else if (PAIRS.containsKey(each)
                    && (open.isEmpty() || open.pop() != PAIRS.get(each).charValue())) {
                faults.add("unbalanced");
            }
        }
        if (!open.isEmpty()) {
            faults.add("unbalanced");
        }
        String rest = RANGE.matcher(expression).replaceAll("");
        if (rest.contains("[")) {
            faults.add("a range that is none");
        }
        Matcher name = NAME.matcher(rest);
        while (name.find()) {
            String word = name.group();
            if (!watched().contains(word) && !FUNCTIONS.contains(word) && !LABELS.contains(word)) {
                faults.add("unknown: " + word);
            }
        }
        return faults;
    }
}
