package org.handslag.matching.pair.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.matching.mirror.model.KnownAdmission;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairPolicy;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Reply;
import org.handslag.matching.pair.model.Side;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what a side says to a proposed pair. The second yes takes the participant's place in the
 * cohort and one of the mentor's places, in the one write that accepts the pair; the database keeps
 * both unique, so that answers that come at the same time can never take more.
 */
@Component
public class AnsweringPairs {
    /** The slot of a participant in a cohort. */
    public static final String PARTICIPANT_SLOT = "participantSlot";

    /** The slot of one of a mentor's places. */
    public static final String MENTOR_SLOT = "mentorSlot";

    private final Aggregates<Pair> pairs;
    private final Mirror<KnownAdmission> admissions;
    private final Mirror<KnownProgramme> programmes;
    private final MentorPlaces places;

    AnsweringPairs(
            Aggregates<Pair> pairs,
            Mirror<KnownAdmission> admissions,
            Mirror<KnownProgramme> programmes,
            MentorPlaces places) {
        this.pairs = pairs;
        this.admissions = admissions;
        this.programmes = programmes;
        this.places = places;
    }

    /**
     * An answer.
     *
     * @param toldBy who told it, where it was not the caller's own; null: unknown
     * @param reason one of the blueprint's for a no, where it lists any; null: none was given
     */
    public record Answer(
            Side side,
            boolean yes,
            LocalDate on,
            @Nullable String toldBy,
            @Nullable String reason) {}

    /**
     * Records it. Refused besides what {@link Pair#answer} refuses, where it would accept the pair:
     * {@code participant-has-a-pair}, {@code mentor-is-full}, {@code mentor-not-active}, {@code
     * recruited-for-another}, {@code participant-not-admitted}.
     *
     * @throws ProblemException 400 for a reason that the blueprint does not have, or with a yes
     */
    public Result<Pair> answer(Call call, String id, Answer answer) {
        Parties parties = pairs.get(call.tenant(), id).state().parties();
        String answering = answer.side() == Side.MENTOR ? parties.mentor() : parties.participant();
        // Own is only the own side: nobody answers for the other.
        // Of two sides the one that is not asked may be concealed from the caller all the same.
        call.mustReach(KeepingPairs.target(parties));
        call.mustReach(
                Target.ofProgramme(parties.programme()).in(parties.municipality()).of(answering));
        Person person = call.caller().person();
        boolean self = person != null && person.id().equals(answering);
        Optional<KnownProgramme> programme = programmes.find(call.tenant(), parties.programme());
        mustBeReason(answer, programme);
        Reply reply =
                new Reply(
                        answer.yes(),
                        answer.on(),
                        self,
                        self ? null : answer.toldBy(),
                        call.caller().membership(),
                        answer.reason());
        return new Attempt(call, id, answer.side(), reply, PairPolicies.of(programme))
                .at(places.open(call.tenant(), parties.mentor()));
    }

    private static void mustBeReason(Answer answer, Optional<KnownProgramme> programme) {
        String reason = answer.reason();
        if (reason != null
                && (answer.yes()
                        || programme.filter(known -> known.hasDeclineReason(reason)).isEmpty())) {
            throw ProblemException.invalid("/reason", "unknown", Map.of());
        }
    }

    /** One answer, tried at one place of the mentor after the other. */
    private final class Attempt {
        private final Call call;
        private final String id;
        private final Side side;
        private final Reply reply;
        private final PairPolicy policy;

        Attempt(Call call, String id, Side side, Reply reply, PairPolicy policy) {
            this.call = call;
            this.id = id;
            this.side = side;
            this.reply = reply;
            this.policy = policy;
        }

        Result<Pair> at(List<Integer> open) {
            for (int place : open) {
                try {
                    return pairs.change(call, id, stored -> decide(stored.state(), place));
                } catch (SlotTaken taken) {
                    if (taken.slot().equals(PARTICIPANT_SLOT)) {
                        return new Result.Refused<>(
                                new Refusal("participant-has-a-pair", Map.of()));
                    }
                }
            }
            return pairs.change(
                    call,
                    id,
                    stored ->
                            stored.state().wouldAccept(side, reply)
                                    ? Decision.refused("mentor-is-full")
                                    : stored.state().answer(side, reply, 0, policy));
        }

        private Decision<Pair> decide(Pair pair, int place) {
            if (pair.wouldAccept(side, reply)) {
                Parties parties = pair.parties();
                if (!places.active(call.tenant(), parties.mentor(), parties.programme())) {
                    return Decision.refused("mentor-not-active");
                }
                if (places.keptForAnother(
                        call.tenant(),
                        parties.mentor(),
                        parties.programme(),
                        parties.participant())) {
                    return Decision.refused("recruited-for-another");
                }
                if (admissions
                        .find(call.tenant(), parties.admission())
                        .filter(admission -> admission.tookPartOn(reply.on()))
                        .isEmpty()) {
                    return Decision.refused("participant-not-admitted");
                }
            }
            return pair.answer(side, reply, place, policy);
        }
    }
}
