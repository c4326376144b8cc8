package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.PairFact;
import org.jspecify.annotations.Nullable;

/** Pairs that wait for an answer, a signature or another mentor. */
final class PairAttention {
    private PairAttention() {}

    static List<Item> of(Snapshot snapshot, LocalDate day) {
        var items = new ArrayList<Item>();
        for (PairFact pair : snapshot.pairs()) {
            answer(items, snapshot, pair, day);
            agreement(items, snapshot, pair, day);
            rematch(items, snapshot, pair, day);
        }
        return items;
    }

    /**
     * Two weeks after each side was asked: at the proposal, or so many days after the trial meeting
     * as the blueprint says, at once where it does not.
     */
    private static void answer(List<Item> items, Snapshot snapshot, PairFact pair, LocalDate day) {
        if (pair.acceptedBy(day) || pair.declinedBy(day) || Days.by(pair.endedOn(), day)) {
            return;
        }
        LocalDate tried = pair.trial() == null ? null : pair.trial().on();
        Integer think = snapshot.plan().course().thinkDays();
        LocalDate asked = pair.proposedOn();
        if (tried != null) {
            asked = tried.plusDays(think == null ? 0 : think);
        }
        if (asked == null) {
            return;
        }
        LocalDate due = asked.plusDays(Attention.PATIENCE_DAYS);
        if (day.isAfter(due)) {
            items.add(
                    item(
                            Code.ANSWER_OVERDUE,
                            pair,
                            asked,
                            due,
                            Map.of("since", asked.toString(), "side", silent(pair, day)),
                            Item.Rule.PLATFORM));
        }
    }

    /** Who has not said anything by the day: mentor, participant or both. */
    private static String silent(PairFact pair, LocalDate day) {
        boolean mentor = said(pair.answers().get("mentor"), day);
        boolean participant = said(pair.answers().get("participant"), day);
        if (mentor == participant) {
            return "both";
        }
        return mentor ? "participant" : "mentor";
    }

    private static boolean said(PairFact.@Nullable Answer answer, LocalDate day) {
        return answer != null && Days.by(answer.on(), day);
    }

    private static void agreement(
            List<Item> items, Snapshot snapshot, PairFact pair, LocalDate day) {
        LocalDate accepted = pair.acceptedOn();
        if (!snapshot.plan().course().agreement()
                || accepted == null
                || !pair.liveOn(day)
                || Days.by(pair.agreedOn(), day)) {
            return;
        }
        LocalDate due = accepted.plusDays(Attention.PATIENCE_DAYS);
        if (day.isAfter(due)) {
            items.add(
                    item(
                            Code.AGREEMENT_UNSIGNED,
                            pair,
                            accepted,
                            due,
                            Map.of("since", accepted.toString()),
                            Item.Rule.BLUEPRINT));
        }
    }

    private static void rematch(List<Item> items, Snapshot snapshot, PairFact pair, LocalDate day) {
        LocalDate asked = pair.rematch() == null ? null : pair.rematch().since();
        if (asked == null || !Days.by(asked, day)) {
            return;
        }
        boolean another =
                snapshot.pairs().stream()
                        .anyMatch(
                                one ->
                                        one.participant().equals(pair.participant())
                                                && !one.id().equals(pair.id())
                                                && one.liveOn(day));
        boolean through =
                snapshot.admissions().stream()
                        .filter(one -> one.participant().equals(pair.participant()))
                        .filter(one -> one.cohort().equals(pair.cohort()))
                        .anyMatch(one -> one.throughBy(day));
        if (!another && !through) {
            items.add(
                    item(
                            Code.REMATCH_WAITING,
                            pair,
                            asked,
                            asked.plusDays(Attention.PATIENCE_DAYS),
                            Map.of("since", asked.toString()),
                            Item.Rule.PLATFORM));
        }
    }

    private static Item item(
            Code code,
            PairFact pair,
            LocalDate since,
            LocalDate due,
            Map<String, String> values,
            Item.Rule rule) {
        return new Item(
                Item.idOf(code, pair.id(), due),
                code,
                since,
                due,
                Item.Subject.pair(pair.id(), pair.participant(), pair.mentor()),
                null,
                values,
                rule);
    }
}
