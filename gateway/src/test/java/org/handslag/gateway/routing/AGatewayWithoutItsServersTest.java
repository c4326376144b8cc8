package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.handslag.servers.EmbeddedServers;
import org.handslag.servers.Servers;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AGatewayWithoutItsServersTest {
    private static final String READINESS = "/actuator/health/readiness";

    @Test
    void sendsRequestsToServicesAndAsksToTryItsOwnOperationsAgain(@TempDir Path data) {
        try (EmbeddedServers servers = Servers.start(data);
                StubService stub = new StubService("all")) {
            servers.kafka().stop();
            servers.mongo().stop();
            try (RunningService gateway =
                    GatewayBeforeStubs.startIn(Space.on(servers, "gateway"), stub)) {
                Caller somebody =
                        gateway.withToken(
                                TestIssuer.shared().token("anna", RunningService.newTenant()));

                assertThat(gateway.management().get(READINESS).status()).isEqualTo(503);
                assertThat(somebody.get("/api/programmes").status()).isEqualTo(200);
                Answer own = somebody.get("/api/memberships");
                assertThat(own.status()).isEqualTo(503);
                assertThat(own.header("Retry-After")).isNotEmpty();

                servers.kafka().start();
                servers.mongo().start();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(
                                () ->
                                        assertThat(gateway.management().get(READINESS).status())
                                                .isEqualTo(200));
                assertThat(somebody.get("/api/memberships").status()).isEqualTo(403);
            }
        }
    }
}
