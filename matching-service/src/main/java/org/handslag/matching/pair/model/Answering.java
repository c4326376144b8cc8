package org.handslag.matching.pair.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** How the two sides' answers make a pair, or none. */
final class Answering {
    private Answering() {}

    static Decision<Pair> hold(Pair pair, Trial trial) {
        if (pair.state() != PairState.PROPOSED) {
            return Decision.refused("pair-not-proposed");
        }
        if (pair.trial() != null) {
            return Decision.refused("trial-held", Map.of("on", pair.trial().on()));
        }
        if (trial.on().isBefore(pair.proposed().on())) {
            return Decision.refused(
                    "answer-before-proposal", Map.of("proposedOn", pair.proposed().on()));
        }
        return Decision.changed(Draft.of(pair).held(trial).pair(), "pair.tried.v1");
    }

    static Decision<Pair> answer(Pair pair, Side side, Reply reply, int place, PairPolicy policy) {
        if (pair.state() != PairState.PROPOSED) {
            return late(pair, side, reply);
        }
        Trial trial = pair.trial();
        if (reply.on().isBefore(pair.proposed().on())) {
            return Decision.refused(
                    "answer-before-proposal", Map.of("proposedOn", pair.proposed().on()));
        }
        if (trial != null && reply.on().isBefore(trial.on())) {
            return Decision.refused("date-before-latest", Map.of("earliest", trial.on()));
        }
        if (!reply.yes()) {
            return Decision.changed(
                    Draft.of(pair).reply(side, reply).state(PairState.DECLINED).pair(),
                    "pair.declined.v1");
        }
        Optional<Decision<Pair>> tooEarly = tooEarly(trial, reply, policy);
        if (tooEarly.isPresent()) {
            return tooEarly.get();
        }
        if (!pair.wouldAccept(side, reply)) {
            return Decision.changed(Draft.of(pair).reply(side, reply).pair(), "pair.answered.v1");
        }
        LocalDate on = latest(pair.proposed().on(), reply, pair.reply(side.other()));
        return Decision.changed(
                Draft.of(pair)
                        .reply(side, reply)
                        .accepted(on, place)
                        .starting(policy.start())
                        .pair(),
                "pair.accepted.v1");
    }

    /** A no may come at any time; a yes only after they have met and thought. */
    private static Optional<Decision<Pair>> tooEarly(
            @Nullable Trial trial, Reply reply, PairPolicy policy) {
        if (trial == null) {
            return policy.trial() == null
                    ? Optional.empty()
                    : Optional.of(Decision.refused("trial-not-held"));
        }
        return reply.on().isBefore(trial.askedFrom())
                ? Optional.of(Decision.refused("still-to-think", Map.of("from", trial.askedFrom())))
                : Optional.empty();
    }

    /** Who is asked apart answers although the other has said no, since they do not know it. */
    private static Decision<Pair> late(Pair pair, Side side, Reply reply) {
        Trial trial = pair.trial();
        if (pair.state() != PairState.DECLINED
                || trial == null
                || !trial.terms().separately()
                || pair.reply(side) != null) {
            return Decision.refused("pair-not-proposed");
        }
        if (reply.on().isBefore(trial.on())) {
            return Decision.refused("date-before-latest", Map.of("earliest", trial.on()));
        }
        if (reply.yes() && reply.on().isBefore(trial.askedFrom())) {
            return Decision.refused("still-to-think", Map.of("from", trial.askedFrom()));
        }
        return Decision.changed(Draft.of(pair).reply(side, reply).pair(), "pair.answered.v1");
    }

    static Pair seenBy(Pair pair, Side side) {
        RematchWish wish = pair.rematch();
        Draft seen = Draft.of(pair).rematch(wish != null && wish.side() == side ? wish : null);
        Reply other = pair.reply(side.other());
        if (other == null) {
            return seen.pair();
        }
        Trial trial = pair.trial();
        boolean open = trial != null && trial.terms().separately() && pair.reply(side) == null;
        return open
                ? seen.reply(side.other(), null).state(PairState.PROPOSED).pair()
                : seen.reply(side.other(), other.withoutReason()).pair();
    }

    private static LocalDate latest(LocalDate proposed, @Nullable Reply... replies) {
        LocalDate latest = proposed;
        for (Reply reply : replies) {
            latest = reply != null && reply.on().isAfter(latest) ? reply.on() : latest;
        }
        return latest;
    }
}
