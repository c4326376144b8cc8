package org.handslag.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Callers;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A tenant of its own for each test, opened by the platform admin, with its first admin inside. */
final class ATenant {
    private final Callers gateway;
    private final @Nullable ApplicationContext beans;
    private final String key = RunningService.newTenant();
    private final Caller platformAdmin;
    private final Answer opened;
    private final Caller admin;

    ATenant() {
        this(RunningService.of(GatewayApplication.class, GatewayApplication.NAME));
    }

    ATenant(RunningService gateway) {
        this(gateway.callers(), gateway.context());
    }

    /** A tenant of a gateway that is a process of its own. */
    ATenant(Callers gateway) {
        this(gateway, null);
    }

    private ATenant(Callers gateway, @Nullable ApplicationContext beans) {
        this.gateway = gateway;
        this.beans = beans;
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

    /**
     * A system that reads what happens here.
     *
     * @param caller who calls as it
     * @param subject what it signs in as
     * @param membership its membership
     */
    record Client(Caller caller, String subject, String membership) {}

    /** A system that reads nothing yet. */
    Client system() {
        String name = UUID.randomUUID().toString();
        Caller caller = subject(name);
        Answer invited = invite(admin, Map.of("role", "system-client"));
        Answer accepted = accept(caller, invited.json().path("code").asString());
        return new Client(caller, name, accepted.json().path("id").asString());
    }

    /** Begins a subscription that this system reads. */
    Answer begin(String key, Client system, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("key", key);
        body.put("reader", system.membership());
        return admin.post("/api/subscriptions", body);
    }

    /** A token of whoever signs in under this name. */
    String token(String name) {
        return TestIssuer.shared().token(name, key);
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
        return Objects.requireNonNull(beans, "it has them to itself");
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
