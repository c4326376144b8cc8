package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.handslag.gateway.AReceiver.Delivery;
import org.handslag.platform.id.Ids;
import org.handslag.servers.Servers;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twenty tenants with twenty subscribers each: everybody reaches their own, and nobody else's. */
@Tag("long")
class TwentyTenantsTest {
    private static final int TENANTS = 20;
    private static final int SUBSCRIBERS = 20;
    private static final AReceiver RECEIVER = new AReceiver();
    private static RunningService gateway;

    private final List<ATenant> tenants = new ArrayList<>();
    private final List<Subscriber> all = new ArrayList<>();

    /** One of them. */
    private record Subscriber(
            int tenant, String key, Caller system, Caller admin, AKafkaReader reader) {}

    @BeforeAll
    static void start() {
        gateway =
                RunningService.start(
                        GatewayApplication.class,
                        GatewayApplication.NAME,
                        "handslag.webhooks.allowed=" + RECEIVER.hostAndPort());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        RECEIVER.close();
    }

    @Test
    void reachTheirOwnAndNobodyElses() throws Exception {
        assumeTrue(
                Servers.shared().subscriberServers().isPresent(),
                "these servers have no address for subscribers");
        for (int i = 0; i < TENANTS; i++) {
            begin(i);
        }
        assertThat(all).hasSize(TENANTS * SUBSCRIBERS);

        topicsAndGroups();
        feeds();
        webhooks();
        sendings();
    }

    private void begin(int number) {
        ATenant tenant = new ATenant(gateway);
        tenants.add(tenant);
        for (int i = 0; i < SUBSCRIBERS; i++) {
            String key = "of-" + number + "-" + i;
            Caller system = tenant.member(Map.of("role", "system-client"));
            String membership = system.get("/api/memberships/me").json().path("id").asString();
            tenant.admin().post("/api/subscriptions", Map.of("key", key, "reader", membership));
            tenant.admin()
                    .post(
                            "/api/subscriptions/" + key + "/webhook",
                            Map.of("url", "http://" + RECEIVER.hostAndPort() + "/" + key));
            AKafkaReader reader =
                    new AKafkaReader(
                            tenant.admin()
                                    .post("/api/subscriptions/" + key + "/topic", "{}")
                                    .json());
            all.add(new Subscriber(number, key, system, tenant.admin(), reader));
        }
    }

    /** Who may not describe a topic or a group may not read it either. */
    private void topicsAndGroups() throws Exception {
        List<String> topics = all.stream().map(it -> it.reader().topic()).toList();
        List<String> groups = all.stream().map(it -> it.reader().groups() + "app").toList();
        for (Subscriber each : all) {
            try (Admin admin = Admin.create(each.reader().properties())) {
                await().atMost(AKafkaReader.PATIENCE)
                        .ignoreExceptionsMatching(
                                e -> e.getCause() instanceof SaslAuthenticationException)
                        .until(() -> admin.describeCluster().clusterId().get() != null);
                assertThat(open(admin.describeTopics(topics).topicNameValues()))
                        .containsExactly(each.reader().topic());
                // Of a group that nobody has used its own reader is told that it is not there.
                assertThat(open(admin.describeClassicGroups(groups).describedGroups()))
                        .allMatch(it -> it.startsWith(each.reader().groups() + "app"));
            }
        }
    }

    /** Those that were not refused. */
    private static <T> Set<String> open(Map<String, KafkaFuture<T>> answers) throws Exception {
        Set<String> open = new HashSet<>();
        for (Map.Entry<String, KafkaFuture<T>> each : answers.entrySet()) {
            try {
                each.getValue().get();
                open.add(each.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof AuthorizationException)) {
                    open.add(each.getKey() + ": " + e.getCause());
                }
            }
        }
        return open;
    }

    /** One of each tenant asks for everybody's. */
    private void feeds() {
        for (int i = 0; i < all.size(); i += SUBSCRIBERS) {
            Subscriber asks = all.get(i);
            for (Subscriber each : all) {
                assertThat(asks.system().get("/api/events?subscription=" + each.key()).status())
                        .as("%s asks for %s", asks.key(), each.key())
                        .isEqualTo(each == asks ? 200 : 404);
            }
        }
        for (Subscriber each : all) {
            assertThat(each.system().get("/api/events").status()).isEqualTo(200);
        }
    }

    private void webhooks() {
        for (int i = 0; i < all.size(); i += SUBSCRIBERS) {
            Subscriber asks = all.get(i);
            for (Subscriber each : all) {
                for (String of : List.of("webhook", "topic")) {
                    assertThat(
                                    asks.admin()
                                            .get("/api/subscriptions/" + each.key() + "/" + of)
                                            .status())
                            .as("the admin of %s asks for the %s of %s", asks.key(), of, each.key())
                            .isEqualTo(each.tenant() == asks.tenant() ? 200 : 404);
                }
            }
        }
    }

    /** In each tenant one thing happens: each address is sent its own tenant's, once. */
    private void sendings() {
        for (ATenant tenant : tenants) {
            String id = Ids.derived(tenant.key(), "programme");
            Bus.shared()
                    .publish(
                            "programmes",
                            tenant.key(),
                            id,
                            1,
                            "programme.created.v1",
                            Map.of("key", "p", "blueprint", Map.of("key", "open", "version", 1)));
        }
        await().atMost(AKafkaReader.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(RECEIVER.deliveries().size())
                                        .isGreaterThanOrEqualTo(TENANTS * SUBSCRIBERS));
        assertThat(RECEIVER.deliveries())
                .extracting(it -> it.path() + " of " + it.event().path("source").asString())
                .containsExactlyInAnyOrderElementsOf(
                        all.stream()
                                .map(
                                        it ->
                                                "/%s of /handslag/%s"
                                                        .formatted(
                                                                it.key(),
                                                                tenants.get(it.tenant()).key()))
                                .toList());
        assertThat(RECEIVER.deliveries()).extracting(Delivery::id).doesNotHaveDuplicates();
    }
}
