package org.handslag.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.springframework.context.ApplicationContext;

/** A tenant of its own for each test, opened by the platform admin, with its first admin inside. */
final class ATenant {
    private final RunningService gateway;
    private final String key = RunningService.newTenant();
    private final Caller platformAdmin;
    private final Answer opened;
    private final Caller admin;

    ATenant() {
        this(RunningService.of(GatewayApplication.class, GatewayApplication.NAME));
    }

    ATenant(RunningService gateway) {
        this.gateway = gateway;
        platformAdmin =
                gateway.withToken(TestIssuer.shared().token(RunningService.PLATFORM_ADMIN, null));
        opened = platformAdmin.post("/api/tenants", Map.of("key", key, "name", "Finsam Sydvik"));
        admin = subject();
        accept(admin, opened.json().at("/adminInvitation/code").asString());
    }

    String key() {
        return key;
    }

    Caller platformAdmin() {
        return platformAdmin;
    }

    Answer opened() {
        return opened;
    }

    Caller admin() {
        return admin;
    }

    /** Somebody who signs in, and is nothing yet. */
    Caller subject() {
        return subject(UUID.randomUUID().toString());
    }

    /** Somebody who signs in under this name. */
    Caller subject(String name) {
        return gateway.withToken(TestIssuer.shared().token(name, key));
    }

    /** Somebody who does not sign in. */
    Caller nobody() {
        return gateway.stranger();
    }

    /** A token that soon counts no more. */
    String token(String name, Duration lasting) {
        return TestIssuer.shared()
                .token(
                        name,
                        key,
                        claims -> claims.expirationTime(Date.from(Instant.now().plus(lasting))));
    }

    /** The beans of the gateway that it is in. */
    ApplicationContext beans() {
        return gateway.context();
    }

    Answer invite(Caller inviter, Map<String, ?> wish) {
        return inviter.post("/api/invitations", wish);
    }

    Answer accept(Caller subject, String code) {
        return subject.post("/api/invitations/acceptance", Map.of("code", code));
    }

    /** A member of this role. */
    Caller member(Map<String, ?> wish) {
        Caller subject = subject();
        accept(subject, invite(admin, wish).json().path("code").asString());
        return subject;
    }
}
