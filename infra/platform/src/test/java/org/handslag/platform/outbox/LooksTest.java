package org.handslag.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.handslag.platform.outbox.DueHints.Hint;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private long now;
    private final Looks looks = new Looks(LONGEST, () -> now);

    private static Hint hint(long version, long at) {
        return new Hint("notes", "tenant/1", version, at);
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }

    @Test
    void aHintPutByAClockThatIsFarBehindIsGivenUpNoSooner() {
        Hint ofLongAgo = hint(1, 0);

        assertThat(looks.vain(ofLongAgo)).isFalse();
        passes(LONGEST);
        assertThat(looks.vain(ofLongAgo)).isFalse();
        passes(Duration.ofMillis(1));
        assertThat(looks.vain(ofLongAgo)).isTrue();
    }

    @Test
    void aHintPutAnewIsWorthALookAtOnceAndHasItsWholeTimeAgain() {
        looks.vain(hint(1, 0));
        passes(LONGEST);

        assertThat(looks.isDue(hint(2, 0))).isTrue();
        assertThat(looks.vain(hint(2, 0))).isFalse();
        passes(LONGEST);
        assertThat(looks.vain(hint(2, 0))).isFalse();
    }

    @Test
    void looksBecomeRarerButAreNeverFurtherApartThanTwoSeconds() {
        Hint hint = hint(1, 0);
        looks.vain(hint);

        assertThat(looks.isDue(hint)).isFalse();
        passes(Duration.ofMillis(5));
        assertThat(looks.isDue(hint)).isTrue();
        passes(Duration.ofSeconds(30));
        looks.vain(hint);
        passes(Duration.ofMillis(1_999));
        assertThat(looks.isDue(hint)).isFalse();
        passes(Duration.ofMillis(1));
        assertThat(looks.isDue(hint)).isTrue();
    }

    @Test
    void theRelayWaitsNoLongerThanUntilTheNextLook() {
        long poll = Duration.ofMillis(50).toNanos();
        assertThat(looks.pause(poll)).isEqualTo(poll);

        looks.vain(hint(1, 0));
        assertThat(looks.pause(poll)).isEqualTo(Duration.ofMillis(5).toNanos());
        passes(Duration.ofMillis(9));
        assertThat(looks.pause(poll)).isZero();
    }

    @Test
    void whatSomebodyElseHasDroppedIsNotWaitedFor() {
        looks.vain(hint(1, 0));

        looks.keep(List.of(hint(1, 0)));
        assertThat(looks.size()).isEqualTo(1);
        looks.keep(List.of());
        assertThat(looks.size()).isZero();
    }
}
