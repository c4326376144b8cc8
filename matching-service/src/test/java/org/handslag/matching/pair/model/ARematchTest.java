package org.handslag.matching.pair.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.matching.pair.model.Pairs.ANSWERED;
import static org.handslag.matching.pair.model.Pairs.LATER;
import static org.handslag.matching.pair.model.Pairs.LEADER;
import static org.handslag.matching.pair.model.Pairs.after;
import static org.handslag.matching.pair.model.Pairs.agreed;
import static org.handslag.matching.pair.model.Pairs.event;
import static org.handslag.matching.pair.model.Pairs.proposedByChoice;
import static org.handslag.matching.pair.model.Pairs.refusal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ARematchTest {
    @Test
    void isAskedForOnceWhileThePairGoesOn() {
        Pair asked = after(agreed().askForRematch(wish(Side.PARTICIPANT, LATER)));
        assertThat(asked.state()).isEqualTo(PairState.AGREED);
        assertThat(refusal(asked.askForRematch(wish(Side.MENTOR, LATER))))
                .isEqualTo("rematch-asked");
        assertThat(refusal(proposedByChoice().askForRematch(wish(null, LATER))))
                .isEqualTo("pair-not-live");
        assertThat(refusal(agreed().askForRematch(wish(null, ANSWERED.minusDays(1)))))
                .isEqualTo("date-before-latest");
        assertThat(event(agreed().askForRematch(wish(null, LATER))))
                .isEqualTo("pair.rematch-asked.v1");
    }

    @Test
    void isNotToldToTheOther() {
        Pair asked = after(agreed().askForRematch(wish(Side.PARTICIPANT, LATER)));
        assertThat(asked.seenBy(Side.MENTOR).rematch()).isNull();
        assertThat(asked.seenBy(Side.PARTICIPANT).rematch()).isNotNull();
        Pair byStaff = after(agreed().askForRematch(wish(null, LATER)));
        assertThat(byStaff.seenBy(Side.PARTICIPANT).rematch()).isNull();
    }

    @Test
    void isSaidWithTheEnd() {
        Pair ended = after(agreed().end(LATER, "moved", true, LEADER));
        assertThat(Objects.requireNonNull(ended.ending()).rematch()).isTrue();
    }

    private static RematchWish wish(@Nullable Side side, LocalDate on) {
        return new RematchWish(on, side, "did-not-fit", null, "leader", null);
    }
}
