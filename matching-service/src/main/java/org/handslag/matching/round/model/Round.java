package org.handslag.matching.round.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One round of choosing in a cohort: who could be chosen and who could choose when it opened, what
 * they chose, and what came of it.
 *
 * <p>The whole round is one document, so it is bounded: {@link RoundMode#most} candidates and as
 * many mentors. With choices 2,000, about 2 MB with ten wishes from every mentor, and every choice
 * rewrites it; without, 20,000, about 8 MB, written a few times. Outside the service only counts
 * are known of all this.
 *
 * @param programme the programme's id
 * @param cohort the cohort's id
 * @param seed of the lots; fixed before anybody has chosen
 * @param candidates those who can be chosen, by id
 * @param choosers the mentors who can choose, by id
 * @param choices by mentor's id; at most one each
 * @param resolution what the choices led to; null until resolved
 * @param opened when and by whom; likewise the other acts, null until they happen
 * @param publishing the beginning of publication, after which the round can no longer be cancelled
 * @param published the day of publication, once every pair has been proposed
 * @param settled which solving of the engine came last to its end, by its proposals or by being
 *     stopped; null: none has
 */
public record Round(
        String programme,
        String cohort,
        RoundMode mode,
        long seed,
        List<Candidate> candidates,
        List<Chooser> choosers,
        Map<String, Choice> choices,
        @Nullable Resolution resolution,
        Act opened,
        @Nullable Act resolved,
        @Nullable Act publishing,
        @Nullable Act published,
        @Nullable Act cancelled,
        RoundState state,
        @Nullable Integer settled) {
    public Round {
        candidates = List.copyOf(candidates);
        choosers = List.copyOf(choosers);
        choices = Map.copyOf(choices);
    }

    /**
     * Opens a round. Refused where there is nobody to choose ({@code no-candidates}), nobody who
     * can choose ({@code no-mentors}), or more than a round may hold ({@code round-too-large}).
     */
    public static Decision<Round> open(
            String programme,
            String cohort,
            RoundMode mode,
            long seed,
            List<Candidate> candidates,
            List<Chooser> choosers,
            Act opened) {
        List<Chooser> free =
                choosers.stream()
                        .filter(chooser -> chooser.free() > 0)
                        .sorted(Comparator.comparing(Chooser::mentor))
                        .toList();
        if (candidates.isEmpty()) {
            return Decision.refused("no-candidates");
        }
        if (free.isEmpty()) {
            return Decision.refused("no-mentors");
        }
        if (candidates.size() > mode.most() || free.size() > mode.most()) {
            return Decision.refused("round-too-large", Map.of("max", mode.most()));
        }
        return Decision.changed(
                new Round(
                        programme,
                        cohort,
                        mode,
                        seed,
                        candidates.stream()
                                .sorted(Comparator.comparing(Candidate::participant))
                                .toList(),
                        free,
                        Map.of(),
                        null,
                        opened,
                        null,
                        null,
                        null,
                        null,
                        RoundState.OPEN,
                        null),
                "round.opened.v1");
    }

    /**
     * Records whom a mentor wants, in the place of what they said before; an empty list takes it
     * back. Refused: {@code round-not-open}, {@code round-without-choices}, {@code
     * mentor-not-in-round}, {@code not-a-candidate}, {@code wished-twice}, {@code too-many-wishes},
     * {@code choice-before-opening}.
     */
    public Decision<Round> choose(Choice choice) {
        if (state != RoundState.OPEN) {
            return Decision.refused("round-not-open");
        }
        if (!mode.chosen()) {
            return Decision.refused("round-without-choices");
        }
        if (chooser(choice.mentor()).isEmpty()) {
            return Decision.refused("mentor-not-in-round", Map.of("mentor", choice.mentor()));
        }
        if (choice.participants().size() > Choice.MAX_WISHES) {
            return Decision.refused("too-many-wishes", Map.of("max", Choice.MAX_WISHES));
        }
        Set<String> seen = new HashSet<>();
        for (String participant : choice.participants()) {
            if (candidate(participant).isEmpty()) {
                return Decision.refused("not-a-candidate", Map.of("participant", participant));
            }
            if (!seen.add(participant)) {
                return Decision.refused("wished-twice", Map.of("participant", participant));
            }
        }
        if (choice.on().isBefore(opened.on())) {
            return Decision.refused("choice-before-opening", Map.of("openedOn", opened.on()));
        }
        Map<String, Choice> all = new TreeMap<>(choices);
        if (choice.participants().isEmpty()) {
            all.remove(choice.mentor());
        } else {
            all.put(choice.mentor(), choice);
        }
        return all.equals(choices)
                ? Decision.unchanged()
                : Decision.changed(with(all), "round.choice-recorded.v1");
    }

    /**
     * Applies the rule of {@link Picking} to the choices. Refused: {@code round-not-open}, {@code
     * no-choices}, {@code resolution-before-choice}.
     */
    public Decision<Round> resolve(Act act) {
        if (state != RoundState.OPEN) {
            return Decision.refused("round-not-open");
        }
        Optional<LocalDate> last =
                choices.values().stream().map(Choice::on).max(LocalDate::compareTo);
        if (last.isEmpty()) {
            return Decision.refused("no-choices");
        }
        if (act.on().isBefore(last.get())) {
            return Decision.refused("resolution-before-choice", Map.of("lastChoiceOn", last.get()));
        }
        Resolution result = Picking.resolve(candidates, choosers, choices.values(), seed);
        return Decision.changed(
                with(RoundState.RESOLVED, result, act, null, null, null), "round.resolved.v1");
    }

    /**
     * Takes what the engine found as its proposals; until publication begins that can be done anew.
     * Refused: {@code round-published}, {@code round-cancelled}, {@code resolution-before-opening},
     * {@code resolution-before-choice}, {@code solving-stopped}.
     *
     * @param solving counts what the engine was asked; what was stopped comes too late
     */
    public Decision<Round> propose(Act act, Resolution found, int solving) {
        Optional<Decision<Round>> no = mayBeSolved(act);
        if (no.isPresent()) {
            return no.get();
        }
        if (ended(solving)) {
            return found.equals(resolution) && act.equals(resolved)
                    ? Decision.unchanged()
                    : Decision.refused("solving-stopped");
        }
        return Decision.changed(
                with(RoundState.RESOLVED, found, act, null, null, null).settling(solving),
                "round.resolved.v1");
    }

    /**
     * Gives up what the engine is asked; the round stays what it was before. Where its proposals
     * are there already, or it was stopped: unchanged. Refused: {@code round-published}, {@code
     * round-cancelled}.
     */
    public Decision<Round> stopSolving(int solving) {
        if (publishing != null) {
            return Decision.refused("round-published");
        }
        if (state == RoundState.CANCELLED) {
            return Decision.refused("round-cancelled");
        }
        return ended(solving)
                ? Decision.unchanged()
                : Decision.changed(settling(solving), "round.solving-stopped.v1");
    }

    private boolean ended(int solving) {
        return settled != null && settled >= solving;
    }

    /** What stands against solving it on that day; empty: nothing. See {@link #propose}. */
    public Optional<Decision<Round>> mayBeSolved(Act act) {
        if (publishing != null) {
            return Optional.of(Decision.refused("round-published"));
        }
        if (state == RoundState.CANCELLED) {
            return Optional.of(Decision.refused("round-cancelled"));
        }
        if (act.on().isBefore(opened.on())) {
            return Optional.of(
                    Decision.refused("resolution-before-opening", Map.of("openedOn", opened.on())));
        }
        return choices.values().stream()
                .map(Choice::on)
                .max(LocalDate::compareTo)
                .filter(last -> act.on().isBefore(last))
                .map(
                        last ->
                                Decision.refused(
                                        "resolution-before-choice", Map.of("lastChoiceOn", last)));
    }

    /**
     * Begins publication: from here on it can only be finished. Refused: {@code
     * round-not-resolved}, {@code publication-before-resolution}. Begun already: unchanged.
     */
    public Decision<Round> beginPublication(Act act) {
        if (publishing != null) {
            return Decision.unchanged();
        }
        if (state != RoundState.RESOLVED || resolved == null) {
            return Decision.refused("round-not-resolved");
        }
        if (act.on().isBefore(resolved.on())) {
            return Decision.refused(
                    "publication-before-resolution", Map.of("resolvedOn", resolved.on()));
        }
        return Decision.changed(
                with(RoundState.RESOLVED, resolution, resolved, act, null, null),
                "round.publication-begun.v1");
    }

    /** Ends publication, after every pair has been proposed. Ended already: unchanged. */
    public Decision<Round> endPublication() {
        if (state == RoundState.PUBLISHED) {
            return Decision.unchanged();
        }
        if (publishing == null) {
            return Decision.refused("round-not-resolved");
        }
        return Decision.changed(
                with(RoundState.PUBLISHED, resolution, resolved, publishing, publishing, null),
                "round.published.v1");
    }

    /**
     * Gives the round up. Refused once publication has begun ({@code round-published}) or where it
     * was given up before ({@code round-cancelled}), or before it opened ({@code
     * cancellation-before-opening}).
     */
    public Decision<Round> cancel(Act act) {
        if (publishing != null) {
            return Decision.refused("round-published");
        }
        if (state == RoundState.CANCELLED) {
            return Decision.refused("round-cancelled");
        }
        if (act.on().isBefore(opened.on())) {
            return Decision.refused("cancellation-before-opening", Map.of("openedOn", opened.on()));
        }
        return Decision.changed(
                with(RoundState.CANCELLED, resolution, resolved, null, null, act),
                "round.cancelled.v1");
    }

    /**
     * The round without these people: as if they had never been candidates, nor mentors who could
     * choose, and nobody had wished for them. What came of it for others stays.
     */
    public Round without(Set<String> people) {
        if (people.isEmpty()) {
            return this;
        }
        Map<String, Choice> left = new TreeMap<>();
        choices.forEach(
                (mentor, choice) -> {
                    Choice less = choice.without(people);
                    if (!people.contains(mentor) && !less.participants().isEmpty()) {
                        left.put(mentor, less);
                    }
                });
        return new Round(
                programme,
                cohort,
                mode,
                seed,
                candidates.stream()
                        .filter(candidate -> !people.contains(candidate.participant()))
                        .toList(),
                choosers.stream().filter(chooser -> !people.contains(chooser.mentor())).toList(),
                left,
                resolution == null ? null : resolution.without(people, choices),
                opened,
                resolved,
                publishing,
                published,
                cancelled,
                state,
                settled);
    }

    /** The round as if this person had not been in it; what came of it for others stays. */
    public Decision<Round> without(String person) {
        Map<String, Choice> left = new TreeMap<>();
        choices.forEach(
                (mentor, choice) -> {
                    Choice rest = choice.without(person);
                    if (!mentor.equals(person) && !rest.participants().isEmpty()) {
                        left.put(mentor, rest);
                    }
                });
        Round next =
                new Round(
                        programme,
                        cohort,
                        mode,
                        seed,
                        candidates.stream()
                                .filter(each -> !each.participant().equals(person))
                                .toList(),
                        choosers.stream().filter(each -> !each.mentor().equals(person)).toList(),
                        left,
                        resolution == null ? null : resolution.without(person),
                        opened,
                        resolved,
                        publishing,
                        published,
                        cancelled,
                        state,
                        settled);
        return next.equals(this)
                ? Decision.unchanged()
                : Decision.changed(next, "round.person-erased.v1");
    }

    /** Whether the engine would be asked the same about both. */
    public boolean sameQuestion(Round other) {
        return choices.equals(other.choices)
                && candidates.equals(other.candidates)
                && choosers.equals(other.choosers);
    }

    /** Whether the round keeps its cohort from opening another. */
    public boolean pending() {
        return state == RoundState.OPEN || state == RoundState.RESOLVED;
    }

    /** The candidate of this id. */
    public Optional<Candidate> candidate(String participant) {
        return candidates.stream()
                .filter(candidate -> candidate.participant().equals(participant))
                .findFirst();
    }

    /** The mentor of this id, where they can choose. */
    public Optional<Chooser> chooser(String mentor) {
        return choosers.stream().filter(chooser -> chooser.mentor().equals(mentor)).findFirst();
    }

    private Round settling(int solving) {
        return new Round(
                programme,
                cohort,
                mode,
                seed,
                candidates,
                choosers,
                choices,
                resolution,
                opened,
                resolved,
                publishing,
                published,
                cancelled,
                state,
                solving);
    }

    private Round with(Map<String, Choice> choices) {
        return new Round(
                programme,
                cohort,
                mode,
                seed,
                candidates,
                choosers,
                choices,
                resolution,
                opened,
                resolved,
                publishing,
                published,
                cancelled,
                state,
                settled);
    }

    private Round with(
            RoundState state,
            @Nullable Resolution resolution,
            @Nullable Act resolved,
            @Nullable Act publishing,
            @Nullable Act published,
            @Nullable Act cancelled) {
        return new Round(
                programme,
                cohort,
                mode,
                seed,
                candidates,
                choosers,
                choices,
                resolution,
                opened,
                resolved,
                publishing,
                published,
                cancelled,
                state,
                settled);
    }
}
