package org.handslag.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.handslag.platform.access.Grant;
import org.handslag.platform.access.Membership;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Those who call a service.
 *
 * @param base the service's address
 * @param bus where memberships are published, as the gateway would
 */
public record Callers(String base, Bus bus) {
    /** Somebody without a token. */
    public Caller stranger() {
        return new Caller(base, Map.of());
    }

    /** Somebody with this token. */
    public Caller withToken(String token) {
        return new Caller(base, Map.of("Authorization", "Bearer " + token));
    }

    /** A member of this role, in the whole tenant. */
    public Caller as(String tenant, Role role) {
        return as(tenant, role, null, null, null);
    }

    /**
     * A member of this role: the membership is published as the gateway would, and the caller waits
     * for it.
     *
     * @param municipality null: all
     * @param programme null: all
     */
    public Caller as(
            String tenant,
            Role role,
            @Nullable String municipality,
            @Nullable String programme,
            @Nullable Person person) {
        return member(tenant, role, municipality, programme, null, person).caller();
    }

    /**
     * Somebody and the id of their membership.
     *
     * @param membership as others name it, for instance as responsible for a person
     */
    public record Member(Caller caller, String membership) {}

    /**
     * The same, for whoever has to name the membership.
     *
     * @param partner whose staff it is; null: nobody's
     */
    public Member member(
            String tenant,
            Role role,
            @Nullable String municipality,
            @Nullable String programme,
            @Nullable String partner,
            @Nullable Person person) {
        String subject =
                role.name().toLowerCase(Locale.ROOT)
                        + "-"
                        + UUID.randomUUID().toString().substring(0, 8);
        TestIssuer issuer = TestIssuer.shared();
        String hash = Membership.subjectHash(issuer.address(), subject);
        Grant grant =
                new Grant(role, municipality, programme, partner, LocalDate.of(2000, 1, 1), null);
        Membership membership =
                new Membership(
                        Membership.idOf(tenant, hash), hash, person, List.of(grant), "active");
        String position =
                bus.publish(
                        "memberships",
                        tenant,
                        membership.id(),
                        1,
                        "membership.granted.v1",
                        membership);
        return new Member(
                withToken(issuer.token(subject, tenant)).after(position), membership.id());
    }
}
