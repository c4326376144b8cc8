package org.handslag.matching.pair.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next state of a pair: the present one, but for what a command changes. Each method answers
 * another draft.
 */
record Draft(
        Parties parties,
        Proposed proposed,
        Said said,
        Standing standing,
        Agreement agreement,
        Course course) {

    /** What the two said, and when they met. */
    private record Said(
            @Nullable Trial trial, @Nullable Reply mentor, @Nullable Reply participant) {}

    /** Where it stands, and since when. */
    private record Standing(
            PairState state,
            @Nullable Integer place,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate startedOn) {}

    /** What was signed. */
    private record Agreement(@Nullable Signed signed, List<Signature> signatures) {}

    /** What happened to it later. */
    private record Course(
            List<Pause> pauses, @Nullable RematchWish rematch, @Nullable Ending ending) {}

    static Draft of(Pair pair) {
        return new Draft(
                pair.parties(),
                pair.proposed(),
                new Said(pair.trial(), pair.mentorReply(), pair.participantReply()),
                new Standing(pair.state(), pair.place(), pair.acceptedOn(), pair.startedOn()),
                new Agreement(pair.signed(), pair.signatures()),
                new Course(pair.pauses(), pair.rematch(), pair.ending()));
    }

    /** They have met; what was said before is asked anew. */
    Draft held(Trial meeting) {
        return with(new Said(meeting, null, null));
    }

    Draft reply(Side side, @Nullable Reply reply) {
        return with(
                switch (side) {
                    case MENTOR -> new Said(said.trial, reply, said.participant);
                    case PARTICIPANT -> new Said(said.trial, said.mentor, reply);
                });
    }

    Draft accepted(LocalDate on, int place) {
        return with(new Standing(PairState.ACCEPTED, place, on, standing.startedOn));
    }

    Draft signature(Signature signature) {
        List<Signature> all = new ArrayList<>(agreement.signatures);
        all.add(signature);
        return with(new Agreement(agreement.signed, all));
    }

    Draft agreed(Signed signed) {
        return with(new Agreement(signed, agreement.signatures)).state(PairState.AGREED);
    }

    /** Counts its period anew, as the programme says when it starts. */
    Draft starting(PeriodStart start) {
        LocalDate startedOn =
                start.of(
                        said.trial == null ? null : said.trial.on(),
                        standing.acceptedOn,
                        agreement.signed == null ? null : agreement.signed.on());
        return with(new Standing(standing.state, standing.place, standing.acceptedOn, startedOn));
    }

    Draft pauses(List<Pause> all) {
        return with(new Course(all, course.rematch, course.ending));
    }

    Draft rematch(@Nullable RematchWish wish) {
        return with(new Course(course.pauses, wish, course.ending));
    }

    /** Over; its place is free. */
    Draft ended(Ending ending) {
        return with(new Course(course.pauses, course.rematch, ending))
                .with(new Standing(PairState.ENDED, null, standing.acceptedOn, standing.startedOn));
    }

    Draft state(PairState state) {
        return with(new Standing(state, standing.place, standing.acceptedOn, standing.startedOn));
    }

    private Draft with(Said other) {
        return new Draft(parties, proposed, other, standing, agreement, course);
    }

    private Draft with(Standing other) {
        return new Draft(parties, proposed, said, other, agreement, course);
    }

    private Draft with(Agreement other) {
        return new Draft(parties, proposed, said, standing, other, course);
    }

    private Draft with(Course other) {
        return new Draft(parties, proposed, said, standing, agreement, other);
    }

    Pair pair() {
        return new Pair(
                parties,
                proposed,
                said.mentor,
                said.participant,
                standing.place,
                standing.acceptedOn,
                agreement.signed,
                course.pauses,
                course.ending,
                standing.state,
                said.trial,
                agreement.signatures,
                standing.startedOn,
                course.rematch);
    }
}
