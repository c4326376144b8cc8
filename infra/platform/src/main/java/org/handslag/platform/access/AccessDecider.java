package org.handslag.platform.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.access.AccessMatrix.Rule;
import org.handslag.platform.access.Caller.Permission;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Turns a token and an operation into a caller with permissions, or a "no". */
@Component
public class AccessDecider {
    /** What a platform admin's calls carry in place of a tenant; no tenant may have this key. */
    public static final Tenant PLATFORM = new Tenant("platform");

    private final AccessMatrix matrix;
    private final Members members;
    private final AccessSettings settings;
    private final Persons persons;
    private final Clock clock;

    AccessDecider(
            AccessMatrix matrix,
            Members members,
            AccessSettings settings,
            Persons persons,
            Clock clock) {
        this.matrix = matrix;
        this.members = members;
        this.settings = settings;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * The tenant that the token names, and nothing else in the request.
     *
     * @throws ProblemException 403 where it names none and is not a platform admin's
     */
    public Tenant tenant(Jwt token) {
        String key =
                token.getClaims().get(settings.tenantClaim()) instanceof String text ? text : "";
        if (Tenant.isKey(key) && !key.equals(PLATFORM.key())) {
            return new Tenant(key);
        }
        if (isPlatformAdmin(token)) {
            return PLATFORM;
        }
        throw new ProblemException(Problem.of(403, "no-tenant"));
    }

    /**
     * Who is calling, with the permissions for this operation.
     *
     * @throws ProblemException 403 where nothing permits it
     */
    public Caller decide(Jwt token, Tenant tenant, String operation) {
        Rule rule = matrix.rule(operation);
        String subjectHash =
                Membership.subjectHash(
                        settings.issuer().toString(), String.valueOf(token.getSubject()));
        if (tenant.equals(PLATFORM)) {
            return platformAdmin(rule, subjectHash);
        }
        Optional<Membership> membership =
                members.find(tenant, subjectHash).filter(member -> member.state().equals("active"));
        Set<Permission> permissions =
                membership.map(member -> permissions(member, rule)).orElse(Set.of());
        if (permissions.isEmpty() && !rule.anyToken()) {
            throw new ProblemException(Problem.of(403, "not-permitted"));
        }
        return new Caller(
                membership.map(Membership::id).orElse("none"),
                subjectHash,
                membership.map(Membership::person).orElse(null),
                permissions,
                Sight.of(tenant, persons, LocalDate.now(clock)));
    }

    /**
     * Who asked for something that is still being done, with the permissions that they have now;
     * empty where nothing permits it any more.
     *
     * @param membership whose word it was
     */
    public Optional<Caller> decide(Tenant tenant, String membership, String operation) {
        Rule rule = matrix.rule(operation);
        return members.byId(tenant, membership)
                .filter(member -> member.state().equals("active"))
                .map(
                        member ->
                                new Caller(
                                        member.id(),
                                        member.subjectHash(),
                                        member.person(),
                                        permissions(member, rule),
                                        Sight.of(tenant, persons, LocalDate.now(clock))))
                .filter(caller -> !caller.permissions().isEmpty());
    }

    private Set<Permission> permissions(Membership member, Rule rule) {
        LocalDate today = LocalDate.now(clock);
        Set<Permission> permissions = new HashSet<>();
        for (Grant grant : member.grants()) {
            Scope scope = rule.roles().get(grant.role());
            if (scope != null && grant.role() != Role.PLATFORM_ADMIN && grant.holdsOn(today)) {
                permissions.add(new Permission(grant, scope));
            }
        }
        return Set.copyOf(permissions);
    }

    private static Caller platformAdmin(Rule rule, String subjectHash) {
        Scope scope = rule.roles().get(Role.PLATFORM_ADMIN);
        if (scope == null) {
            throw new ProblemException(Problem.of(403, "not-permitted"));
        }
        Grant grant = new Grant(Role.PLATFORM_ADMIN, null, null, null, null, null);
        return new Caller(
                "platform-admin", subjectHash, null, Set.of(new Permission(grant, scope)));
    }

    private boolean isPlatformAdmin(Jwt token) {
        return settings.platformAdmins().contains(settings.issuer() + "|" + token.getSubject());
    }
}
