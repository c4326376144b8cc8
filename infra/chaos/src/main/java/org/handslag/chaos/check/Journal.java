package org.handslag.chaos.check;

import static org.handslag.chaos.check.Violation.Kind.LOST;
import static org.handslag.chaos.check.Violation.Kind.ORDER;
import static org.handslag.chaos.check.Violation.Kind.PHANTOM;
import static org.handslag.chaos.check.Violation.Kind.TWICE;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's public journal, beside what is due in it: each fact once, those of one subject in the
 * order in which they were recorded.
 *
 * @param due by subject: the types that its newest published state holds facts of, each as often
 * @param told the journal's events in their order
 */
public record Journal(Map<String, List<String>> due, List<Told> told) {

    private static final String WITHDRAWN = "event.withdrawn.v1";

    public Journal {
        due = Map.copyOf(due);
        told = List.copyOf(told);
    }

    /**
     * An event.
     *
     * @param time when the state that it was told from was recorded
     * @param corrects the id of what this replaces or takes back; null where it is new
     */
    public record Told(
            String subject, String id, String type, String time, @Nullable String corrects) {}

    /**
     * What of a state is to be told. Written down here once more, from the public types' own words:
     * were the gateway's asked, a fact that it forgets would be missed by nobody.
     *
     * @param plural of the kinds that the clients make
     * @param state as published
     */
    static List<String> due(String plural, Map<String, Object> state) {
        return switch (plural) {
            case "programmes" -> programme(state);
            case "cohorts" ->
                    dated(
                            state,
                            Map.of(
                                    "openedOn", "cohort.opened.v1",
                                    "closedOn", "cohort.closed.v1"));
            case "admissions" -> admission(state);
            case "mentors" -> mentor(state);
            case "pairs" -> pair(state);
            case "reports" -> report(state);
            default -> List.of();
        };
    }

    private static List<String> programme(Map<String, Object> programme) {
        List<String> due = new ArrayList<>(List.of("programme.created.v1"));
        each(programme, "decisions").forEach(it -> due.add("programme.decided.v1"));
        return due;
    }

    private static List<String> report(Map<String, Object> report) {
        List<String> due = new ArrayList<>(dated(report, Map.of("frozenOn", "report.frozen.v1")));
        each(report, "signatures").forEach(it -> due.add("report.signed.v1"));
        return due;
    }

    private static List<String> admission(Map<String, Object> admission) {
        List<String> due = new ArrayList<>();
        due.addAll(
                dated(
                        admission,
                        Map.of(
                                "referredOn", "admission.referred.v1",
                                "startedOn", "admission.started.v1")));
        each(admission, "decisions").forEach(it -> due.add("admission.decided.v1"));
        each(admission, "leaves")
                .forEach(
                        leave ->
                                due.addAll(
                                        dated(
                                                leave,
                                                Map.of(
                                                        "from", "admission.paused.v1",
                                                        "to", "admission.resumed.v1"))));
        if (Stream.of("completedOn", "endedEarlyOn", "withdrawnOn")
                .anyMatch(it -> admission.get(it) != null)) {
            due.add("admission.ended.v1");
        }
        return due;
    }

    private static List<String> mentor(Map<String, Object> mentor) {
        return each(mentor, "engagements")
                .flatMap(
                        engagement ->
                                dated(
                                        engagement,
                                        Map.of(
                                                "recruitedOn", "mentor.recruited.v1",
                                                "activatedOn", "mentor.activated.v1",
                                                "endedOn", "mentor.ended.v1"))
                                        .stream())
                .toList();
    }

    /** One that was never accepted is nobody's business, also where it has ended. */
    private static List<String> pair(Map<String, Object> pair) {
        return pair.get("acceptedOn") == null && pair.get("agreedOn") == null
                ? List.of()
                : dated(
                        pair,
                        Map.of(
                                "acceptedOn", "pair.formed.v1",
                                "agreedOn", "pair.agreed.v1",
                                "endedOn", "pair.ended.v1"));
    }

    private static Stream<Map<?, ?>> each(Map<String, Object> state, String field) {
        return state.get(field) instanceof List<?> all
                ? all.stream().map(it -> (Map<?, ?>) it)
                : Stream.of();
    }

    private static List<String> dated(Map<?, ?> state, Map<String, String> types) {
        return types.entrySet().stream()
                .filter(it -> state.get(it.getKey()) != null)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How many facts have not been told yet. */
    long lacks() {
        return violations().stream().filter(it -> it.kind() == LOST).count();
    }

    /** Everything in which it is not as it should be. */
    List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, OffsetDateTime> last = new HashMap<>();
        for (Told each : told) {
            if (!ids.add(each.id())) {
                found.add(new Violation(TWICE, "%s is told again".formatted(each)));
            }
            OffsetDateTime time = OffsetDateTime.parse(each.time());
            OffsetDateTime before = last.put(each.subject(), time);
            if (before != null && time.isBefore(before)) {
                found.add(
                        new Violation(ORDER, "%s is told after one of %s".formatted(each, before)));
            }
        }
        compare(found);
        return found;
    }

    private void compare(List<Violation> found) {
        Set<String> replaced =
                told.stream()
                        .map(Told::corrects)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<String, Long> open =
                due.entrySet().stream()
                        .flatMap(it -> it.getValue().stream().map(type -> fact(it.getKey(), type)))
                        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        told.stream()
                .filter(it -> !it.type().equals(WITHDRAWN) && !replaced.contains(it.id()))
                .forEach(it -> open.merge(fact(it.subject(), it.type()), -1L, Long::sum));
        open.forEach(
                (fact, many) -> {
                    if (many > 0) {
                        found.add(new Violation(LOST, "%s is not in the journal".formatted(fact)));
                    } else if (many < 0) {
                        found.add(
                                new Violation(
                                        PHANTOM,
                                        "%s is in the journal for nothing".formatted(fact)));
                    }
                });
    }

    private static String fact(String subject, String type) {
        return type + " of " + subject;
    }
}
