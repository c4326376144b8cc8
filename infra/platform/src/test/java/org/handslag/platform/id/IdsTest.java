package org.handslag.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void aNewIdBeginsWithItsTimeAsUlidsDo() {
        // The ULID specification's own example: 1469918176385 is 01ARYZ6S41.
        assertThat(Ids.next(1_469_918_176_385L)).startsWith("01ARYZ6S41").matches(Ids::isId);
        assertThat(Ids.next(1)).isLessThan(Ids.next(2));
        assertThat(Ids.next(1L << 40)).isGreaterThan(Ids.next((1L << 40) - 1));
    }

    @Test
    void newIdsDiffer() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.next(5));
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void aDerivedIdFollowsFromItsPartsAlone() {
        assertThat(Ids.derived("a", "b")).isEqualTo(Ids.derived("a", "b")).matches(Ids::isId);
        assertThat(Ids.derived("a", "b")).isNotEqualTo(Ids.derived("b", "a"));
        assertThat(Ids.derived("a")).isNotEqualTo(Ids.derived("a", ""));
    }

    @Test
    void onlyTheRightFormIsAnId() {
        assertThat(Ids.isId("01ARZ3NDEKTSV4RRFFQ69G5FAV")).isTrue();
        assertThat(Ids.isId("81ARZ3NDEKTSV4RRFFQ69G5FAV")).isFalse();
        assertThat(Ids.isId("01ARZ3NDEKTSV4RRFFQ69G5FAI")).isFalse();
        assertThat(Ids.isId("01arz3ndektsv4rrffq69g5fav")).isFalse();
        assertThat(Ids.isId("01ARZ3NDEKTSV4RRFFQ69G5FA")).isFalse();
        assertThat(Ids.isId("01ARZ3NDEKTSV4RRFFQ69G5FAV\n")).isFalse();
    }

    @Test
    void aHashIsSha256InHex() {
        assertThat(Ids.hash(""))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
