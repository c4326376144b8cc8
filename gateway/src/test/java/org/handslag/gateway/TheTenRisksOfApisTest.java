package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * OWASP's list of API risks (2023), one group for each, at the front door and on its own
 * operations. Where the other tests of a risk are: {@code infra/docs/security.md}.
 */
class TheTenRisksOfApisTest {
    private static final Map<String, Object> LEADER =
            Map.of("role", "process-leader", "from", "2016-01-01");

    private final RunningService gateway =
            RunningService.of(GatewayApplication.class, GatewayApplication.NAME);
    private final ATenant tenant = new ATenant();

    @Nested
    @DisplayName("API1 broken object level authorization")
    class Api1 {
        @Test
        void anIdOfAnotherTenantIsAnsweredAsOneThatNeverWas() {
            String id = tenant.invite(tenant.admin(), LEADER).id();
            Caller stranger = new ATenant().admin();

            Answer theirs = stranger.post("/api/invitations/" + id + "/withdrawal", "{}");
            Answer nobodys =
                    stranger.post(
                            "/api/invitations/" + id.replace(id.charAt(0), '0') + "/withdrawal",
                            "{}");

            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs.code()).isEqualTo(nobodys.code());
            assertThat(tenant.admin().post("/api/invitations/" + id + "/withdrawal", "{}").status())
                    .isEqualTo(200);
        }
    }

    @Nested
    @DisplayName("API2 broken authentication")
    class Api2 {
        @Test
        void aTokenThatIsBentOrForgedOpensNothing() throws JOSEException {
            Map<String, String> tokens = new LinkedHashMap<>();
            TestIssuer issuer = TestIssuer.shared();
            tokens.put("audience", bent(claims -> claims.audience("another-service")));
            tokens.put("no audience", bent(claims -> claims.audience((String) null)));
            tokens.put("issuer", bent(claims -> claims.issuer("https://elsewhere.example")));
            tokens.put(
                    "expired",
                    bent(claims -> claims.expirationTime(Date.from(Instant.EPOCH.plusSeconds(9)))));
            tokens.put("endless", bent(claims -> claims.expirationTime(null)));
            tokens.put(
                    "not yet",
                    bent(
                            claims ->
                                    claims.notBeforeTime(
                                            Date.from(Instant.now().plusSeconds(9_000)))));
            JWTClaimsSet good = claims();
            tokens.put("none", new PlainJWT(good).serialize());
            SignedJWT symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good);
            symmetric.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
            tokens.put("HS256 with the public key", symmetric.serialize());
            SignedJWT others =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), good);
            others.sign(new RSASSASigner(new RSAKeyGenerator(2048).keyID("test").generate()));
            tokens.put("another key", others.serialize());

            tokens.forEach(
                    (fault, token) -> {
                        Answer answer = gateway.withToken(token).get("/api/tenant");
                        assertThat(answer.status()).as(fault).isEqualTo(401);
                        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                    });
            assertThat(tenant.admin().get("/api/tenant").status()).isEqualTo(200);
        }

        private String bent(java.util.function.UnaryOperator<JWTClaimsSet.Builder> bend) {
            return TestIssuer.shared().token("anna", tenant.key(), bend);
        }

        private JWTClaimsSet claims() {
            return new JWTClaimsSet.Builder()
                    .issuer(TestIssuer.shared().address())
                    .subject("anna")
                    .audience(TestIssuer.AUDIENCES)
                    .claim("tenant", tenant.key())
                    .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                    .build();
        }
    }

    @Nested
    @DisplayName("API3 broken object property level authorization")
    class Api3 {
        @Test
        void aPropertyThatIsNotOfferedIsRefusedAndNothingIsDone() {
            Answer refused =
                    tenant.invite(
                            tenant.admin(),
                            Map.of("role", "process-leader", "state", "accepted", "tenant", "x"));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("unknown-field");
        }

        @Test
        void anAnswerHasNoPropertyBeyondThoseThatAreDocumented() {
            Answer invitation = tenant.invite(tenant.admin(), LEADER);
            Answer members = tenant.admin().get("/api/memberships");

            assertThat(Set.copyOf(invitation.json().propertyNames()))
                    .isEqualTo(Set.of("id", "code", "expiresAt", "state"));
            assertThat(members.text()).doesNotContain("codeHash", "sequence", "outbox", "\"_id\"");
        }
    }

    @Nested
    @DisplayName("API4 unrestricted resource consumption")
    class Api4 {
        @Test
        void whatIsTooLongTooDeepOrTooMuchIsRefused() {
            assertThat(tenant.admin().post("/api/municipalities", "x".repeat(1_100_000)).status())
                    .isEqualTo(413);
            assertThat(tenant.admin().post("/api/municipalities", "[".repeat(5_000)).status())
                    .isEqualTo(400);
            assertThat(
                            tenant.admin()
                                    .get("/api/municipalities?after=" + "x".repeat(5_000))
                                    .status())
                    .isEqualTo(414);
            assertThat(tenant.admin().get("/api/municipalities?limit=100000000").status())
                    .isEqualTo(400);
        }

        @Test
        void everyAnswerSaysHowMuchIsLeft() {
            assertThat(tenant.admin().get("/api/tenant").header("RateLimit-Policy"))
                    .contains(";q=", ";w=");
        }
    }

    @Nested
    @DisplayName("API5 broken function level authorization")
    class Api5 {
        @Test
        void aRoleThatMayNotIsRefusedWhateverTheMethodOrTheHeadersSay() {
            Caller leader = tenant.member(LEADER).with("X-Role", "tenant-admin");

            assertThat(
                            leader.with("X-HTTP-Method-Override", "GET")
                                    .post(
                                            "/api/municipalities",
                                            Map.of("key", "k", "code", "1261", "name", "K"))
                                    .code())
                    .isEqualTo("not-permitted");
            assertThat(
                            tenant.admin()
                                    .post("/api/tenants", Map.of("key", "other", "name", "Other"))
                                    .status())
                    .isEqualTo(403);
            assertThat(tenant.subject().get("/api/memberships").status()).isEqualTo(403);
        }
    }

    @Nested
    @DisplayName("API6 unrestricted access to sensitive business flows")
    class Api6 {
        @Test
        void anInvitationLetsInOneSubjectOnceAndAGuessLetsInNobody() {
            String code = tenant.invite(tenant.admin(), LEADER).json().path("code").asString();

            assertThat(tenant.accept(tenant.subject(), code).status()).isLessThan(300);
            Answer again = tenant.accept(tenant.subject(), code);
            Answer guess = tenant.accept(tenant.subject(), "0".repeat(20));

            assertThat(again.code()).isEqualTo("invitation-used");
            assertThat(guess.code()).isEqualTo("not-found");
            assertThat(again.text()).doesNotContain(code);
        }
    }

    @Nested
    @DisplayName("API7 server side request forgery")
    class Api7 {
        @Test
        void noAddressThatACallerNamesIsAsked() throws IOException {
            AtomicInteger asked = new AtomicInteger();
            HttpServer elsewhere = server(asked, exchange -> exchange.sendResponseHeaders(200, -1));
            String address = "127.0.0.1:" + elsewhere.getAddress().getPort();
            for (String head :
                    List.of(
                            "GET http://" + address + "/api/mentors HTTP/1.1\r\nHost: " + address,
                            "GET /api/mentors?url=http://"
                                    + address
                                    + " HTTP/1.1\r\nHost: h.example\r\nX-Forwarded-Host: "
                                    + address
                                    + "\r\nForwarded: host="
                                    + address,
                            "GET /api/mentors/http://" + address + " HTTP/1.1\r\nHost: @" + address,
                            "CONNECT " + address + " HTTP/1.1\r\nHost: " + address)) {
                assertThat(raw(head)).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 2");
            }
            elsewhere.stop(0);

            assertThat(asked).hasValue(0);
        }

        private String raw(String head) throws IOException {
            URI base = URI.create(gateway.base());
            try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                socket.setSoTimeout(15_000);
                String token = TestIssuer.shared().token("anna", tenant.key());
                socket.getOutputStream()
                        .write(
                                (head
                                                + "\r\nAuthorization: Bearer "
                                                + token
                                                + "\r\nConnection: close\r\n\r\n")
                                        .getBytes(StandardCharsets.UTF_8));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Nested
    @DisplayName("API8 security misconfiguration")
    class Api8 {
        @Test
        void nothingIsOpenThatNobodyOpened() {
            Caller admin = tenant.admin();
            for (String path :
                    List.of("/actuator", "/actuator/env", "/error", "/h2-console", "/")) {
                assertThat(admin.get(path).status()).as(path).isEqualTo(404);
            }
            assertThat(admin.send("TRACE", "/api/tenant", null).status()).isIn(400, 405);
            Answer answer = admin.with("Origin", "https://evil.example").get("/api/tenant");
            assertThat(answer.response().headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase().startsWith("access-control"));
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        }

        @Test
        void anErrorSaysNothingOfWhatItHappenedIn() {
            Answer wrong = tenant.admin().post("/api/invitations", "{\"role\": 7");

            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.text())
                    .doesNotContainIgnoringCase("exception", "org.", "jackson", "tomcat", "at ");
        }
    }

    @Nested
    @DisplayName("API9 improper inventory management")
    class Api9 {
        @Test
        void theDocumentAndTheAccessMatrixAreOneList() {
            Set<String> documented = new TreeSet<>();
            gateway.stranger()
                    .get("/v3/api-docs")
                    .json()
                    .path("paths")
                    .forEach(
                            path ->
                                    path.forEach(
                                            operation -> {
                                                if (needsToken(operation)) {
                                                    documented.add(
                                                            operation
                                                                    .path("operationId")
                                                                    .asString());
                                                }
                                            }));

            assertThat(documented)
                    .isEqualTo(new TreeSet<>(AccessMatrix.of("gateway").rules().keySet()));
        }

        /** One that needs none says so; which those are, a rule of the architecture holds. */
        private static boolean needsToken(JsonNode operation) {
            return !operation.path("security").isArray() || !operation.path("security").isEmpty();
        }

        @Test
        void thereIsNoOldOrHiddenDoor() {
            for (String path :
                    List.of("/api", "/api/v1/tenant", "/v1/tenant", "/internal/tenant", "/admin")) {
                assertThat(tenant.admin().get(path).status()).as(path).isEqualTo(404);
            }
        }
    }

    @Nested
    @DisplayName("API10 unsafe consumption of APIs")
    class Api10 {
        @Test
        void aServiceThatPointsElsewhereIsNotFollowedAndNotRepeated() throws IOException {
            AtomicInteger asked = new AtomicInteger();
            AtomicInteger followed = new AtomicInteger();
            HttpServer elsewhere =
                    server(followed, exchange -> exchange.sendResponseHeaders(200, -1));
            HttpServer service =
                    server(
                            asked,
                            exchange -> {
                                exchange.getResponseHeaders()
                                        .add(
                                                "Location",
                                                "http://127.0.0.1:"
                                                        + elsewhere.getAddress().getPort());
                                exchange.getResponseHeaders().add("Set-Cookie", "a=b");
                                exchange.sendResponseHeaders(302, -1);
                            });
            String[] settings =
                    Stream.of("participant", "mentor", "matching", "meeting", "reporting")
                            .map(
                                    name ->
                                            "handslag.gateway.services."
                                                    + name
                                                    + "-service=http://127.0.0.1:"
                                                    + service.getAddress().getPort())
                            .toArray(String[]::new);
            try (RunningService front =
                    RunningService.start(
                            GatewayApplication.class, GatewayApplication.NAME, settings)) {
                Answer answer =
                        front.withToken(TestIssuer.shared().token("anna", tenant.key()))
                                .get("/api/mentors");

                assertThat(answer.status()).isEqualTo(302);
                assertThat(answer.header("Set-Cookie")).isEmpty();
            }
            service.stop(0);
            elsewhere.stop(0);
            assertThat(asked).hasValue(1);
            assertThat(followed).hasValue(0);
        }
    }

    private interface Behaviour {
        void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException;
    }

    private static HttpServer server(AtomicInteger asked, Behaviour behaviour) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    behaviour.answer(exchange);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
