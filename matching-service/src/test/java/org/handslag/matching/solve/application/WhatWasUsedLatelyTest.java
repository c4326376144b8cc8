package org.handslag.matching.solve.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WhatWasUsedLatelyTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Recent<String> recent =
            new Recent<>(10, String::length, Duration.ofMinutes(5), nanos::get);

    private void passes(int minutes) {
        nanos.addAndGet(Duration.ofMinutes(minutes).toNanos());
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        recent.put("a", "aaaa");
        recent.put("b", "bbbb");
        assertThat(recent.get("a")).contains("aaaa");
        recent.put("c", "cccc");
        assertThat(recent.get("b")).isEmpty();
        assertThat(recent.get("a")).contains("aaaa");
        assertThat(recent.get("c")).contains("cccc");
        assertThat(recent.weight()).isEqualTo(8);
    }

    @Test
    void theNewTakesTheOldOnesPlace() {
        recent.put("a", "aaaaaa");
        recent.put("a", "a");
        assertThat(recent.weight()).isEqualTo(1);
        recent.remove("a");
        assertThat(recent.weight()).isZero();
    }

    @Test
    void oneThatIsTooHeavyStaysAlone() {
        recent.put("a", "a");
        recent.put("b", "b".repeat(20));
        assertThat(recent.get("a")).isEmpty();
        assertThat(recent.get("b")).isPresent();
        recent.put("c", "c");
        assertThat(recent.get("b")).isEmpty();
        assertThat(recent.weight()).isEqualTo(1);
    }

    @Test
    void whatNobodyUsesIsForgotten() {
        recent.put("a", "a");
        recent.put("b", "b");
        passes(4);
        assertThat(recent.get("a")).isPresent();
        passes(4);
        assertThat(recent.get("b")).isEmpty();
        assertThat(recent.get("a")).isPresent();
        passes(5);
        assertThat(recent.weight()).isZero();
    }

    @Test
    void itIsForgottenWithoutAnybodyAsking() {
        int[] asked = {0};
        Recent<String> watched =
                new Recent<>(
                        10,
                        text -> text.length(),
                        Duration.ofMillis(20),
                        () -> {
                            asked[0]++;
                            return System.nanoTime();
                        });
        watched.put("a", "a");
        int until = asked[0];
        await().until(() -> asked[0] > until);
        assertThat(watched.weight()).isZero();
    }
}
