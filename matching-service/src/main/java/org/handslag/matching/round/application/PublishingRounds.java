package org.handslag.matching.round.application;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
import org.handslag.matching.round.model.Rule;
import org.handslag.matching.solve.application.Lane;
import org.handslag.matching.solve.application.Lanes;
import org.handslag.matching.solve.application.Progress;
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
 * written. Pairs are made in a lane beside the requests: of thousands, the request does not see the
 * end. Whatever interrupts it, the same call again, or whoever looks at the round, goes on; nothing
 * is made twice.
 */
@Component
public class PublishingRounds {
    /** So long a request waits for the pairs; of tens of people it sees the end. */
    private static final long PATIENCE = 4_000;

    /** So many pairs are made before another tenant's round has its turn. */
    private static final int STEP = 100;

    private final Aggregates<Round> rounds;
    private final Aggregates<Pair> pairs;
    private final Concealed concealed;
    private final Lanes lanes;

    PublishingRounds(
            Aggregates<Round> rounds, Aggregates<Pair> pairs, Concealed concealed, Lanes lanes) {
        this.rounds = rounds;
        this.pairs = pairs;
        this.lanes = lanes;
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
                CompletableFuture<Stored<Round>> work = start(stored);
                yield Lane.await(work, PATIENCE)
                        .map(ended -> new Written<>(ended, false, ended.version()))
                        .orElseGet(() -> new Written<>(stored, false, stored.version()));
            }
        };
    }

    /** How far it is; goes on with what was interrupted. Empty: nothing is being published. */
    public Optional<Progress> underway(Stored<Round> round) {
        if (round.state().publishing() == null || round.state().state() == RoundState.PUBLISHED) {
            return Optional.empty();
        }
        start(round);
        return Optional.of(
                lanes.publishing().progress(round.tenant(), round.id()).orElseGet(Progress::new));
    }

    private CompletableFuture<Stored<Round>> start(Stored<Round> stored) {
        if (stored.state().state() == RoundState.PUBLISHED) {
            return CompletableFuture.completedFuture(stored);
        }
        Publication publication = new Publication(stored);
        return lanes.publishing()
                .submitSteps(
                        stored.tenant(),
                        stored.id(),
                        progress ->
                                publication.goesOn(progress)
                                        ? Optional.empty()
                                        : Optional.of(ended(stored)));
    }

    private Stored<Round> ended(Stored<Round> stored) {
        rounds.change(
                Call.internal(stored.tenant(), "publish-round", stored.id() + "/end"),
                stored.id(),
                present -> present.state().endPublication());
        return rounds.get(stored.tenant(), stored.id());
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

    /** The pairs of one round, so many at a time. */
    private final class Publication {
        private final Stored<Round> stored;
        private List<Proposal> proposals = List.of();
        private Map<String, Candidate> candidates = Map.of();
        private int done = -1;

        Publication(Stored<Round> stored) {
            this.stored = stored;
        }

        /** Makes the next pairs; whether more are to come. */
        boolean goesOn(Progress progress) {
            if (done < 0) {
                begin(progress);
            }
            int to = Math.min(done + STEP, proposals.size());
            while (done < to) {
                propose(proposals.get(done));
                progress.reached(++done);
            }
            return done < proposals.size();
        }

        private void begin(Progress progress) {
            // Somebody may have become protected since it was interrupted.
            Round round = concealed.leaveOut(stored).state();
            proposals = Objects.requireNonNull(round.resolution()).proposals();
            candidates =
                    round.candidates().stream()
                            .collect(toMap(Candidate::participant, Function.identity()));
            progress.publishing(proposals.size());
            done = 0;
        }

        private void propose(Proposal proposal) {
            Round round = stored.state();
            Act publishing = Objects.requireNonNull(round.publishing());
            Candidate candidate = Objects.requireNonNull(candidates.get(proposal.participant()));
            Proposed proposed =
                    new Proposed(
                            origin(round, proposal),
                            publishing.on(),
                            publishing.by(),
                            stored.id(),
                            candidate.waiting() == null ? null : candidate.waiting().pair(),
                            null);
            Parties parties =
                    new Parties(
                            round.programme(),
                            round.cohort(),
                            candidate.admission(),
                            candidate.municipality(),
                            candidate.participant(),
                            proposal.mentor());
            Choice choice = round.choices().get(proposal.mentor());
            // A wish of 0 was none: then the mentor is still to be asked.
            Reply chosen = choice == null || proposal.wish() < 1 ? null : chosen(choice);
            String pair = pairOf(stored.tenant(), stored.id(), proposal);
            pairs.create(
                    Call.internal(stored.tenant(), "publish-round", pair),
                    pair,
                    () -> Pair.propose(parties, proposed, chosen));
        }
    }

    private static Origin origin(Round round, Proposal proposal) {
        if (proposal.rule() == Rule.SET_BY_STAFF) {
            return Origin.STAFF_CHOICE;
        }
        return switch (round.mode()) {
            case MENTOR_CHOICE -> Origin.MENTOR_CHOICE;
            case ASSIGNMENT -> Origin.ASSIGNMENT;
            case MUTUAL_RANKING -> Origin.MUTUAL_RANKING;
        };
    }

    /** By choosing, the mentor has said yes. */
    private static Reply chosen(Choice choice) {
        return new Reply(
                true, choice.on(), choice.self(), choice.toldBy(), choice.recordedBy(), null);
    }

    private static String pairOf(Tenant tenant, String round, Proposal proposal) {
        return Ids.derived("pair", tenant.key(), round, proposal.mentor(), proposal.participant());
    }
}
