package org.handslag.matching.pair.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.pair.model.Ending;
import org.handslag.matching.pair.model.Origin;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Pause;
import org.handslag.matching.pair.model.RematchWish;
import org.handslag.matching.pair.model.Reply;
import org.handslag.matching.pair.model.Side;
import org.handslag.matching.pair.model.Signature;
import org.handslag.matching.pair.model.Signed;
import org.handslag.matching.pair.model.Signer;
import org.handslag.matching.pair.model.Trial;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A pair as its callers see it.
 *
 * @param trial the meeting after which they are asked; absent: not held
 * @param agreement who recorded the last signature; absent until everybody who signs has
 * @param period absent while it has not started, or where only its meetings tell
 * @param end who recorded the end; absent until then
 * @param rematch that another was asked for, as far as the caller may know; absent: not so
 * @param proposedBy the membership that proposed it
 * @param despite why staff proposed two of whom one had said no; absent: nobody had
 * @param beyondCapacity true, for staff: the mentor has more live pairs than they take by now; the
 *     pairs go on, and no new one begins. Else absent
 */
record PairView(
        String id,
        String programme,
        String cohort,
        String admission,
        String municipality,
        @PersonId String participant,
        @PersonId String mentor,
        @Nullable String round,
        Origin origin,
        LocalDate proposedOn,
        Answers answers,
        @Nullable Trying trial,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate agreedOn,
        @Nullable Entry agreement,
        List<Signing> signatures,
        @Nullable Period period,
        List<Rest> pauses,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable Entry end,
        @Nullable RematchAsked rematch,
        @Nullable String previousPair,
        PairState state,
        String proposedBy,
        @Nullable String despite,
        @Nullable Boolean beyondCapacity) {

    /** What each side said last; absent: nothing yet. */
    record Answers(@Nullable Answer mentor, @Nullable Answer participant) {}

    /**
     * What one side said.
     *
     * @param answer {@code yes}, {@code no}
     * @param by who entered it: {@code self} or {@code staff}
     * @param reason a code for a no; absent: none was given, or it is the other's
     */
    record Answer(
            String answer,
            LocalDate on,
            String by,
            @Nullable String toldBy,
            String recordedBy,
            @Nullable String reason) {
        private static @Nullable Answer of(@Nullable Reply reply) {
            return reply == null
                    ? null
                    : new Answer(
                            reply.yes() ? "yes" : "no",
                            reply.on(),
                            reply.self() ? "self" : "staff",
                            reply.toldBy(),
                            reply.recordedBy(),
                            reply.reason());
        }
    }

    /**
     * The meeting after which they are asked.
     *
     * @param askedFrom the first day on which somebody can say yes
     * @param separately whether one learns the other's answer only after both have answered
     */
    record Trying(
            LocalDate on,
            LocalDate askedFrom,
            boolean separately,
            String recordedBy,
            @Nullable String toldBy) {
        private static @Nullable Trying of(@Nullable Trial trial) {
            return trial == null
                    ? null
                    : new Trying(
                            trial.on(),
                            trial.askedFrom(),
                            trial.terms().separately(),
                            trial.recordedBy(),
                            trial.toldBy());
        }
    }

    /** One signature; see {@link Signature}. */
    record Signing(
            @Nullable Signer side,
            LocalDate on,
            boolean onPaper,
            @Nullable String edition,
            String recordedBy,
            @Nullable String toldBy) {
        private static Signing of(Signature signature) {
            return new Signing(
                    signature.side(),
                    signature.on(),
                    signature.onPaper(),
                    signature.edition(),
                    signature.recordedBy(),
                    signature.toldBy());
        }
    }

    /**
     * That another was asked for.
     *
     * @param askedBy absent: staff
     */
    record RematchAsked(
            LocalDate askedOn,
            @Nullable Side askedBy,
            String reason,
            @Nullable String wish,
            String recordedBy,
            @Nullable String toldBy) {
        private static @Nullable RematchAsked of(@Nullable RematchWish wish) {
            return wish == null
                    ? null
                    : new RematchAsked(
                            wish.on(),
                            wish.side(),
                            wish.reason(),
                            wish.wish(),
                            wish.recordedBy(),
                            wish.toldBy());
        }
    }

    /** When its time starts; how long it is, the programme says. */
    record Period(LocalDate from) {}

    /** Who put something down, and who told it to them. */
    record Entry(String recordedBy, @Nullable String toldBy) {}

    /** A time in which the pair rests; without end while it lasts. */
    record Rest(
            LocalDate from, @Nullable LocalDate to, String recordedBy, @Nullable String toldBy) {
        private static Rest of(Pause pause) {
            return new Rest(pause.from(), pause.to(), pause.recordedBy(), pause.toldBy());
        }
    }

    /**
     * The view.
     *
     * @param beyond whether to mark, for staff, that it goes on beyond what the mentor takes
     */
    static PairView of(Stored<Pair> stored, boolean beyond) {
        Pair pair = stored.state();
        Parties parties = pair.parties();
        Signed signed = pair.signed();
        Ending ending = pair.ending();
        LocalDate startedOn = pair.startedOn();
        return new PairView(
                stored.id(),
                parties.programme(),
                parties.cohort(),
                parties.admission(),
                parties.municipality(),
                parties.participant(),
                parties.mentor(),
                pair.proposed().round(),
                pair.proposed().origin(),
                pair.proposed().on(),
                new Answers(Answer.of(pair.mentorReply()), Answer.of(pair.participantReply())),
                Trying.of(pair.trial()),
                pair.acceptedOn(),
                signed == null ? null : signed.on(),
                signed == null ? null : new Entry(signed.recordedBy(), signed.toldBy()),
                pair.signatures().stream().map(Signing::of).toList(),
                startedOn == null ? null : new Period(startedOn),
                pair.pauses().stream().map(Rest::of).toList(),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.reason(),
                ending == null ? null : new Entry(ending.recordedBy(), ending.toldBy()),
                RematchAsked.of(pair.rematch()),
                pair.proposed().previousPair(),
                pair.state(),
                pair.proposed().by(),
                pair.proposed().despite(),
                beyond ? true : null);
    }
}
