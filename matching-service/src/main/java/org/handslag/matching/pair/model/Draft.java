package org.handslag.matching.pair.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next state of a pair: the present one, but for what a command changes. */
final class Draft {
    private final Parties parties;
    private final Proposed proposed;
    private @Nullable Reply mentorReply;
    private @Nullable Reply participantReply;
    private @Nullable Integer place;
    private @Nullable LocalDate acceptedOn;
    private @Nullable Signed signed;
    private List<Pause> pauses;
    private @Nullable Ending ending;
    private PairState state;
    private @Nullable Trial trial;
    private List<Signature> signatures;
    private @Nullable LocalDate startedOn;
    private @Nullable RematchWish rematch;

    Draft(Pair pair) {
        this.parties = pair.parties();
        this.proposed = pair.proposed();
        this.mentorReply = pair.mentorReply();
        this.participantReply = pair.participantReply();
        this.place = pair.place();
        this.acceptedOn = pair.acceptedOn();
        this.signed = pair.signed();
        this.pauses = pair.pauses();
        this.ending = pair.ending();
        this.state = pair.state();
        this.trial = pair.trial();
        this.signatures = pair.signatures();
        this.startedOn = pair.startedOn();
        this.rematch = pair.rematch();
    }

    Draft reply(Side side, @Nullable Reply reply) {
        switch (side) {
            case MENTOR -> mentorReply = reply;
            case PARTICIPANT -> participantReply = reply;
        }
        return this;
    }

    Draft held(Trial meeting) {
        trial = meeting;
        return this;
    }

    Draft accepted(LocalDate on, int taken) {
        acceptedOn = on;
        place = taken;
        state = PairState.ACCEPTED;
        return this;
    }

    Draft signature(Signature signature) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        signatures = all;
        return this;
    }

    Draft agreed(Signed agreement) {
        signed = agreement;
        state = PairState.AGREED;
        return this;
    }

    /** Counts its period anew, as the programme says when it starts. */
    Draft starting(PeriodStart start) {
        startedOn =
                start.of(
                        trial == null ? null : trial.on(),
                        acceptedOn,
                        signed == null ? null : signed.on());
        return this;
    }

    Draft pauses(List<Pause> all) {
        pauses = all;
        return this;
    }

    Draft ended(Ending last) {
        ending = last;
        place = null;
        state = PairState.ENDED;
        return this;
    }

    Draft rematch(@Nullable RematchWish wish) {
        rematch = wish;
        return this;
    }

    Draft state(PairState next) {
        state = next;
        return this;
    }

    Pair pair() {
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
                state,
                trial,
                signatures,
                startedOn,
                rematch);
    }
}
