package org.handslag.participant.cohort.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handslag.participant.blueprint.model.Places;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One intake of a programme.
 *
 * @param programme the programme's id
 * @param key the blueprint's key of the cohort, or one of its own where cohorts follow each other;
 *     unique in the programme
 * @param closedOn the day from which nobody is referred to it any more
 * @param recorded who opened it
 * @param own what it says of itself; null: it stands in the blueprint
 * @param ranking the order that holds; null: nobody was ranked
 * @param movedUp who moved up from the waiting list, the newest {@value #MAX_MOVES}
 */
public record Cohort(
        String programme,
        String key,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        CohortState state,
        Recorded recorded,
        @Nullable OwnTerms own,
        @Nullable Ranking ranking,
        List<MovedUp> movedUp) {
    /** How many admissions may be ranked. */
    public static final int MAX_RANKED = 1_000;

    /** How many moves are kept. */
    static final int MAX_MOVES = 100;

    public Cohort {
        movedUp = movedUp == null ? List.of() : List.copyOf(movedUp);
    }

    /**
     * A new cohort.
     *
     * @param own what it says of itself; null: it stands in the blueprint
     */
    public static Decision<Cohort> open(
            String programme,
            String key,
            LocalDate openedOn,
            Recorded recorded,
            @Nullable OwnTerms own) {
        return Decision.changed(
                new Cohort(
                        programme,
                        key,
                        openedOn,
                        null,
                        CohortState.OPEN,
                        recorded,
                        own,
                        null,
                        List.of()),
                "cohort.opened.v1");
    }

    /** Nobody is referred to it any more; who is in it goes on. */
    public Decision<Cohort> close(LocalDate on) {
        if (state == CohortState.CLOSED) {
            return on.equals(closedOn) ? Decision.unchanged() : Decision.refused("cohort-closed");
        }
        if (on.isBefore(openedOn)) {
            return Decision.refused("closed-before-opened", Map.of("openedOn", openedOn));
        }
        return Decision.changed(
                new Cohort(
                        programme,
                        key,
                        openedOn,
                        on,
                        CohortState.CLOSED,
                        recorded,
                        own,
                        ranking,
                        movedUp),
                "cohort.closed.v1");
    }

    /** Those who are prepared are put into an order, which replaces the one before. */
    public Decision<Cohort> rank(Ranking next) {
        Ranking before = ranking;
        if (before != null
                && before.on().equals(next.on())
                && before.admissions().equals(next.admissions())) {
            return Decision.unchanged();
        }
        if (before != null && next.on().isBefore(before.on())) {
            return Decision.refused("before-the-last-ranking", Map.of("on", before.on()));
        }
        return Decision.changed(
                new Cohort(programme, key, openedOn, closedOn, state, recorded, own, next, movedUp),
                "cohort.ranked.v1");
    }

    /**
     * Somebody moves up.
     *
     * @param version the version that this leads to
     */
    public Decision<Cohort> moveUp(long version, String admission, LocalDate on) {
        List<MovedUp> all = new ArrayList<>(movedUp);
        all.add(new MovedUp(version, admission, on));
        return Decision.changed(
                new Cohort(
                        programme,
                        key,
                        openedOn,
                        closedOn,
                        state,
                        recorded,
                        own,
                        ranking,
                        all.subList(Math.max(0, all.size() - MAX_MOVES), all.size())),
                "cohort.moved-up.v1");
    }

    /**
     * How many it takes at most.
     *
     * @param listed what the blueprint says of a cohort's key
     */
    public Places places(Function<String, Places> listed) {
        return own == null ? listed.apply(key) : new Places(own.participants(), Map.of());
    }
}
