package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralInstancesTest {
    private static final URI FIRST = URI.create("http://127.0.0.1:1");
    private static final URI SECOND = URI.create("http://127.0.0.1:2");
    private final Addresses addresses = new Addresses(List.of(FIRST, SECOND));

    @Test
    void areAskedInTurn() {
        assertThat(List.of(addresses.next(), addresses.next(), addresses.next()))
                .containsExactly(FIRST, SECOND, FIRST);
    }

    @Test
    void areLeftAloneForAMomentAfterOneCouldNotBeReached() {
        addresses.failed(FIRST);

        assertThat(List.of(addresses.next(), addresses.next(), addresses.next()))
                .containsOnly(SECOND);
        await().untilAsserted(
                        () ->
                                assertThat(List.of(addresses.next(), addresses.next()))
                                        .contains(FIRST));
    }

    @Test
    void areAskedAllTheSameWhereNoneCouldBeReached() {
        addresses.failed(FIRST);
        addresses.failed(SECOND);

        assertThat(addresses.next()).isIn(FIRST, SECOND);
    }
}
