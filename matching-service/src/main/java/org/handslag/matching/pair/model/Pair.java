package org.handslag.matching.pair.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One mentor with one participant. A proposal is the first state of a pair and reserves nothing;
 * with both sides' yes the pair takes a place with each of them and keeps both until it ends.
 *
 * @param parties who it is about
 * @param proposed how and when it was proposed
 * @param mentorReply what the mentor said last; null: nothing yet
 * @param participantReply what the participant said last; null: nothing yet
 * @param place which of the mentor's places the pair takes, from 1; null unless live
 * @param acceptedOn the day on which both had said yes
 * @param signed the agreement, once everybody who signs has
 * @param pauses in order of time; only the last may be open
 * @param ending null unless ended
 * @param trial the meeting after which they are asked; null: not held
 * @param signatures under the agreement, in the order in which they were recorded
 * @param startedOn the first day of its period; null: not yet, or only its meetings tell
 * @param rematch that somebody asked for another; null: nobody did
 */
public record Pair(
        Parties parties,
        Proposed proposed,
        @Nullable Reply mentorReply,
        @Nullable Reply participantReply,
        @Nullable Integer place,
        @Nullable LocalDate acceptedOn,
        @Nullable Signed signed,
        List<Pause> pauses,
        @Nullable Ending ending,
        PairState state,
        @Nullable Trial trial,
        List<Signature> signatures,
        @Nullable LocalDate startedOn,
        @Nullable RematchWish rematch) {
    /** How many pauses a pair may have. */
    public static final int MAX_PAUSES = 50;

    /** Copies what is mutable; pairs of earlier days name no signatures. */
    public Pair {
        pauses = List.copyOf(pauses);
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    /**
     * Proposes a pair.
     *
     * @param mentorReply the mentor's yes where they gave it by choosing; null where they are still
     *     to be asked
     */
    public static Decision<Pair> propose(
            Parties parties, Proposed proposed, @Nullable Reply mentorReply) {
        return Decision.changed(
                new Pair(
                        parties,
                        proposed,
                        mentorReply,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        PairState.PROPOSED,
                        null,
                        List.of(),
                        null,
                        null),
                "pair.proposed.v1");
    }

    /**
     * Whether this answer makes the pair live: it is a yes, the other side has said yes, and
     * nothing has been decided before.
     */
    public boolean wouldAccept(Side side, Reply reply) {
        Reply other = reply(side.other());
        return state == PairState.PROPOSED && reply.yes() && other != null && other.yes();
    }

    /**
     * Records the trial meeting; what either side said before is asked anew. Refused: {@code
     * pair-not-proposed}, {@code trial-held}, {@code answer-before-proposal}.
     */
    public Decision<Pair> hold(Trial meeting) {
        return Answering.hold(this, meeting);
    }

    /**
     * Records what one side says. A no declines the pair; the second yes accepts it and takes the
     * place. While only proposed, a side may think again. Asked apart, a side answers although the
     * other has said no. Refused: {@code pair-not-proposed}, {@code answer-before-proposal}, {@code
     * date-before-latest}; a yes {@code trial-not-held}, {@code still-to-think}.
     *
     * @param place the mentor's place that the pair takes if this answer accepts it, from 1
     */
    public Decision<Pair> answer(Side side, Reply reply, int place, PairPolicy policy) {
        return Answering.answer(this, side, reply, place, policy);
    }

    /**
     * The pair as far as one side may know it: not the other's answer while they are asked apart
     * and have not answered, and never the other's reason, nor that somebody else asked for
     * another.
     */
    public Pair seenBy(Side side) {
        return Answering.seenBy(this, side);
    }

    /**
     * Records a signature; with the last one the agreement holds. Refused: {@code
     * pair-not-accepted}, {@code agreement-signed}, {@code date-before-latest}, {@code
     * does-not-sign}, {@code side-signed}.
     */
    public Decision<Pair> sign(Signature signature, PairPolicy policy) {
        return Signing.sign(this, signature, policy);
    }

    /**
     * Lets the pair rest. Refused: {@code pair-not-live}, {@code pair-paused}, {@code
     * too-many-pauses}, {@code date-before-latest}.
     */
    public Decision<Pair> pause(LocalDate from, Recorder by) {
        if (!state.live()) {
            return Decision.refused("pair-not-live");
        }
        if (paused()) {
            return Decision.refused("pair-paused");
        }
        if (pauses.size() >= MAX_PAUSES) {
            return Decision.refused("too-many-pauses", Map.of("max", MAX_PAUSES));
        }
        if (from.isBefore(earliestPause())) {
            return tooEarly(earliestPause());
        }
        return Decision.changed(
                Draft.of(this)
                        .pauses(pausesWith(new Pause(from, null, by.membership(), by.toldBy())))
                        .pair(),
                "pair.paused.v1");
    }

    /**
     * Ends the rest. Refused: {@code pair-not-live}, {@code pair-not-paused}, {@code
     * date-before-latest}.
     */
    public Decision<Pair> resume(LocalDate to, Recorder by) {
        if (!state.live()) {
            return Decision.refused("pair-not-live");
        }
        if (!paused()) {
            return Decision.refused("pair-not-paused");
        }
        LocalDate from = pauses.getLast().from();
        if (to.isBefore(from)) {
            return tooEarly(from);
        }
        return Decision.changed(
                Draft.of(this).pauses(pausesUntil(to, by)).pair(), "pair.resumed.v1");
    }

    /**
     * Somebody asks for another; the pair goes on until it is ended. Refused: {@code
     * pair-not-live}, {@code rematch-asked}, {@code date-before-latest}.
     */
    public Decision<Pair> askForRematch(RematchWish wish) {
        if (!state.live()) {
            return Decision.refused("pair-not-live");
        }
        if (rematch != null) {
            return Decision.refused("rematch-asked", Map.of("on", rematch.on()));
        }
        if (acceptedOn != null && wish.on().isBefore(acceptedOn)) {
            return tooEarly(acceptedOn);
        }
        return Decision.changed(Draft.of(this).rematch(wish).pair(), "pair.rematch-asked.v1");
    }

    /**
     * Ends the pair and frees its places; an open pause ends with it. Refused: {@code
     * pair-not-live}, {@code date-before-latest}.
     *
     * @param reason a code
     * @param rematch whether the participant is to get another mentor; null: nobody said
     */
    public Decision<Pair> end(LocalDate on, String reason, @Nullable Boolean rematch, Recorder by) {
        if (!state.live()) {
            return Decision.refused("pair-not-live");
        }
        if (on.isBefore(latestFact())) {
            return tooEarly(latestFact());
        }
        List<Pause> closed = paused() ? pausesUntil(on, by) : pauses;
        return Decision.changed(
                Draft.of(this)
                        .pauses(closed)
                        .ended(new Ending(on, reason, by.membership(), by.toldBy(), rematch))
                        .pair(),
                "pair.ended.v1");
    }

    /**
     * The mentor is erased, the pair stays the participant's: a live one ends, an open proposal is
     * declined.
     *
     * @param on the day of the erasure; the end is never before what is on record
     */
    public Decision<Pair> mentorErased(LocalDate on) {
        if (state.live()) {
            LocalDate last = on.isBefore(latestFact()) ? latestFact() : on;
            return end(last, "person-erased", null, new Recorder("platform", null));
        }
        return state == PairState.PROPOSED
                ? Decision.changed(
                        Draft.of(this).state(PairState.DECLINED).pair(), "pair.declined.v1")
                : Decision.unchanged();
    }

    /** Whether the pair rests. */
    public boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    /** What a side said last; null: nothing. */
    public @Nullable Reply reply(Side side) {
        return side == Side.MENTOR ? mentorReply : participantReply;
    }

    private LocalDate earliestPause() {
        LocalDate accepted = acceptedOn == null ? proposed.on() : acceptedOn;
        LocalDate resumed = pauses.isEmpty() ? null : pauses.getLast().to();
        return resumed != null && resumed.isAfter(accepted) ? resumed : accepted;
    }

    private LocalDate latestFact() {
        LocalDate latest = earliestPause();
        if (signed != null && signed.on().isAfter(latest)) {
            latest = signed.on();
        }
        if (paused() && pauses.getLast().from().isAfter(latest)) {
            latest = pauses.getLast().from();
        }
        return latest;
    }

    private static Decision<Pair> tooEarly(LocalDate earliest) {
        return Decision.refused("date-before-latest", Map.of("earliest", earliest));
    }

    private List<Pause> pausesWith(Pause next) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(next);
        return all;
    }

    private List<Pause> pausesUntil(LocalDate to, Recorder by) {
        List<Pause> all = new ArrayList<>(pauses);
        all.set(all.size() - 1, new Pause(all.getLast().from(), to, by.membership(), by.toldBy()));
        return all;
    }
}
