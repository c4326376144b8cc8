package org.handslag.matching.pair.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.matching.mirror.model.KnownAdmission;
import org.handslag.matching.pair.model.Pair;
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
    private final MentorPlaces places;

    AnsweringPairs(Aggregates<Pair> pairs, Mirror<KnownAdmission> admissions, MentorPlaces places) {
        this.pairs = pairs;
        this.admissions = admissions;
        this.places = places;
    }

    /**
     * Records it. Refused besides what {@link Pair#answer} refuses, where it would accept the pair:
     * {@code participant-has-a-pair}, {@code mentor-is-full}, {@code mentor-not-active}, {@code
     * participant-not-admitted}.
     *
     * @param toldBy who told it, where it was not the caller's own answer; null: unknown
     */
    public Result<Pair> answer(
            Call call, String id, Side side, boolean yes, LocalDate on, @Nullable String toldBy) {
        Parties parties = pairs.get(call.tenant(), id).state().parties();
        String answering = side == Side.MENTOR ? parties.mentor() : parties.participant();
        // Own is only the own side: nobody answers for the other.
        // Of two sides the one that is not asked may be concealed from the caller all the same.
        call.mustReach(KeepingPairs.target(parties));
        call.mustReach(
                Target.ofProgramme(parties.programme()).in(parties.municipality()).of(answering));
        Person person = call.caller().person();
        boolean self = person != null && person.id().equals(answering);
        Reply reply = new Reply(yes, on, self, self ? null : toldBy, call.caller().membership());
        return tryPlaces(call, id, side, reply, places.open(call.tenant(), parties.mentor()));
    }

    private Result<Pair> tryPlaces(
            Call call, String id, Side side, Reply reply, List<Integer> open) {
        for (int place : open) {
            try {
                return pairs.change(
                        call, id, stored -> decide(call, stored.state(), side, reply, place));
            } catch (SlotTaken taken) {
                if (taken.slot().equals(PARTICIPANT_SLOT)) {
                    return new Result.Refused<>(new Refusal("participant-has-a-pair", Map.of()));
                }
            }
        }
        return pairs.change(
                call,
                id,
                stored ->
                        stored.state().wouldAccept(side, reply)
                                ? Decision.refused("mentor-is-full")
                                : stored.state().answer(side, reply, 0));
    }

    private Decision<Pair> decide(Call call, Pair pair, Side side, Reply reply, int place) {
        if (pair.wouldAccept(side, reply)) {
            Parties parties = pair.parties();
            if (!places.active(call.tenant(), parties.mentor(), parties.programme())) {
                return Decision.refused("mentor-not-active");
            }
            if (admissions
                    .find(call.tenant(), parties.admission())
                    .filter(admission -> admission.tookPartOn(reply.on()))
                    .isEmpty()) {
                return Decision.refused("participant-not-admitted");
            }
        }
        return pair.answer(side, reply, place);
    }
}
