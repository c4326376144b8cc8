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
 * @param signed the agreement, once signed
 * @param pauses in order of time; only the last may be open
 * @param ending null unless ended
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
        PairState state) {
    /** How many pauses a pair may have. */
    public static final int MAX_PAUSES = 50;

    public Pair {
        pauses = List.copyOf(pauses);
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
                        PairState.PROPOSED),
                "pair.proposed.v1");
    }

    /**
     * Whether this answer makes the pair live: it is a yes, the other side has said yes, and
     * nothing has been decided before.
     */
    public boolean wouldAccept(Side side, Reply reply) {
        Reply other = reply(other(side));
        return state == PairState.PROPOSED && reply.yes() && other != null && other.yes();
    }

    /**
     * Records what one side says. A no declines the pair; the second yes accepts it and takes the
     * place. While only proposed, a side may think again. Refused: {@code pair-not-proposed},
     * {@code answer-before-proposal}.
     *
     * @param place the mentor's place that the pair takes if this answer accepts it, from 1
     */
    public Decision<Pair> answer(Side side, Reply reply, int place) {
        if (state != PairState.PROPOSED) {
            return Decision.refused("pair-not-proposed");
        }
        if (reply.on().isBefore(proposed.on())) {
            return Decision.refused("answer-before-proposal", Map.of("proposedOn", proposed.on()));
        }
        if (!reply.yes()) {
            return Decision.changed(
                    answered(side, reply, null, null, PairState.DECLINED), "pair.declined.v1");
        }
        if (!wouldAccept(side, reply)) {
            return Decision.changed(
                    answered(side, reply, null, null, PairState.PROPOSED), "pair.answered.v1");
        }
        LocalDate on = latest(proposed.on(), reply, reply(other(side)));
        return Decision.changed(
                answered(side, reply, place, on, PairState.ACCEPTED), "pair.accepted.v1");
    }

    /**
     * Records that the agreement is signed. Refused: {@code pair-not-accepted}, {@code
     * agreement-signed}, {@code date-before-latest}.
     */
    public Decision<Pair> sign(LocalDate on, Recorder by) {
        if (state == PairState.AGREED) {
            return Decision.refused("agreement-signed");
        }
        if (state != PairState.ACCEPTED) {
            return Decision.refused("pair-not-accepted");
        }
        if (acceptedOn != null && on.isBefore(acceptedOn)) {
            return tooEarly(acceptedOn);
        }
        return Decision.changed(
                with(
                        place,
                        new Signed(on, by.membership(), by.toldBy()),
                        pauses,
                        ending,
                        PairState.AGREED),
                "pair.agreed.v1");
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
                with(
                        place,
                        signed,
                        pausesWith(new Pause(from, null, by.membership(), by.toldBy())),
                        ending,
                        state),
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
                with(place, signed, pausesUntil(to, by), ending, state), "pair.resumed.v1");
    }

    /**
     * Ends the pair and frees its places; an open pause ends with it. Refused: {@code
     * pair-not-live}, {@code date-before-latest}.
     *
     * @param reason a code
     */
    public Decision<Pair> end(LocalDate on, String reason, Recorder by) {
        if (!state.live()) {
            return Decision.refused("pair-not-live");
        }
        if (on.isBefore(latestFact())) {
            return tooEarly(latestFact());
        }
        List<Pause> closed = paused() ? pausesUntil(on, by) : pauses;
        return Decision.changed(
                with(
                        null,
                        signed,
                        closed,
                        new Ending(on, reason, by.membership(), by.toldBy()),
                        PairState.ENDED),
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
            return end(last, "person-erased", new Recorder("platform", null));
        }
        return state == PairState.PROPOSED
                ? Decision.changed(
                        with(null, signed, pauses, ending, PairState.DECLINED), "pair.declined.v1")
                : Decision.unchanged();
    }

    /** Whether the pair rests. */
    public boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    private @Nullable Reply reply(Side side) {
        return side == Side.MENTOR ? mentorReply : participantReply;
    }

    private static Side other(Side side) {
        return side == Side.MENTOR ? Side.PARTICIPANT : Side.MENTOR;
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

    private static LocalDate latest(LocalDate proposed, @Nullable Reply... replies) {
        LocalDate latest = proposed;
        for (Reply reply : replies) {
            latest = reply != null && reply.on().isAfter(latest) ? reply.on() : latest;
        }
        return latest;
    }

    private static Decision<Pair> tooEarly(LocalDate earliest) {
        return Decision.refused("date-before-latest", Map.of("earliest", earliest));
    }

    private Pair answered(
            Side side,
            Reply reply,
            @Nullable Integer place,
            @Nullable LocalDate acceptedOn,
            PairState state) {
        return new Pair(
                parties,
                proposed,
                side == Side.MENTOR ? reply : mentorReply,
                side == Side.PARTICIPANT ? reply : participantReply,
                place,
                acceptedOn,
                signed,
                pauses,
                ending,
                state);
    }

    private Pair with(
            @Nullable Integer place,
            @Nullable Signed signed,
            List<Pause> pauses,
            @Nullable Ending ending,
            PairState state) {
        return new Pair(
                parties,
                proposed,
                mentorReply,
                participantReply,
                place,
                acceptedOn,
                signed,
                pauses,
                ending,
                state);
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
