package org.handslag.matching.round.application;

import java.time.LocalDate;
import java.util.Objects;
import org.handslag.matching.pair.model.Origin;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Proposed;
import org.handslag.matching.pair.model.Reply;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Candidate;
import org.handslag.matching.round.model.Choice;
import org.handslag.matching.round.model.Proposal;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundState;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Result.Written;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * Turns a round's proposals into pairs. It only goes forward: the beginning is written first, then
 * each pair is made under an id that follows from round, mentor and participant, then the end is
 * written. Whatever interrupts it, the same call again goes on and makes nothing twice.
 */
@Component
public class PublishingRounds {
    private final Aggregates<Round> rounds;
    private final Aggregates<Pair> pairs;
    private final Concealed concealed;

    PublishingRounds(Aggregates<Round> rounds, Aggregates<Pair> pairs, Concealed concealed) {
        this.rounds = rounds;
        this.pairs = pairs;
        this.concealed = concealed;
    }

    /**
     * Publishes it, or goes on with a publication that was interrupted; then the day and the
     * publisher stay those of the first call. See {@link Round#beginPublication}.
     */
    public Result<Round> publish(Call call, String id, LocalDate on) {
        call.mustReach(Target.ofProgramme(rounds.get(call.tenant(), id).state().programme()));
        Act act = new Act(on, call.caller().membership());
        Result<Round> begun =
                rounds.change(
                        beginning(call),
                        id,
                        stored ->
                                concealed
                                        .without(call.tenant(), stored.state())
                                        .beginPublication(act));
        return switch (begun) {
            case Result.Refused<Round> refused -> refused;
            case Written<Round>(var stored, _, _) -> {
                if (stored.state().state() != RoundState.PUBLISHED) {
                    // Somebody may have become protected since an interrupted beginning.
                    propose(concealed.leaveOut(stored));
                }
                yield rounds.change(
                        call.about("end"), id, present -> present.state().endPublication());
            }
        };
    }

    /**
     * A key of its own, as the request writes the round twice; {@code If-Match} is for the first.
     */
    private static Call beginning(Call call) {
        return new Call(
                call.tenant(),
                call.caller(),
                call.operation() + "/begin",
                call.idempotencyKey(),
                call.fingerprint(),
                call.expectedVersion());
    }

    private void propose(Stored<Round> stored) {
        Round round = stored.state();
        Act publishing = Objects.requireNonNull(round.publishing());
        Proposed proposed =
                new Proposed(
                        Origin.MENTOR_CHOICE, publishing.on(), publishing.by(), stored.id(), null);
        for (Proposal proposal : Objects.requireNonNull(round.resolution()).proposals()) {
            Candidate candidate = round.candidate(proposal.participant()).orElseThrow();
            Parties parties =
                    new Parties(
                            round.programme(),
                            round.cohort(),
                            candidate.admission(),
                            candidate.municipality(),
                            candidate.participant(),
                            proposal.mentor());
            Reply chosen = chosen(round.choices().get(proposal.mentor()));
            String pair = pairOf(stored.tenant(), stored.id(), proposal);
            pairs.create(
                    Call.internal(stored.tenant(), "publish-round", pair),
                    pair,
                    () -> Pair.propose(parties, proposed, chosen));
        }
    }

    /** By choosing, the mentor has said yes. */
    private static Reply chosen(Choice choice) {
        return new Reply(true, choice.on(), choice.self(), choice.toldBy(), choice.recordedBy());
    }

    private static String pairOf(Tenant tenant, String round, Proposal proposal) {
        return Ids.derived("pair", tenant.key(), round, proposal.mentor(), proposal.participant());
    }
}
