package org.handslag.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute that a token's signature was good, since whoever calls once calls again.
 * Its times are looked at each time, its issuer and audience cannot have become others, and
 * memberships are no part of it: what somebody may do is decided anew with each request. A key that
 * the issuer takes back counts for that minute more, besides the minutes for which the issuer's
 * keys themselves are kept.
 */
final class RememberedTokens implements JwtDecoder {
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** A few megabytes at most; with more callers than that, some are checked more often. */
    private static final int MOST = 2_000;

    private final JwtDecoder whole;
    private final OAuth2TokenValidator<Jwt> times;

    /** By the hash of the whole token, signature included: a forged one is another one. */
    private final Cache<ByteBuffer, Jwt> good =
            Caffeine.newBuilder().expireAfterWrite(LIFE).maximumSize(MOST).build();

    /**
     * @param whole checks signature and claims
     * @param times checks whether it counts now
     */
    RememberedTokens(JwtDecoder whole, OAuth2TokenValidator<Jwt> times) {
        this.whole = whole;
        this.times = times;
    }

    @Override
    public Jwt decode(String token) {
        ByteBuffer hash = hash(token);
        Jwt known = good.getIfPresent(hash);
        if (known == null) {
            Jwt checked = whole.decode(token);
            good.put(hash, checked);
            return checked;
        }
        OAuth2TokenValidatorResult result = times.validate(known);
        if (result.hasErrors()) {
            good.invalidate(hash);
            throw new JwtValidationException("The token counts no more", result.getErrors());
        }
        return known;
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
