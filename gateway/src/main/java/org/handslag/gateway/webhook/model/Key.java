package org.handslag.gateway.webhook.model;

import java.time.Instant;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * What deliveries are signed with, in both ways of Standard Webhooks 1.0.
 *
 * @param secret of the symmetric signature: {@code whsec_} and 32 bytes in Base64
 * @param signing of the asymmetric one: an Ed25519 private key, PKCS #8 in Base64
 * @param verification its public key, for whoever receives: {@code whpk_} and 32 bytes in Base64
 * @param until from when on it signs no more; null: it is the one in use
 */
public record Key(
        PrivateText secret, PrivateText signing, String verification, @Nullable Instant until) {
    /** The same, for so long beside another. */
    Key until(Instant end) {
        return new Key(secret, signing, verification, end);
    }

    boolean signsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
