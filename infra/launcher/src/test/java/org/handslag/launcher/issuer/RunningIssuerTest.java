package org.handslag.launcher.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunningIssuerTest {

    @TempDir static Path folder;

    private static int port;
    private static Issuer issuer;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        port = freePort();
        issuer = Issuer.start(port, folder);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        issuer.close();
    }

    @Test
    void discoveryNamesTheIssuerAndItsKeys() throws Exception {
        JsonNode discovery = json(get("/.well-known/openid-configuration"));

        assertThat(discovery.get("issuer").asString()).isEqualTo("http://127.0.0.1:" + port);
        assertThat(discovery.get("jwks_uri").asString()).startsWith("http://127.0.0.1:" + port);
        assertThat(discovery.get("code_challenge_methods_supported").toString()).contains("S256");
    }

    @Test
    void thePublishedKeysHoldNoPrivatePart() throws Exception {
        JsonNode key = json(get("/oauth2/jwks")).get("keys").get(0);

        assertThat(key.get("kty").asString()).isEqualTo("RSA");
        assertThat(key.has("d")).isFalse();
    }

    @Test
    void theDemoGrantMintsATokenOfAnySubjectInAnyTenant() throws Exception {
        Jwt token = verified(demoToken("demo-adept-17", "kavlinge-lomma"));

        assertThat(token.getSubject()).isEqualTo("demo-adept-17");
        assertThat(token.getClaimAsString("tenant")).isEqualTo("kavlinge-lomma");
        assertThat(token.getAudience()).hasSize(6).contains("gateway", "reporting-service");
        assertThat(token.getHeaders()).containsEntry("alg", "RS256");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                .isEqualTo(Duration.ofHours(1));
        assertThat(token.getExpiresAt()).isAfter(Instant.now());
    }

    @Test
    void thePlatformAdminHasNoTenant() throws Exception {
        Jwt token = verified(demoToken("demo-platform-admin", null));

        assertThat(token.hasClaim("tenant")).isFalse();
    }

    @Test
    void theDemoGrantIsRefusedWithoutTheLaunchersSecret() throws Exception {
        assertThat(demoGrant("wrong", "anybody", "trondheim").statusCode()).isEqualTo(401);
        assertThat(
                        post(
                                        "/oauth2/token",
                                        Map.of(
                                                "grant_type",
                                                "urn:handslag:grant:demo",
                                                "client_id",
                                                Clients.CONSOLE,
                                                "subject",
                                                "anybody"),
                                        null)
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theDemoGrantNeedsASubject() throws Exception {
        assertThat(demoGrant(LauncherSecret.in(folder), " ", "trondheim").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSystemClientGetsATokenOfItsTenantByItsOwnSecret() throws Exception {
        HttpResponse<String> answer =
                post(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        "demo-th-system-client:" + Clients.systemSecret("demo-th-system-client"));

        Jwt token = verified(json(answer).get("access_token").asString());
        assertThat(token.getSubject()).isEqualTo("demo-th-system-client");
        assertThat(token.getClaimAsString("tenant")).isEqualTo("trondheim");
    }

    @Test
    void aDemoUserLogsInWithTheFormAndGetsATokenByCodeAndProofKey() throws Exception {
        BrowserSession browser = new BrowserSession(URI.create("http://127.0.0.1:" + port));
        String verifier = "a-verifier-of-at-least-forty-three-characters-length";
        String authorize =
                "/oauth2/authorize?response_type=code&scope=openid&client_id="
                        + Clients.CONSOLE
                        + "&redirect_uri=http://127.0.0.1:54321/callback&state=s"
                        + "&code_challenge_method=S256&code_challenge="
                        + challenge(verifier);

        assertThat(browser.get(authorize).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
        browser.login("process-leader@kavlinge-lomma", DemoUser.PASSWORD);
        String back = browser.get(authorize).headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("http://127.0.0.1:54321/callback?code=");
        Matcher code = Pattern.compile("code=([^&]+)").matcher(back);
        assertThat(code.find()).isTrue();
        JsonNode tokens =
                json(
                        post(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type",
                                        "authorization_code",
                                        "client_id",
                                        Clients.CONSOLE,
                                        "redirect_uri",
                                        "http://127.0.0.1:54321/callback",
                                        "code",
                                        code.group(1),
                                        "code_verifier",
                                        verifier),
                                null));

        Jwt access = verified(tokens.get("access_token").asString());
        assertThat(access.getSubject()).isEqualTo("demo-kl-process-leader");
        assertThat(access.getClaimAsString("tenant")).isEqualTo("kavlinge-lomma");
        JWTClaimsSet id = SignedJWT.parse(tokens.get("id_token").asString()).getJWTClaimsSet();
        assertThat(id.getStringClaim("preferred_username"))
                .isEqualTo("process-leader@kavlinge-lomma");
    }

    @Test
    void aWrongPasswordIsTurnedAway() throws Exception {
        BrowserSession browser = new BrowserSession(URI.create("http://127.0.0.1:" + port));

        HttpResponse<String> answer = browser.login("mentor@trondheim", "guess");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?error");
    }

    static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static JwtDecoder decoder(int port) {
        return JwtDecoders.fromIssuerLocation("http://127.0.0.1:" + port);
    }

    private static Jwt verified(String token) {
        return decoder(port).decode(token);
    }

    private static String demoToken(String subject, String tenant) throws Exception {
        return json(demoGrant(LauncherSecret.in(folder), subject, tenant))
                .get("access_token")
                .asString();
    }

    private static HttpResponse<String> demoGrant(String secret, String subject, String tenant)
            throws Exception {
        Map<String, String> form =
                tenant == null
                        ? Map.of("grant_type", "urn:handslag:grant:demo", "subject", subject)
                        : Map.of(
                                "grant_type",
                                "urn:handslag:grant:demo",
                                "subject",
                                subject,
                                "tenant",
                                tenant);
        return post("/oauth2/token", form, LauncherSecret.CLIENT + ":" + secret);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(
            String path, Map<String, String> form, String credentials) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (credentials != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(
                        entry ->
                                entry.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String challenge(String verifier) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }
}
