package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.handslag.gateway.ATenant.Client;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.gateway.topic.application.SubscriberTopics;
import org.handslag.gateway.topic.model.SubscriberTopic;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.Vault;
import org.handslag.servers.Servers;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.EventStream;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.TestIssuer;
import org.handslag.testkit.guarantee.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

class ATenantThatLeavesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final MovableClock CLOCK = new MovableClock();
    private static RunningService gateway;

    private final ATenant tenant = new ATenant(gateway);
    private final Caller platform = tenant.platformAdmin();
    private final String place = "/api/tenants/" + tenant.key();

    /** The business clock, which a test moves on. */
    private static final class MovableClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }
    }

    /** Without an annotation, so that no other test's scan finds it. */
    static class ItsClock {
        @Bean
        @Primary
        Clock movableClock() {
            return CLOCK;
        }
    }

    @BeforeAll
    static void start() {
        gateway =
                RunningService.startIn(
                        Space.own(GatewayApplication.NAME),
                        Build.of(
                                        GatewayApplication.class,
                                        GatewayApplication.NAME,
                                        "handslag.departure.look=200ms")
                                .with(ItsClock.class));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @AfterEach
    void today() {
        CLOCK.ahead = Duration.ZERO;
    }

    private static LocalDate in(int days) {
        return LocalDate.now(CLOCK).plusDays(days);
    }

    private Answer declare(int days) {
        return platform.post(
                place + "/departure",
                Map.of("reason", "merged with Finsam Nord", "erasedOn", in(days)));
    }

    private Answer write() {
        return tenant.admin().post("/api/municipalities", Map.of("key", "lomma", "name", "Lomma"));
    }

    private void awaitCode(String code) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(write().code()).isEqualTo(code));
    }

    private void awaitLeft() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(tenant.admin().get("/api/tenant").code())
                                        .isEqualTo("tenant-left"));
    }

    @Test
    void isOneOfTheListThatThePlatformAdminReadsPartByPart() {
        ATenant other = new ATenant(gateway);
        String first =
                List.of(tenant.key(), other.key()).stream().sorted().findFirst().orElseThrow();

        JsonNode all = platform.get("/api/tenants?limit=200").json().path("items");
        assertThat(all)
                .extracting(each -> each.path("key").asString())
                .contains(tenant.key(), other.key())
                .isSorted();
        assertThat(platform.get(place).json().propertyNames())
                .containsExactlyInAnyOrder("key", "name", "languages", "state", "sandbox", "since");
        Answer part = platform.get("/api/tenants?limit=1&after=" + first);
        assertThat(part.json().path("items")).hasSize(1);
        assertThat(part.json().at("/items/0/key").asString()).isGreaterThan(first);
        assertThat(platform.get("/api/tenants?after=" + Ids.next(0)).status()).isEqualTo(400);
        assertThat(platform.get(place).json().path("since").asString()).isEqualTo(in(0).toString());
        assertThat(platform.get("/api/tenants/nobodys").status()).isEqualTo(404);
        assertThat(
                        List.of(
                                tenant.admin().get("/api/tenants").status(),
                                tenant.admin().get(place).status(),
                                tenant.admin().post(place + "/departure", "{}").status()))
                .containsOnly(403);
    }

    @Test
    void hasThirtyDaysAtLeastAndAYearAtMost() {
        assertThat(
                        List.of(declare(29), declare(366)).stream()
                                .map(
                                        no ->
                                                no.status()
                                                        + no.json()
                                                                .at("/errors/0/pointer")
                                                                .asString()))
                .containsOnly("400/erasedOn");
        assertThat(declare(30).json().path("state").asString()).isEqualTo("leaving");
        assertThat(declare(30).status()).isEqualTo(200);
        assertThat(declare(31).code()).isEqualTo("departure-declared");
        assertThat(
                        platform.post(
                                        "/api/tenants/nobodys/departure",
                                        Map.of("reason", "x", "erasedOn", in(40)))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void isReadAndNotWrittenUntilItsDayUnlessItStays() {
        Caller evaluator = tenant.member(Map.of("role", "evaluator"));
        String membership = evaluator.get("/api/memberships/me").id();
        assertThat(declare(40).position()).isEqualTo("tenants/" + tenant.key() + "/2");
        awaitCode("tenant-leaving");

        assertThat(write().status()).isEqualTo(403);
        JsonNode shown = tenant.admin().get("/api/tenant").json();
        assertThat(shown.path("state").asString()).isEqualTo("leaving");
        assertThat(shown.path("endsOn").asString()).isEqualTo(in(40).toString());
        assertThat(shown.has("departure")).isFalse();
        assertThat(platform.get(place).json().at("/departure/reason").asString())
                .isEqualTo("merged with Finsam Nord");
        assertThat(tenant.admin().get("/api/memberships").json().path("items")).hasSize(2);
        // Taking access away stays possible, and so does what persons have a right to.
        assertThat(
                        tenant.admin()
                                .post(
                                        "/api/memberships/" + membership + "/end",
                                        Map.of("on", in(0)))
                                .status())
                .isEqualTo(200);
        assertThat(new ATenant(gateway).admin().get("/api/tenant").json().path("state").asString())
                .isEqualTo("active");

        Answer back = platform.post(place + "/departure/withdrawal", "{}");
        assertThat(back.json().path("state").asString()).isEqualTo("active");
        assertThat(back.json().has("endsOn")).isFalse();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(write().status()).isLessThan(300));
        assertThat(platform.post(place + "/departure/withdrawal", "{}").status()).isEqualTo(200);
    }

    @Test
    void letsNobodyInAfterItsDayAndNothingOfItCanBeReadOrMadeAgain() {
        Tenant itself = new Tenant(tenant.key());
        Client system = tenant.system();
        assertThat(tenant.begin("case-system", system, Map.of()).status()).isEqualTo(201);
        Sealer sealer = tenant.beans().getBean(Vault.class).sealer(itself, "notes", "a");
        String person = Ids.derived("somebody", tenant.key());
        String about = sealer.seal(person, "text");
        String own = sealer.seal(null, "text");
        declare(30);
        awaitCode("tenant-leaving");

        try (EventStream stream = system.caller().stream("/api/events")) {
            assertThat(stream.status()).isEqualTo(200);
            CLOCK.ahead = Duration.ofDays(31);
            awaitLeft();
            assertThat(stream.ends()).isTrue();
        }

        assertThat(write().code()).isEqualTo("tenant-left");
        assertThat(tenant.subject().post("/api/invitations/acceptance", Map.of("code", "x")).code())
                .isEqualTo("tenant-left");
        assertThat(system.caller().get("/api/events").status()).isEqualTo(403);
        assertThat(tenant.beans().getBean(Subscriptions.class).all(itself))
                .extracting(Subscription::state)
                .containsOnly(Subscription.State.ENDED);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(sealer.open(person, about)).isEmpty();
                            assertThat(sealer.open(null, own)).isEmpty();
                        });
        JsonNode shown = platform.get(place).json();
        assertThat(shown.path("state").asString()).isEqualTo("left");
        assertThat(shown.hasNonNull("name")).isFalse();
        assertThat(shown.at("/departure").hasNonNull("reason")).isFalse();
        assertThat(declare(40).code()).isEqualTo("tenant-left");
        assertThat(platform.post(place + "/departure/withdrawal", "{}").code())
                .isEqualTo("tenant-left");
        assertThat(
                        platform.post(
                                        "/api/tenants",
                                        Map.of("key", tenant.key(), "name", "Another"))
                                .code())
                .isEqualTo("tenant-left");
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("tenants", tenant.key()))
                                        .extracting(Bus.Event::type)
                                        .containsExactly(
                                                "tenant.created.v1",
                                                "tenant.leaving.v1",
                                                "tenant.left.v1"));
    }

    @Test
    void takesTheTopicAlongThatOthersRead() {
        assumeTrue(
                Servers.shared().subscriberServers().isPresent(),
                "these servers have no address for subscribers");
        tenant.begin("case-system", tenant.system(), Map.of());
        AKafkaReader.happens(tenant.key(), "one", 2);
        Answer opened = tenant.admin().post("/api/subscriptions/case-system/topic", "{}");
        assertThat(opened.status()).isEqualTo(201);
        declare(30);
        CLOCK.ahead = Duration.ofDays(31);
        awaitLeft();

        SubscriberTopics topics = tenant.beans().getBean(SubscriberTopics.class);
        assertThat(topics.get(new Tenant(tenant.key()), "case-system").state().state())
                .isEqualTo(SubscriberTopic.State.CLOSED);
        assertThat(topics.isFilling(new Tenant(tenant.key()))).isFalse();
    }

    @Test
    void endsByItselfAndIsWrittenUntilThenWhereItIsASandbox() {
        String key = RunningService.newTenant();
        Answer opened =
                platform.post(
                        "/api/tenants", Map.of("key", key, "name", "Trying", "sandbox", true));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("sandbox").asBoolean()).isTrue();
        assertThat(opened.json().path("endsOn").asString()).isEqualTo(in(90).toString());
        Caller admin = gateway.withToken(TestIssuer.shared().token("somebody", key));
        String code = opened.json().at("/adminInvitation/code").asString();
        admin.post("/api/invitations/acceptance", Map.of("code", code));

        CLOCK.ahead = Duration.ofDays(89);
        assertThat(
                        admin.post("/api/municipalities", Map.of("key", "lomma", "name", "Lomma"))
                                .status())
                .isEqualTo(201);
        JsonNode shown = admin.get("/api/tenant").json();
        assertThat(shown.path("state").asString()).isEqualTo("active");
        assertThat(shown.path("sandbox").asBoolean()).isTrue();
        CLOCK.ahead = Duration.ofDays(90);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(admin.get("/api/tenant").code()).isEqualTo("tenant-left"));
        assertThat(platform.get("/api/tenants/" + key).json().path("sandbox").asBoolean()).isTrue();
    }
}
