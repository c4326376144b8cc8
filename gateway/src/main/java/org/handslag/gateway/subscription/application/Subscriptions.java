package org.handslag.gateway.subscription.application;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.membership.model.Grant;
import org.handslag.gateway.membership.model.MemberRole;
import org.handslag.gateway.membership.model.Membership;
import org.handslag.gateway.subscription.model.Filter;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** The subscriptions of a tenant, by key. */
@Component
public class Subscriptions {
    /** How many a tenant can have that have not ended. */
    public static final int MAX = 50;

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> TYPES =
            PublicType.all().stream()
                    .map(PublicType::publicName)
                    .collect(Collectors.toUnmodifiableSet());

    private final Aggregates<Subscription> subscriptions;
    private final Aggregates<Membership> memberships;

    Subscriptions(Aggregates<Subscription> subscriptions, Aggregates<Membership> memberships) {
        this.subscriptions = subscriptions;
        this.memberships = memberships;
    }

    /**
     * Begins one; the same again changes nothing, another under the same key is refused. Refused:
     * {@code subscription-exists}, {@code too-many-subscriptions}.
     *
     * @param types as others see them
     * @param reader membership of a system client
     * @throws ProblemException 400 where a type or the reader is none
     */
    public Result<Subscription> begin(
            Call call, String key, List<String> types, List<String> programmes, String reader) {
        Filter filter = filter(types, programmes);
        mustBeSystemClient(call.tenant(), reader);
        if (subscriptions.all(call.tenant(), Map.of()).stream()
                        .filter(it -> it.state().state() != Subscription.State.ENDED)
                        .filter(it -> !it.state().key().equals(key))
                        .count()
                >= MAX) {
            return new Result.Refused<>(
                    new Refusal("too-many-subscriptions", Map.of("limit", MAX)));
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        Result<Subscription> result =
                subscriptions.create(
                        call,
                        idOf(call.tenant(), key),
                        () ->
                                Subscription.begin(
                                        key,
                                        filter,
                                        reader,
                                        PrivateText.ofTenant(
                                                Base64.getEncoder().encodeToString(secret))));
        return result instanceof Result.Written<Subscription> written
                        && !isThis(written.stored().state(), filter, reader)
                ? new Result.Refused<>(new Refusal("subscription-exists", Map.of("key", key)))
                : result;
    }

    private static boolean isThis(Subscription there, Filter filter, String reader) {
        return there.filter().equals(filter) && there.reader().equals(reader);
    }

    /** Sees more or less from now on. */
    public Result<Subscription> see(
            Call call, String key, List<String> types, List<String> programmes) {
        Filter filter = filter(types, programmes);
        return change(call, key, it -> it.see(filter));
    }

    /** Pauses, resumes or ends one. */
    public Result<Subscription> change(
            Call call, String key, Function<Subscription, Decision<Subscription>> how) {
        return subscriptions.change(
                call, idOf(call.tenant(), key), present -> how.apply(present.state()));
    }

    /** One of them. */
    public Stored<Subscription> get(Tenant tenant, String key) {
        return subscriptions.get(tenant, idOf(tenant, key));
    }

    /** A part of the list. */
    public Page<Stored<Subscription>> list(Tenant tenant, Paging paging) {
        return subscriptions.list(tenant, Map.of(), paging);
    }

    /** All of a tenant, ended ones too. */
    public List<Subscription> all(Tenant tenant) {
        return subscriptions.all(tenant, Map.of()).stream().map(Stored::state).toList();
    }

    /** Those that a client reads. */
    public List<Stored<Subscription>> readBy(Tenant tenant, String membership) {
        return subscriptions.all(tenant, Map.of("state.reader", membership));
    }

    /**
     * A filter, as somebody asks for it.
     *
     * @param types as others see them
     * @throws ProblemException 400 where a type is none, or a programme's id is not of an id's form
     */
    public static Filter filter(List<String> types, List<String> programmes) {
        for (int i = 0; i < types.size(); i++) {
            if (!TYPES.contains(types.get(i))) {
                throw ProblemException.invalid("/types/" + i, "unknown", Map.of());
            }
        }
        for (int i = 0; i < programmes.size(); i++) {
            if (!Ids.isId(programmes.get(i))) {
                throw ProblemException.invalid("/programmes/" + i, "unknown", Map.of());
            }
        }
        return new Filter(
                types.stream().map(it -> it.substring(PublicType.PREFIX.length())).toList(),
                programmes);
    }

    private void mustBeSystemClient(Tenant tenant, String reader) {
        boolean is =
                memberships
                        .find(tenant, reader)
                        .map(Stored::state)
                        .filter(it -> it.state() == Membership.State.ACTIVE)
                        .stream()
                        .flatMap(it -> it.grants().stream())
                        .map(Grant::role)
                        .anyMatch(MemberRole.SYSTEM_CLIENT::equals);
        if (!is) {
            throw ProblemException.invalid("/reader", "unknown", Map.of());
        }
    }

    private static String idOf(Tenant tenant, String key) {
        return Ids.derived("subscription", tenant.key(), key);
    }
}
