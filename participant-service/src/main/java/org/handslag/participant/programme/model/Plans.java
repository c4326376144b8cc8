package org.handslag.participant.programme.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/** How a programme's plan changes: proposed, prepared, decided. */
final class Plans {
    /** How many versions a programme keeps. */
    static final int MOST = 20;

    private static final int MOST_STEPS = 40;

    private final Programme programme;
    private final Set<String> cohorts;

    /**
     * Plans of a programme.
     *
     * @param cohorts keys of its cohorts that are open or were
     */
    Plans(Programme programme, Set<String> cohorts) {
        this.programme = programme;
        this.cohorts = cohorts;
    }

    Decision<Programme> propose(
            Blueprint next, LocalDate on, @Nullable PrivateText why, Recorded recorded) {
        for (PlanVersion open : programme.versions()) {
            if (open.state().isOpen()
                    && on.equals(open.proposedOn())
                    && next.document().equals(open.definition())) {
                return Decision.unchanged();
            }
        }
        if (!next.key().equals(programme.blueprint().key())) {
            return Decision.refused("other-blueprint", Map.of("key", programme.blueprint().key()));
        }
        if (next.version() <= programme.blueprint().version()) {
            return Decision.refused(
                    "edition-not-higher", Map.of("edition", programme.blueprint().version()));
        }
        if (programme.versions().size() >= MOST) {
            return Decision.refused("too-many-plans", Map.of("max", MOST));
        }
        return vanishing(next)
                .orElseGet(
                        () -> {
                            List<PlanVersion> all = new ArrayList<>(programme.versions());
                            all.add(
                                    new PlanVersion(
                                            all.size() + 1,
                                            programme.inForce().number(),
                                            PlanState.PROPOSED,
                                            next.document(),
                                            Comparing.of(programme.definition(), next.document()),
                                            on,
                                            why,
                                            List.of(),
                                            recorded));
                            return Decision.changed(
                                    programme.with(programme.definition(), all),
                                    "programme.plan-proposed.v1");
                        });
    }

    Decision<Programme> prepare(int number, PlanStep step) {
        return step(
                number,
                step,
                plan ->
                        Decision.changed(
                                programme.with(
                                        programme.definition(),
                                        put(plan.after(step, PlanState.PREPARED))),
                                "programme.plan-prepared.v1"));
    }

    Decision<Programme> decide(int number, PlanStep step, DecisionOutcome outcome) {
        return step(
                number,
                step,
                plan ->
                        switch (outcome) {
                            case APPROVED -> approve(plan, step);
                            case REJECTED -> decided(plan.after(step, PlanState.REJECTED));
                            case POSTPONED -> decided(plan.after(step, plan.state()));
                        });
    }

    private Decision<Programme> decided(PlanVersion plan) {
        return Decision.changed(
                programme.with(programme.definition(), put(plan)), "programme.plan-decided.v1");
    }

    private Decision<Programme> approve(PlanVersion plan, PlanStep step) {
        if (!deciders().contains(step.by())) {
            return Decision.refused("not-the-deciding-body", Map.of("by", step.by()));
        }
        if (plan.base() != programme.inForce().number()) {
            return Decision.refused(
                    "plan-outdated", Map.of("current", programme.inForce().number()));
        }
        Map<String, Object> next = plan.definition();
        if (next == null) {
            throw new IllegalStateException("an open plan has a document");
        }
        return vanishing(new Blueprint(next))
                .orElseGet(
                        () -> {
                            List<PlanVersion> all = new ArrayList<>();
                            for (PlanVersion other : programme.versions()) {
                                if (other.number() == plan.number()) {
                                    all.add(plan.after(step, PlanState.DECIDED));
                                } else if (other.state() == PlanState.DECIDED) {
                                    all.add(other.replaced(programme.definition()));
                                } else {
                                    all.add(other);
                                }
                            }
                            return Decision.changed(
                                    programme.with(next, all), "programme.plan-decided.v1");
                        });
    }

    /** Who can approve: the deciding body; where none is named, the owner or the funder. */
    private Set<String> deciders() {
        Blueprint now = programme.blueprint();
        Set<String> deciders = new LinkedHashSet<>();
        if (now.at("decidingBody") != null) {
            deciders.add(Blueprint.text(now.at("decidingBody"), "key"));
        } else {
            deciders.add(Blueprint.text(now.at("owner"), "key"));
            deciders.add(Blueprint.text(now.at("funder"), "key"));
        }
        return deciders;
    }

    private Decision<Programme> step(
            int number, PlanStep step, Function<PlanVersion, Decision<Programme>> then) {
        Optional<PlanVersion> known =
                programme.versions().stream().filter(one -> one.number() == number).findFirst();
        if (known.isEmpty()) {
            return Decision.refused("unknown-plan", Map.of("number", number));
        }
        PlanVersion plan = known.get();
        if (plan.steps().stream().anyMatch(step::says)) {
            return Decision.unchanged();
        }
        if (!plan.state().isOpen()) {
            return Decision.refused("plan-closed", Map.of("number", number));
        }
        if (!programme.blueprint().bodies().contains(step.by())) {
            return Decision.refused("unknown-body", Map.of("by", step.by()));
        }
        LocalDate last = plan.lastDay();
        if (last != null && step.on().isBefore(last)) {
            return Decision.refused("before-the-last-step", Map.of("on", last));
        }
        return plan.steps().size() >= MOST_STEPS
                ? Decision.refused("too-many-steps", Map.of("max", MOST_STEPS))
                : then.apply(plan);
    }

    private Optional<Decision<Programme>> vanishing(Blueprint next) {
        Standing standing =
                new Standing(
                        cohorts,
                        programme.decisions().stream()
                                .map(Decided::key)
                                .collect(Collectors.toSet()),
                        programme.activities().stream()
                                .map(ActivityProgress::row)
                                .collect(Collectors.toSet()));
        List<String> missing = standing.missingIn(next, programme.blueprint());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Decision.refused(
                                "codes-in-use", Map.of("places", String.join(", ", missing))));
    }

    private List<PlanVersion> put(PlanVersion changed) {
        return programme.versions().stream()
                .map(other -> other.number() == changed.number() ? changed : other)
                .toList();
    }
}
