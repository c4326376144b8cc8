package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ABrowserAtTheFrontDoorTest {
    private static final StubService SERVICE = new StubService("mentor-service");
    private static RunningService gateway;
    private static Caller caller;

    @BeforeAll
    static void start() {
        gateway =
                GatewayBeforeStubs.start(
                        SERVICE,
                        "handslag.gateway.origins=https://console.example",
                        "handslag.web.tls=true");
        caller = gateway.withToken(TestIssuer.shared().token("anna", RunningService.newTenant()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @BeforeEach
    void serveWell() {
        SERVICE.behave(StubService::tell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/mentors",
                "/api/nothing",
                "/api/municipalities",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/swagger-ui/swagger-ui-bundle.js"
            })
    void isToldTheSameOnEveryAnswerThatTheGatewayGives(String path) {
        assertProtected(caller.get(path));
        assertProtected(gateway.stranger().get(path));
    }

    @Test
    void isToldTheSameWhereAServiceBreaksOffOrIsAway() {
        SERVICE.behave(StubService::breakOff);

        Answer away = caller.post("/api/mentors", "{}");

        assertThat(away.status()).isEqualTo(503);
        assertProtected(away);
        assertThat(away.header("RateLimit")).isNotEmpty();
    }

    @Test
    void isToldTheSameWhereNoPartOfTheApplicationWasReached() throws IOException {
        String answer =
                Sockets.raw(
                        gateway.base(),
                        "GET /api/mentors HTTP/1.1\r\nHost: a b c\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .containsIgnoringCase("Cache-Control: no-store");
    }

    private static void assertProtected(Answer answer) {
        Map<String, List<String>> headers = answer.response().headers().map();
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.get("Cache-Control")).containsExactly("no-store");
        assertThat(headers.get("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.get("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.get("Permissions-Policy")).hasSize(1);
        assertThat(headers.get("Strict-Transport-Security")).hasSize(1);
        assertThat(headers.get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(headers)
                .doesNotContainKeys("Server", "X-Powered-By", "Set-Cookie")
                .doesNotContainKeys("Access-Control-Allow-Origin");
    }

    @Test
    void mayRunTheScriptsOfTheDocumentationAndNothingInline() {
        Answer docs = gateway.stranger().get("/swagger-ui/index.html");

        assertThat(docs.header("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'", "connect-src 'self'");
        assertThat(docs.text()).doesNotContainPattern("<script>").doesNotContain(" style=");
    }

    @Test
    void learnsNothingOfWhatTheServicesAreMadeOfAndGetsNoCookie() {
        SERVICE.behave(
                (service, exchange) -> {
                    exchange.getResponseHeaders().add("Server", "Something/1.2.3");
                    exchange.getResponseHeaders().add("X-Powered-By", "Something");
                    exchange.getResponseHeaders().add("Set-Cookie", "a=b");
                    exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
                    exchange.getResponseHeaders().add("Cache-Control", "public");
                    exchange.getResponseHeaders().add("X-Handslag-Internal", "yes");
                    StubService.tell(service, exchange);
                });

        Answer answer = caller.get("/api/mentors");

        assertThat(answer.status()).isEqualTo(200);
        assertProtected(answer);
        assertThat(answer.text()).contains("mentor-service");
        assertThat(answer.header("X-Handslag-Internal")).isEmpty();
    }

    @Test
    void showsAPageAsItsServiceSaysThatItMayBeShown() {
        SERVICE.behave(
                (service, exchange) -> {
                    exchange.getResponseHeaders()
                            .add(
                                    "Content-Security-Policy",
                                    "default-src 'none'; style-src 'sha256-x'");
                    StubService.tell(service, exchange);
                });

        assertThat(
                        caller.get("/api/reports/1")
                                .response()
                                .headers()
                                .allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-x'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "https://evil.example",
                "http://console.example",
                "https://console.example:8443",
                "https://console.example.evil.example",
                "https://sub.console.example",
                "https://evilconsole.example",
                "https://console.example/",
                "https://CONSOLE.example",
                "https://console.example, https://evil.example"
            })
    void ofAnotherOriginGetsNoLeaveToRead(String origin) throws IOException {
        for (String line : List.of("GET /api/mentors", "OPTIONS /api/mentors")) {
            String answer =
                    Sockets.raw(
                            gateway.base(),
                            line
                                    + " HTTP/1.1\r\nHost: handslag.example\r\nOrigin: "
                                    + origin
                                    + "\r\nAccess-Control-Request-Method: POST\r\n"
                                    + "Access-Control-Request-Headers: authorization\r\n"
                                    + "Connection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 401");
            assertThat(answer).doesNotContainIgnoringCase("Access-Control-");
        }
    }

    @Test
    void ofAnOriginThatIsNamedMayReadButIsNeverSentWithCredentials() throws IOException {
        String head = " /api/mentors HTTP/1.1\r\nHost: h.example\r\nConnection: close\r\n";
        String preflight =
                Sockets.raw(
                        gateway.base(),
                        "OPTIONS"
                                + head
                                + "Origin: https://console.example\r\n"
                                + "Access-Control-Request-Method: POST\r\n\r\n");
        String read =
                Sockets.raw(
                        gateway.base(), "GET" + head + "Origin: https://console.example\r\n\r\n");

        assertThat(preflight)
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase("Access-Control-Allow-Origin: https://console.example\r\n")
                .containsIgnoringCase("Vary: Origin")
                .contains("Authorization");
        assertThat(read)
                .startsWith("HTTP/1.1 401")
                .containsIgnoringCase("Access-Control-Allow-Origin: https://console.example\r\n");
        assertThat(preflight + read).doesNotContainIgnoringCase("Allow-Credentials");
    }

    @Test
    void cannotBeGivenAPatternOfOrigins() {
        for (String pattern : List.of("*", "null", "https://*.example", "https://a.example/")) {
            assertThatThrownBy(
                            () ->
                                    new GatewaySettings(
                                            Map.of(
                                                    "mentor-service",
                                                    List.of(URI.create(SERVICE.address()))),
                                            java.time.Duration.ofSeconds(1),
                                            1,
                                            1,
                                            1,
                                            new GatewaySettings.OfTenant(1, 1, 1, 1),
                                            new GatewaySettings.OfAddress(1, 1),
                                            List.of(pattern)))
                    .hasMessageContaining("not an exact origin");
        }
    }
}
