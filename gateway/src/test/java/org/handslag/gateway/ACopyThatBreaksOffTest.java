package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.handslag.platform.json.Json;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.TestIssuer;
import org.handslag.testkit.guarantee.Build;
import org.handslag.testkit.guarantee.ServiceProcess;
import org.handslag.testkit.guarantee.Trap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A subscription's topic whose writer dies, or sleeps while another goes on. */
@Tag("long")
class ACopyThatBreaksOffTest {
    private final Space space = Space.own(GatewayApplication.NAME);
    private final String system = UUID.randomUUID().toString();
    private String tenant = "";
    private AKafkaReader reader = new AKafkaReader(Json.tolerant().readTree("{}"));

    @BeforeEach
    void open() {
        assumeTrue(
                space.servers().subscriberServers().isPresent(),
                "these servers have no address for subscribers");
        try (RunningService gateway =
                RunningService.startIn(
                        space, Build.of(GatewayApplication.class, GatewayApplication.NAME))) {
            ATenant opened = new ATenant(gateway);
            tenant = opened.key();
            Caller subject = opened.subject(system);
            String code =
                    opened.invite(opened.admin(), Map.of("role", "system-client"))
                            .json()
                            .path("code")
                            .asString();
            String membership = opened.accept(subject, code).json().path("id").asString();
            opened.admin()
                    .post("/api/subscriptions", Map.of("key", "reading", "reader", membership));
            reader =
                    new AKafkaReader(
                            opened.admin().post("/api/subscriptions/reading/topic", "{}").json());
        }
    }

    @Test
    void holdsEachEventOnceWhereverItsWriterDies() {
        try (ServiceProcess gateway = process()) {
            int happened = 0;
            for (Place place : List.of(Place.COPIES_SENT, Place.COPIES_COMMITTED)) {
                gateway.start(Trap.halt(place, 1));
                AKafkaReader.happens(tenant, place.name(), 3);
                gateway.awaitHalted();
                AKafkaReader.happens(tenant, place.name() + " again", 2);
                happened += 5;
            }
            gateway.start();
            gateway.awaitReady();
            mustHoldWhatTheFeedShows(gateway, happened);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COPIES_SENT", "COPIES_COMMITTED"})
    void holdsEachEventOnceWhereverItsWriterSleepsWhileAnotherGoesOn(Place place) {
        try (ServiceProcess sleeping = process();
                ServiceProcess other = process()) {
            sleeping.start(Trap.pause(place, 1));
            AKafkaReader.happens(tenant, "one", 3);
            await().atMost(90, TimeUnit.SECONDS).until(sleeping::isPaused);
            AKafkaReader.happens(tenant, "two", 2);
            other.start();
            other.awaitReady();
            mustHoldWhatTheFeedShows(other, 5);
            sleeping.goOn();
            AKafkaReader.happens(tenant, "three", 4);
            mustHoldWhatTheFeedShows(other, 9);
        }
    }

    private void mustHoldWhatTheFeedShows(ServiceProcess gateway, int events) {
        List<ConsumerRecord<String, String>> read = reader.read(events);
        List<JsonNode> fed = new ArrayList<>();
        gateway.callers()
                .withToken(TestIssuer.shared().token(system, tenant))
                .get("/api/events?limit=500")
                .json()
                .forEach(fed::add);
        assertThat(read.stream().map(it -> Json.tolerant().readTree(it.value())).toList())
                .isEqualTo(fed)
                .hasSize(events);
    }

    private ServiceProcess process() {
        return new ServiceProcess(space, GatewayApplication.class, GatewayApplication.NAME);
    }
}
