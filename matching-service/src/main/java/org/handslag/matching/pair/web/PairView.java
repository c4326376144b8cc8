package org.handslag.matching.pair.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.pair.model.Ending;
import org.handslag.matching.pair.model.Origin;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Pause;
import org.handslag.matching.pair.model.Reply;
import org.handslag.matching.pair.model.Signed;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A pair as its callers see it.
 *
 * @param agreement who recorded the agreement; absent until it is signed
 * @param end who recorded the end; absent until then
 * @param proposedBy the membership that proposed it
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
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate agreedOn,
        @Nullable Entry agreement,
        List<Rest> pauses,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable Entry end,
        @Nullable String previousPair,
        PairState state,
        String proposedBy,
        @Nullable Boolean beyondCapacity) {

    /** The same, marked for staff where it goes on beyond what the mentor takes by now. */
    PairView marked(boolean beyond) {
        return !beyond
                ? this
                : new PairView(
                        id,
                        programme,
                        cohort,
                        admission,
                        municipality,
                        participant,
                        mentor,
                        round,
                        origin,
                        proposedOn,
                        answers,
                        acceptedOn,
                        agreedOn,
                        agreement,
                        pauses,
                        endedOn,
                        endReason,
                        end,
                        previousPair,
                        state,
                        proposedBy,
                        true);
    }

    /** What each side said last; absent: nothing yet. */
    record Answers(@Nullable Answer mentor, @Nullable Answer participant) {}

    /**
     * What one side said.
     *
     * @param answer {@code yes}, {@code no}
     * @param by who entered it: {@code self} or {@code staff}
     */
    record Answer(
            String answer, LocalDate on, String by, @Nullable String toldBy, String recordedBy) {
        private static @Nullable Answer of(@Nullable Reply reply) {
            return reply == null
                    ? null
                    : new Answer(
                            reply.yes() ? "yes" : "no",
                            reply.on(),
                            reply.self() ? "self" : "staff",
                            reply.toldBy(),
                            reply.recordedBy());
        }
    }

    /** Who put something down, and who told it to them. */
    record Entry(String recordedBy, @Nullable String toldBy) {}

    /** A time in which the pair rests; without end while it lasts. */
    record Rest(
            LocalDate from, @Nullable LocalDate to, String recordedBy, @Nullable String toldBy) {
        private static Rest of(Pause pause) {
            return new Rest(pause.from(), pause.to(), pause.recordedBy(), pause.toldBy());
        }
    }

    static PairView of(Stored<Pair> stored) {
        Pair pair = stored.state();
        Parties parties = pair.parties();
        Signed signed = pair.signed();
        Ending ending = pair.ending();
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
                pair.acceptedOn(),
                signed == null ? null : signed.on(),
                signed == null ? null : new Entry(signed.recordedBy(), signed.toldBy()),
                pair.pauses().stream().map(Rest::of).toList(),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.reason(),
                ending == null ? null : new Entry(ending.recordedBy(), ending.toldBy()),
                pair.proposed().previousPair(),
                pair.state(),
                pair.proposed().by(),
                null);
    }
}
