package org.handslag.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class ATokenThatComesAgainTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final RSAKey key;
    private final AtomicInteger signaturesChecked = new AtomicInteger();
    private final JwtTimestampValidator time = new JwtTimestampValidator(Duration.ZERO);
    private final RememberedTokens tokens;

    ATokenThatComesAgainTest() throws JOSEException {
        key = new RSAKeyGenerator(2048).generate();
        NimbusJwtDecoder whole = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        whole.setJwtValidator(time);
        at(NOW);
        tokens =
                new RememberedTokens(
                        token -> {
                            signaturesChecked.incrementAndGet();
                            return whole.decode(token);
                        },
                        time);
    }

    @Test
    void isKnownWithoutAnotherLookAtItsSignature() throws JOSEException {
        String token = token("amal");

        assertThat(tokens.decode(token).getSubject()).isEqualTo("amal");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("amal");
        assertThat(signaturesChecked).hasValue(1);
    }

    @Test
    void countsNoMoreOnceItHasExpired() throws JOSEException {
        String token = token("amal");
        tokens.decode(token);

        at(NOW.plus(Duration.ofMinutes(6)));

        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void isNoExcuseForOneWithOtherClaimsUnderItsSignature() throws JOSEException {
        String[] good = token("amal").split("\\.");
        String[] other = token("bo").split("\\.");
        tokens.decode(String.join(".", good));

        assertThatThrownBy(() -> tokens.decode(good[0] + "." + other[1] + "." + good[2]))
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void isRefusedEachTimeWhereItWasRefusedOnce() throws JOSEException {
        String[] good = token("amal").split("\\.");
        String signature = (good[2].startsWith("A") ? "B" : "A") + good[2].substring(1);
        String forged = good[0] + "." + good[1] + "." + signature;

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThat(signaturesChecked).hasValue(2);
    }

    private void at(Instant instant) {
        time.setClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    private String token(String subject) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader(JWSAlgorithm.RS256),
                        new JWTClaimsSet.Builder()
                                .subject(subject)
                                .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(5))))
                                .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
