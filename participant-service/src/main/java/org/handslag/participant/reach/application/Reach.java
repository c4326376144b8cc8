package org.handslag.participant.reach.application;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Caller.Permission;
import org.handslag.platform.access.Scope;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Lists of what a caller's permission reaches. Where all of the caller's permissions are of one
 * kind, the database is asked for no more than that; everything found is held against the
 * permission all the same.
 *
 * @param programme the field that holds the programme's id; null: the kind has none
 * @param municipality the field that holds the municipality's key; null: the kind has none
 * @param person the field that holds the participant's id; null: nobody's own
 */
public record Reach<S>(
        @Nullable String programme,
        @Nullable String municipality,
        @Nullable String person,
        Function<Stored<S>, Target> target) {

    /**
     * The part of a list that the caller may see; it may be shorter than asked for, and {@code
     * next} still leads on.
     *
     * @param equal what else is asked for: field to value
     */
    public Page<Stored<S>> list(
            Aggregates<S> aggregates, Call call, Map<String, ?> equal, Paging paging) {
        Page<Stored<S>> page = aggregates.list(call.tenant(), within(call, equal), paging);
        return new Page<>(
                page.items().stream()
                        .filter(stored -> call.caller().reaches(target.apply(stored)))
                        .toList(),
                page.next());
    }

    /** The fields by which the database can leave out what the caller does not reach anyhow. */
    public Map<String, Object> within(Call call, Map<String, ?> equal) {
        Map<String, Object> filter = new TreeMap<>();
        narrow(filter, person, own(call.caller()));
        narrow(filter, programme, all(call.caller(), Reach::programmeOf));
        narrow(filter, municipality, all(call.caller(), Reach::municipalityOf));
        // What is asked for wins over what narrows: whoever is out of reach is left out below.
        filter.putAll(equal);
        return filter;
    }

    private static void narrow(
            Map<String, Object> filter, @Nullable String field, Optional<Set<String>> values) {
        if (field != null) {
            values.ifPresent(some -> filter.put(field, some));
        }
    }

    private static Optional<Set<String>> own(Caller caller) {
        return caller.reachesMoreThanOwn() || caller.person() == null
                ? Optional.empty()
                : Optional.of(Set.of(caller.person().id()));
    }

    /** The values that the permissions name; empty where one of them names none. */
    private static Optional<Set<String>> all(
            Caller caller, Function<Permission, @Nullable String> value) {
        Set<String> values = new HashSet<>();
        for (Permission permission : caller.permissions()) {
            String named = value.apply(permission);
            if (named == null) {
                return Optional.empty();
            }
            values.add(named);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static @Nullable String programmeOf(Permission permission) {
        return permission.scope() == Scope.TENANT || permission.scope() == Scope.OWN
                ? null
                : permission.grant().programme();
    }

    private static @Nullable String municipalityOf(Permission permission) {
        return permission.scope() == Scope.MUNICIPALITY ? permission.grant().municipality() : null;
    }
}
