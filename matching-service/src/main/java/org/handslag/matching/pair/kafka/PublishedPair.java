package org.handslag.matching.pair.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.matching.pair.model.Ending;
import org.handslag.matching.pair.model.Origin;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.pair.model.Parties;
import org.handslag.matching.pair.model.Reply;
import org.handslag.matching.pair.model.Signed;
import org.handslag.matching.pair.model.Signer;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The state of kind {@code pairs}, see its schema in the contracts. */
public record PublishedPair(
        String id,
        String programme,
        String cohort,
        String admission,
        String participant,
        String mentor,
        @Nullable String round,
        Origin origin,
        LocalDate proposedOn,
        Answers answers,
        @Nullable Trial trial,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate agreedOn,
        List<Signature> signatures,
        @Nullable Period period,
        List<Rest> pauses,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable Rematch rematch,
        @Nullable String previousPair,
        PairState state) {

    /** What each side said last. */
    public record Answers(@Nullable Answer mentor, @Nullable Answer participant) {}

    /** What one side said. */
    public record Answer(YesNo answer, LocalDate on, By by, @Nullable String reason) {
        private static @Nullable Answer of(@Nullable Reply reply) {
            return reply == null
                    ? null
                    : new Answer(
                            reply.yes() ? YesNo.YES : YesNo.NO,
                            reply.on(),
                            reply.self() ? By.SELF : By.STAFF,
                            reply.reason());
        }
    }

    /** Whether the side wants it. */
    public enum YesNo {
        YES,
        NO
    }

    /** Who entered the answer. */
    public enum By {
        SELF,
        STAFF
    }

    /** The meeting after which they are asked. */
    public record Trial(LocalDate on) {}

    /** A signature under the agreement; no side: one for all. */
    public record Signature(
            @Nullable Signer side, LocalDate on, boolean onPaper, @Nullable String edition) {}

    /**
     * That the participant is to get another mentor.
     *
     * @param askedOn null: nobody asked, it was ended so
     * @param waitingSince the last day of this pair; null while it goes on, or where they are not
     *     to get another
     */
    public record Rematch(@Nullable LocalDate askedOn, @Nullable LocalDate waitingSince) {
        private static @Nullable Rematch of(Pair pair) {
            LocalDate asked = pair.rematch() == null ? null : pair.rematch().on();
            Ending ending = pair.ending();
            LocalDate since =
                    ending != null && Boolean.TRUE.equals(ending.rematch()) ? ending.on() : null;
            return asked == null && since == null ? null : new Rematch(asked, since);
        }
    }

    /** When its time starts. */
    public record Period(LocalDate from) {}

    /** A time in which the pair rests. */
    public record Rest(LocalDate from, @Nullable LocalDate to) {}

    /** What others learn of this pair. */
    public static PublishedPair of(Stored<Pair> stored) {
        Pair pair = stored.state();
        Parties parties = pair.parties();
        Signed signed = pair.signed();
        Ending ending = pair.ending();
        LocalDate startedOn = pair.startedOn();
        return new PublishedPair(
                stored.id(),
                parties.programme(),
                parties.cohort(),
                parties.admission(),
                parties.participant(),
                parties.mentor(),
                pair.proposed().round(),
                pair.proposed().origin(),
                pair.proposed().on(),
                new Answers(Answer.of(pair.mentorReply()), Answer.of(pair.participantReply())),
                pair.trial() == null ? null : new Trial(pair.trial().on()),
                pair.acceptedOn(),
                signed == null ? null : signed.on(),
                pair.signatures().stream()
                        .map(
                                each ->
                                        new Signature(
                                                each.side(),
                                                each.on(),
                                                each.onPaper(),
                                                each.edition()))
                        .toList(),
                startedOn == null ? null : new Period(startedOn),
                pair.pauses().stream().map(pause -> new Rest(pause.from(), pause.to())).toList(),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.reason(),
                Rematch.of(pair),
                pair.proposed().previousPair(),
                pair.state());
    }
}
