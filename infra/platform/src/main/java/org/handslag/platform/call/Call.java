package org.handslag.platform.call;

import java.util.OptionalLong;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Target;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries besides its body: a controller method takes it as a parameter and hands it
 * to the use case.
 *
 * @param operation the operation's name in the access matrix
 * @param idempotencyKey the {@code Idempotency-Key}; null where the caller sent none
 * @param fingerprint SHA-256 of operation, path and body, to tell a repetition from another request
 *     under the same key
 * @param expectedVersion the version that {@code If-Match} asks for
 */
public record Call(
        Tenant tenant,
        Caller caller,
        String operation,
        @Nullable String idempotencyKey,
        String fingerprint,
        OptionalLong expectedVersion) {

    /**
     * A call of the platform itself, in reaction to an event or inside a job: repeated under the
     * same key it has one effect.
     */
    public static Call internal(Tenant tenant, String operation, String key) {
        return new Call(tenant, Caller.platform(), operation, key, key, OptionalLong.empty());
    }

    /**
     * Goes on only where the caller's permission for this operation reaches the target.
     *
     * @throws ProblemException 404 as for an unknown id, so that nobody learns what exists out of
     *     scope
     */
    public void mustReach(Target target) {
        if (!caller.reaches(target)) {
            throw ProblemException.notFound();
        }
    }

    /**
     * The same call about another tenant: only for the platform admin, who has none of their own.
     */
    public Call in(Tenant other) {
        return new Call(other, caller, operation, idempotencyKey, fingerprint, expectedVersion);
    }

    /**
     * The same call under a key of its own, for a second aggregate that the same request writes.
     */
    public Call about(String part) {
        return new Call(
                tenant,
                caller,
                operation + "/" + part,
                idempotencyKey,
                fingerprint,
                OptionalLong.empty());
    }
}
