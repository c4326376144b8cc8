package org.handslag.acceptance.matrix;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tokens that no service may take, each made from a good one in one way of deceiving. */
public final class Forgeries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RSAKey issuer;
    private final RSAKey foreign;

    /**
     * A token that must be refused.
     *
     * @param kind what is wrong with it
     * @param signed whether the issuer itself could have made it: refused for what it says (403)
     */
    public record Forgery(String kind, String token, boolean signed) {}

    private interface Sealing {
        byte[] seal(byte[] text) throws GeneralSecurityException, JOSEException;
    }

    private Forgeries(RSAKey issuer, RSAKey foreign) {
        this.issuer = issuer;
        this.foreign = foreign;
    }

    /**
     * With the key that the development issuer keeps in its folder.
     *
     * @throws IOException where the key cannot be read
     */
    public static Forgeries with(Path issuerFolder) throws IOException {
        try {
            RSAKey issuer =
                    RSAKey.parse(Files.readString(issuerFolder.resolve("signing-key.json")));
            return new Forgeries(
                    issuer, new RSAKeyGenerator(2048).keyID(issuer.getKeyID()).generate());
        } catch (ParseException | JOSEException e) {
            throw new IOException("no signing key in " + issuerFolder, e);
        }
    }

    /**
     * Every kind of forgery.
     *
     * @param good a token that would do
     * @param otherTenant the key of a tenant of which its subject is no member
     */
    public List<Forgery> of(String good, String otherTenant) {
        Map<String, Object> claims = claims(good);
        List<Forgery> all = new ArrayList<>();
        all.add(new Forgery("none", "", false));
        all.add(new Forgery("no token at all", "not.a.token", false));
        all.add(bent("wrong audience", claims, put("aud", List.of("somebody-else"))));
        all.add(bent("no audience", claims, without("aud")));
        all.add(bent("wrong issuer", claims, put("iss", "http://127.0.0.1:1/")));
        all.add(bent("expired", claims, put("exp", now(-3600))));
        all.add(bent("not yet valid", claims, put("nbf", now(3600))));
        all.add(bent("without an end", claims, without("exp")));
        all.add(saying("another tenant", claims, put("tenant", otherTenant)));
        all.add(saying("no tenant", claims, without("tenant")));
        all.add(saying("no tenant's key", claims, put("tenant", "$ne")));
        all.add(new Forgery("tampered payload", tampered(good, otherTenant), false));
        all.add(new Forgery("tampered signature", cut(good), false));
        all.add(forged("algorithm none", Map.of("alg", "none"), claims, text -> new byte[0]));
        all.add(forged("algorithm nOnE", Map.of("alg", "nOnE"), claims, text -> new byte[0]));
        all.add(forged("HS256 with the public key", header("HS256"), claims, this::publicSecret));
        all.add(forged("other key, same id", header("RS256"), claims, this::foreignSeal));
        Map<String, Object> embedded = header("RS256");
        embedded.put("jwk", foreign.toPublicJWK().toJSONObject());
        all.add(forged("key in the header", embedded, claims, this::foreignSeal));
        Map<String, Object> fetched = header("RS256");
        fetched.put("jku", "http://127.0.0.1:1/keys");
        fetched.put("x5u", "http://127.0.0.1:1/keys");
        all.add(forged("key behind an address", fetched, claims, this::foreignSeal));
        Map<String, Object> path = header("RS256");
        path.put("kid", "../../../../dev/null");
        all.add(forged("a path as key id", path, claims, this::foreignSeal));
        Map<String, Object> critical = header("RS256");
        critical.put("crit", List.of("unheard-of"));
        critical.put("unheard-of", true);
        all.add(forged("an unknown critical header", critical, claims, this::seal));
        return all;
    }

    private static Map<String, Object> claims(String token) {
        String payload = token.split("\\.")[1];
        return JSON.readValue(
                Base64.getUrlDecoder().decode(payload),
                new TypeReference<Map<String, Object>>() {});
    }

    private static long now(int seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    private static UnaryOperator<Map<String, Object>> put(String claim, Object value) {
        return claims -> {
            claims.put(claim, value);
            return claims;
        };
    }

    private static UnaryOperator<Map<String, Object>> without(String claim) {
        return claims -> {
            claims.remove(claim);
            return claims;
        };
    }

    private Map<String, Object> header(String algorithm) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm);
        header.put("kid", issuer.getKeyID());
        return header;
    }

    private Forgery bent(
            String kind, Map<String, Object> claims, UnaryOperator<Map<String, Object>> bend) {
        return forged(kind, header("RS256"), bend.apply(new LinkedHashMap<>(claims)), this::seal);
    }

    private Forgery saying(
            String kind, Map<String, Object> claims, UnaryOperator<Map<String, Object>> bend) {
        return new Forgery(kind, bent(kind, claims, bend).token(), true);
    }

    private static Forgery forged(
            String kind, Map<String, Object> header, Map<String, Object> claims, Sealing sealing) {
        String text =
                encoded(JSON.writeValueAsBytes(header))
                        + "."
                        + encoded(JSON.writeValueAsBytes(claims));
        try {
            byte[] seal = sealing.seal(text.getBytes(StandardCharsets.US_ASCII));
            return new Forgery(kind, text + "." + encoded(seal), false);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(kind, e);
        }
    }

    private byte[] seal(byte[] text) throws GeneralSecurityException, JOSEException {
        return sealed(issuer, text);
    }

    private byte[] foreignSeal(byte[] text) throws GeneralSecurityException, JOSEException {
        return sealed(foreign, text);
    }

    private static byte[] sealed(RSAKey key, byte[] text)
            throws GeneralSecurityException, JOSEException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.toRSAPrivateKey());
        signature.update(text);
        return signature.sign();
    }

    private byte[] publicSecret(byte[] text) throws GeneralSecurityException, JOSEException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(issuer.toRSAPublicKey().getEncoded(), "HmacSHA256"));
        return mac.doFinal(text);
    }

    /** The payload names another tenant under the old seal. */
    private static String tampered(String good, String otherTenant) {
        String[] parts = good.split("\\.");
        Map<String, Object> claims = claims(good);
        claims.put("tenant", otherTenant);
        return parts[0] + "." + encoded(JSON.writeValueAsBytes(claims)) + "." + parts[2];
    }

    private static String cut(String good) {
        String[] parts = good.split("\\.");
        char other = parts[2].charAt(10) == 'A' ? 'B' : 'A';
        return parts[0]
                + "."
                + parts[1]
                + "."
                + parts[2].substring(0, 10)
                + other
                + parts[2].substring(11);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
