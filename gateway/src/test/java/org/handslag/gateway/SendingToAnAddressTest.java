package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handslag.gateway.AReceiver.Delivery;
import org.handslag.gateway.ATenant.Client;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.ClientReference;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.reference.ClientReferences;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events that are sent to a system, whatever it does with them. */
class SendingToAnAddressTest {
    private static final AReceiver RECEIVER = new AReceiver();
    private static final String WEBHOOK = "/api/subscriptions/case-system/webhook";
    private static RunningService gateway;

    private final ATenant tenant = new ATenant(gateway);
    private final CountDownLatch released = new CountDownLatch(1);

    @BeforeAll
    static void start() {
        gateway =
                RunningService.start(
                        GatewayApplication.class,
                        GatewayApplication.NAME,
                        "handslag.webhooks.allowed=" + RECEIVER.hostAndPort(),
                        "handslag.webhooks.time-limit=1s");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        RECEIVER.close();
    }

    @AfterEach
    void behaveWell() {
        released.countDown();
        RECEIVER.behave((delivery, exchange) -> AReceiver.answer(exchange, 204));
        tenant.admin().post(WEBHOOK + "/removal", "{}");
    }

    /** The alerts and the dashboard ask for these, among what every service tells. */
    @Test
    void tellsOperatorsOfWhatIsNotSent() {
        assertThat(gateway.management().get("/actuator/prometheus").text())
                .contains("handslag_webhook_disabled_total{", "reason=\"unreachable\"")
                .contains("handslag_webhook_missed_total{", "handslag_topic_missed_total{");
    }

    @Test
    void sendsEachEventSignedInBothWays() {
        Answer set = set();
        assertThat(set.status()).isEqualTo(201);
        String secret = set.json().path("secret").asString();
        String publicKey = set.json().path("verificationKey").asString();
        publish("one", 1);
        publish("one", 2);
        publish("other", 1);

        List<Delivery> came = came(3);

        assertThat(came)
                .allSatisfy(
                        it -> {
                            assertThat(it.path()).isEqualTo("/hook?of=tests");
                            assertThat(it.event().path("id").asString()).isEqualTo(it.id());
                            assertThat(symmetric(secret, it)).isIn(signatures(it));
                            assertThat(verifies(publicKey, it)).isTrue();
                        });
        assertThat(came)
                .extracting(it -> it.event().path("type").asString())
                .containsExactlyInAnyOrder(
                        "org.handslag.mentor.recruited.v1",
                        "org.handslag.mentor.activated.v1",
                        "org.handslag.mentor.recruited.v1");
        await().untilAsserted(
                        () -> {
                            JsonNode log = tenant.admin().get(WEBHOOK + "/deliveries").json();
                            assertThat(log.path("behind").asInt()).isZero();
                            assertThat(log.path("attempts"))
                                    .extracting(it -> it.path("outcome").asString())
                                    .containsExactly("taken", "taken", "taken");
                        });
        assertThat(tenant.admin().get(WEBHOOK).text()).doesNotContain("whsec_");
    }

    @Test
    void triesAgainWithoutOvertakingAndWithoutHoldingOthersUp() {
        AtomicInteger refused = new AtomicInteger();
        RECEIVER.behave(
                (delivery, exchange) -> {
                    boolean first = refused.compareAndSet(0, 1);
                    AReceiver.answer(exchange, first ? 500 : 200);
                });
        set();
        publish("one", 1);
        came(1);
        publish("one", 2);
        publish("other", 1);

        List<Delivery> came = came(4);

        assertThat(came.get(1).subject()).isNotEqualTo(came.get(0).subject());
        assertThat(came.get(2).id()).isEqualTo(came.get(0).id());
        assertThat(came.get(3).subject()).isEqualTo(came.get(0).subject());
    }

    @Test
    void stopsWhereNobodyWantsAnyMoreAndMissesNothing() {
        RECEIVER.behave((delivery, exchange) -> AReceiver.answer(exchange, 410));
        set();
        publish("one", 1);
        came(1);
        await().untilAsserted(
                        () -> {
                            JsonNode webhook = tenant.admin().get(WEBHOOK).json();
                            assertThat(webhook.path("state").asString()).isEqualTo("disabled");
                            assertThat(webhook.path("disabledFor").asString()).isEqualTo("gone");
                        });
        publish("one", 2);
        RECEIVER.behave((delivery, exchange) -> AReceiver.answer(exchange, 200));
        assertThat(tenant.admin().post(WEBHOOK + "/enabling", "{}").status()).isEqualTo(200);

        List<Delivery> came = came(3);

        assertThat(came.get(1).id()).isEqualTo(came.get(0).id());
        assertThat(came.get(2).event().path("type").asString())
                .isEqualTo("org.handslag.mentor.activated.v1");
    }

    @Test
    void goesNowhereElseAndWaitsNoLongerThanItMay() {
        set();
        RECEIVER.behave(
                (delivery, exchange) -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    AReceiver.answer(exchange, 307);
                });
        assertThat(test()).isEqualTo("refused");
        RECEIVER.behave((delivery, exchange) -> hang());
        assertThat(test()).isEqualTo("timed-out");
        RECEIVER.behave((delivery, exchange) -> drip(exchange));
        assertThat(test()).isIn("timed-out", "taken");
        RECEIVER.behave((delivery, exchange) -> flood(exchange));
        assertThat(test()).isEqualTo("taken");
        assertThat(mine()).extracting(Delivery::path).doesNotContain("/elsewhere");
    }

    @Test
    void isNotLedToWhereNobodyMaySend() {
        set();
        try (AReceiver hidden = new AReceiver()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                RECEIVER.behave(
                        (delivery, exchange) -> {
                            exchange.getResponseHeaders().add("Location", hidden.url());
                            AReceiver.answer(exchange, status);
                        });
                assertThat(test()).as("%d", status).isEqualTo("refused");
            }
            assertThat(hidden.deliveries()).isEmpty();
        }
    }

    @Test
    void signsWithBothKeysForADay() {
        String before = set().json().path("secret").asString();
        Answer rotated = tenant.admin().post(WEBHOOK + "/rotation", "{}");
        String after = rotated.json().path("secret").asString();
        assertThat(after).startsWith("whsec_").isNotEqualTo(before);
        publish("one", 1);
        Delivery delivery = came(1).getFirst();
        assertThat(signatures(delivery))
                .hasSize(4)
                .contains(symmetric(before, delivery), symmetric(after, delivery));
    }

    @Test
    void sendsAgainWhatHappenedSinceAndNothingWhilePaused() {
        Instant begun = Instant.now();
        set();
        publish("one", 1);
        came(1);
        tenant.admin().post("/api/subscriptions/case-system/pause", "{}");
        publish("one", 2);
        tenant.admin().post("/api/subscriptions/case-system/resumption", "{}");
        List<Delivery> came = came(2);
        Answer replayed =
                tenant.admin().post(WEBHOOK + "/replay", Map.of("since", begun.toString()));
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(came(4).subList(2, 4))
                .extracting(Delivery::id)
                .containsExactlyElementsOf(came.stream().map(Delivery::id).toList());
    }

    @Test
    void sendsAgainWhatComesAfterACursor() {
        Client system = begin();
        assertThat(tenant.admin().post(WEBHOOK, Map.of("url", RECEIVER.url())).status())
                .isEqualTo(201);
        publish("one", 1);
        came(1);
        String after = system.caller().get("/api/events").header("Handslag-Cursor");
        publish("one", 2);
        publish("other", 1);
        List<Delivery> came = came(3);

        assertThat(tenant.admin().post(WEBHOOK + "/replay", Map.of("after", after)).status())
                .isEqualTo(200);

        assertThat(came(5).subList(3, 5))
                .extracting(Delivery::id)
                .containsExactlyInAnyOrder(came.get(1).id(), came.get(2).id());
    }

    @Test
    void saysFromWhereNothingCanBeSentAgain() {
        Client system = begin();
        tenant.admin().post(WEBHOOK, Map.of("url", RECEIVER.url()));
        String first = system.caller().get("/api/events").header("Handslag-Cursor");
        Client stranger = tenant.system();
        tenant.begin("another", stranger, Map.of());
        String others = stranger.caller().get("/api/events").header("Handslag-Cursor");
        assertReplayIsRefused(Map.of(), "/since", "since-or-after");
        assertReplayIsRefused(
                Map.of("since", "2016-05-12T09:00:00Z", "after", first),
                "/after",
                "since-or-after");
        assertReplayIsRefused(Map.of("after", others), "/after", "not-a-cursor");
        assertReplayIsRefused(Map.of("after", "now"), "/after", "not-a-cursor");
        publish("one", 1);
        came(1);
        gateway.space().forget(tenant.key());
        Answer gone = tenant.admin().post(WEBHOOK + "/replay", Map.of("after", first));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.code()).isEqualTo("cursor-gone");
    }

    private void assertReplayIsRefused(Map<String, String> body, String where, String code) {
        Answer answer = tenant.admin().post(WEBHOOK + "/replay", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(where);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void isRefusedWhereNobodyMaySend() {
        begin();
        for (String url :
                List.of(
                        "https://10.0.0.1/",
                        "https://localhost:9443/",
                        "http://1.1.1.1/",
                        "https://169.254.169.254/latest",
                        "nowhere")) {
            Answer answer = tenant.admin().post(WEBHOOK, Map.of("url", url));
            assertThat(answer.status()).as(url).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/url");
        }
        assertThat(tenant.admin().get(WEBHOOK).status()).isEqualTo(404);
    }

    private String test() {
        Answer answer = tenant.admin().post(WEBHOOK + "/test", "{}");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("outcome").asString();
    }

    private void hang() {
        try {
            released.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A little now and then, so that no part of it is ever late. */
    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        try (OutputStream body = exchange.getResponseBody()) {
            while (!released.await(200, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] much = new byte[64 * 1024];
        try (OutputStream body = exchange.getResponseBody()) {
            while (released.getCount() > 0) {
                body.write(much);
            }
        }
    }

    @Test
    void sendsTheReaderItsOwnReferenceAndNobodyElses() {
        Client system = begin();
        tenant.admin().post(WEBHOOK, Map.of("url", RECEIVER.url()));
        String mentor = Ids.derived(tenant.key(), "one");
        List<ClientReference> seals =
                tenant.beans()
                        .getBean(ClientReferences.class)
                        .sealed(
                                new Tenant(tenant.key()),
                                Map.of(
                                        system.membership(),
                                        PrivateText.about(mentor, "zyxel-member-77"),
                                        tenant.system().membership(),
                                        PrivateText.about(mentor, "quagga-file-7")));

        publish("one", 1, Map.of("clientReferences", seals));

        Delivery came = came(1).getFirst();
        assertThat(came.event().at("/data/reference").asString()).isEqualTo("zyxel-member-77");
        assertThat(came.body()).doesNotContain("quagga-file-7", "clientReferences");
    }

    private Client begin() {
        Client system = tenant.system();
        assertThat(tenant.begin("case-system", system, Map.of()).status()).isEqualTo(201);
        return system;
    }

    private Answer set() {
        begin();
        return tenant.admin().post(WEBHOOK, Map.of("url", RECEIVER.url()));
    }

    private List<Delivery> mine() {
        return RECEIVER.deliveries().stream()
                .filter(
                        it ->
                                it.event()
                                        .path("source")
                                        .asString()
                                        .equals("/handslag/" + tenant.key()))
                .toList();
    }

    private List<Delivery> came(int enough) {
        await().atMost(60, TimeUnit.SECONDS).until(() -> mine().size() >= enough);
        assertThat(mine()).hasSize(enough);
        return mine();
    }

    /** A mentor is recruited (1), and is active (2). */
    private void publish(String mentor, int sequence) {
        publish(mentor, sequence, Map.of());
    }

    /** The same, with more of its state. */
    private void publish(String mentor, int sequence, Map<String, ?> more) {
        String id = Ids.derived(tenant.key(), mentor);
        Map<String, Object> engagement = new HashMap<>();
        engagement.put("programme", Ids.derived(tenant.key(), "programme"));
        engagement.put("recruitedOn", "2016-04-28");
        if (sequence > 1) {
            engagement.put("activatedOn", "2016-05-12");
        }
        Map<String, Object> state = new HashMap<>(more);
        state.put("id", id);
        state.put("engagements", List.of(engagement));
        Bus.shared().publish("mentors", tenant.key(), id, sequence, "mentor.changed.v1", state);
    }

    private static List<String> signatures(Delivery delivery) {
        return List.of(delivery.signature().split(" "));
    }

    private static byte[] signed(Delivery delivery) {
        return (delivery.id() + "." + delivery.timestamp() + "." + delivery.body())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String symmetric(String secret, Delivery delivery) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed(delivery)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean verifies(String publicKey, Delivery delivery) {
        try {
            byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
            byte[] own = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
            byte[] encoded = Arrays.copyOf(head, head.length + own.length);
            System.arraycopy(own, 0, encoded, head.length, own.length);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(signed(delivery));
            String signature =
                    signatures(delivery).stream()
                            .filter(it -> it.startsWith("v1a,"))
                            .findFirst()
                            .orElseThrow();
            return verifier.verify(Base64.getDecoder().decode(signature.substring(4)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
