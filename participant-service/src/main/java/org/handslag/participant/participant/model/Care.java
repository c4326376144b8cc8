package org.handslag.participant.participant.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;

/**
 * Who is responsible for somebody, and since when: several at once, history kept.
 *
 * @param all the oldest first
 */
record Care(List<Responsibility> all) {
    private static final int MAX_KEPT = 200;

    Decision<List<Responsibility>> assign(String officer, LocalDate from, Recorded recorded) {
        Optional<Responsibility> open = open(officer);
        if (open.isPresent()) {
            return open.get().from().equals(from)
                    ? Decision.unchanged()
                    : Decision.refused("already-responsible", Map.of("from", open.get().from()));
        }
        if (all.size() >= MAX_KEPT) {
            return Decision.refused("too-many-case-officers", Map.of("max", MAX_KEPT));
        }
        List<Responsibility> next = new ArrayList<>(all);
        next.add(new Responsibility(officer, from, null, recorded, null));
        return Decision.changed(List.copyOf(next), "participant.case-officer-assigned.v1");
    }

    Decision<List<Responsibility>> end(String officer, LocalDate to, Recorded recorded) {
        Optional<Responsibility> open = open(officer);
        if (open.isEmpty()) {
            return all.stream()
                            .filter(each -> each.membership().equals(officer))
                            .anyMatch(each -> to.equals(each.to()))
                    ? Decision.unchanged()
                    : Decision.refused("not-responsible");
        }
        if (to.isBefore(open.get().from())) {
            return Decision.refused(
                    "care-ends-before-it-starts", Map.of("from", open.get().from()));
        }
        return Decision.changed(
                all.stream()
                        .map(each -> each.isOpenFor(officer) ? each.until(to, recorded) : each)
                        .toList(),
                "participant.case-officer-ended.v1");
    }

    /** From one to another on a day: that day is the new one's. */
    Decision<List<Responsibility>> handOver(
            String from, String to, LocalDate on, Recorded recorded) {
        if (from.equals(to)) {
            return Decision.refused("handover-to-oneself");
        }
        return switch (end(from, on, recorded)) {
            case Decision.Refused<List<Responsibility>> refused -> refused;
            case Decision.Unchanged<List<Responsibility>>() ->
                    holds(each -> each.isOpenFor(to) && each.from().equals(on))
                            ? Decision.unchanged()
                            : Decision.refused("not-responsible");
            case Decision.Changed<List<Responsibility>>(var ended, var ignored) ->
                    new Care(ended).open(to).isPresent()
                            ? Decision.changed(ended, "participant.handed-over.v1")
                            : handedOver(new Care(ended).assign(to, on, recorded));
        };
    }

    private static Decision<List<Responsibility>> handedOver(
            Decision<List<Responsibility>> assigned) {
        return assigned instanceof Decision.Changed<List<Responsibility>>(var next, var ignored)
                ? Decision.changed(next, "participant.handed-over.v1")
                : assigned;
    }

    private Optional<Responsibility> open(String officer) {
        return all.stream().filter(each -> each.isOpenFor(officer)).findFirst();
    }

    private boolean holds(Predicate<Responsibility> what) {
        return all.stream().anyMatch(what);
    }
}
