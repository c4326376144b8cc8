package org.handslag.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Site;
import org.handslag.contracts.PublicType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ASandboxTest {

    /** What is told of an erasure, or of a mistake that was mended, only. */
    private static final int RARE = 2;

    @Test
    void showsASubscriberOfTodayEventsOfMostTypes() {
        Site site = Site.of(RunningPlatform.shared().installation());
        String key = Site.run("sandbox");
        Sandbox.make(site, key, Clock.systemUTC());
        Front front = site.front();
        Actor admin = new Actor("tenant-admin", "tenant-admin", key, null);
        Actor system = new Actor("system-client", "system-client", key, null);

        JsonNode tenant = front.send(Request.get(admin, "show-tenant", "/api/tenant")).body();
        assertThat(tenant.path("sandbox").asBoolean()).isTrue();
        assertThat(tenant.path("state").asString()).isEqualTo("active");
        assertThat(tenant.hasNonNull("endsOn")).isTrue();
        String reader =
                front.send(Request.get(system, "show-my-membership", "/api/memberships/me")).id();
        front.send(
                Request.post(
                        admin,
                        "begin-subscription",
                        "/api/subscriptions",
                        Map.of("key", "trying", "reader", reader),
                        UUID.randomUUID().toString()));

        int most = PublicType.all().size() - RARE;
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(told(front, system)).hasSizeGreaterThanOrEqualTo(most));
    }

    private static Set<String> told(Front front, Actor system) {
        Set<String> types = new TreeSet<>();
        front.send(
                        Request.get(system, "read-events", "/api/events?limit=500")
                                .accepting("application/cloudevents-batch+json"))
                .body()
                .forEach(event -> types.add(event.path("type").asString()));
        return types;
    }
}
