package org.handslag.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An OIDC issuer as far as services ask one: a discovery document, its keys, and tokens for
 * anybody.
 */
public final class TestIssuer {
    /**
     * Every audience there is: a user's token is good for all services, and for those that test the
     * platform.
     */
    public static final List<String> AUDIENCES =
            List.of(
                    "gateway",
                    "participant-service",
                    "mentor-service",
                    "matching-service",
                    "meeting-service",
                    "reporting-service",
                    "notes",
                    "cards",
                    "receipts");

    private static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey key;
    private final String address;

    /** The issuer of this JVM. */
    public static TestIssuer shared() {
        return SHARED;
    }

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            address = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange ->
                            answer(
                                    exchange,
                                    "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"subject_types_supported\":[\"public\"]}"
                                            .formatted(address, address)));
            server.createContext(
                    "/keys",
                    exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What tokens name as their issuer. */
    public String address() {
        return address;
    }

    /** The key, for tests that forge. */
    public RSAKey key() {
        return key;
    }

    /** A valid token; without a tenant it can only be a platform admin's. */
    public String token(String subject, @Nullable String tenant) {
        return token(subject, tenant, claims -> claims);
    }

    /** A token whose claims a test has bent. */
    public String token(
            String subject, @Nullable String tenant, UnaryOperator<JWTClaimsSet.Builder> bend) {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .issuer(address)
                        .subject(subject)
                        .audience(AUDIENCES)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
        if (tenant != null) {
            claims.claim("tenant", tenant);
        }
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            bend.apply(claims).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
