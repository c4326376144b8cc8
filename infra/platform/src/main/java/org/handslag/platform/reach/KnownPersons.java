package org.handslag.platform.reach;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handslag.platform.access.Person.Kind;
import org.handslag.platform.access.PersonFacts;
import org.handslag.platform.access.Persons;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Registry;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.json.Json;
import org.handslag.platform.tenant.Tenant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What decides who reaches a person: of a kind that the service owns from its own aggregates, so
 * that a change holds with the write, of others as far as their events have come. An owner keeps
 * {@code caseOfficers} and {@code protection} under these names in state and published state.
 */
@Component
class KnownPersons implements Persons, SmartInitializingSingleton {
    private static final Map<String, Kind> KINDS =
            Map.of("participants", Kind.PARTICIPANT, "mentors", Kind.MENTOR);
    private static final String OFFICER = "caseOfficers.membership";
    private static final String HANDLER = "protection.handlers";
    private static final String PROTECTION = "protection";

    private final Registry registry;
    private final Mirrors mirrors;
    private final Map<Kind, Source> sources = new HashMap<>();

    KnownPersons(Registry registry, Mirrors mirrors) {
        this.registry = registry;
        this.mirrors = mirrors;
    }

    /** Where one kind's facts are. */
    private interface Source {
        /**
         * @param field of the published state, held against this value, or any of these
         */
        Stream<PersonFacts> where(Tenant tenant, String field, Object value);

        /** Those who have this field. */
        Stream<PersonFacts> having(Tenant tenant, String field);
    }

    /** Which kinds are its own, a service says by its stores: after they are all made. */
    @Override
    public void afterSingletonsInstantiated() {
        KINDS.forEach(
                (plural, kind) ->
                        sources.put(
                                kind,
                                registry.of(plural)
                                        .<Source>map(KnownPersons::own)
                                        .orElseGet(() -> mirrored(plural))));
    }

    private Source mirrored(String plural) {
        Mirror<PersonFacts> mirror =
                mirrors.of(plural, PersonFacts.class, OFFICER, HANDLER, PROTECTION);
        return new Source() {
            @Override
            public Stream<PersonFacts> where(Tenant tenant, String field, Object value) {
                return mirror.all(tenant, Map.of(field, value)).stream();
            }

            @Override
            public Stream<PersonFacts> having(Tenant tenant, String field) {
                return mirror.having(tenant, field).stream();
            }
        };
    }

    private static <S> Source own(Aggregates<S> aggregates) {
        Function<Stored<S>, Object> published = aggregates.kind().published();
        if (published == null) {
            throw new IllegalStateException(aggregates.kind().plural() + " are not published");
        }
        return new Source() {
            @Override
            public Stream<PersonFacts> where(Tenant tenant, String field, Object value) {
                String place = field.equals("id") ? field : "state." + field;
                return facts(aggregates.all(tenant, Map.of(place, value)));
            }

            @Override
            public Stream<PersonFacts> having(Tenant tenant, String field) {
                return facts(aggregates.having(tenant, "state." + field));
            }

            private Stream<PersonFacts> facts(List<Stored<S>> found) {
                return found.stream()
                        .map(published)
                        .map(state -> Json.tolerant().convertValue(state, PersonFacts.class));
            }
        };
    }

    @Override
    public Map<String, PersonFacts> find(Tenant tenant, Set<String> ids) {
        Map<String, PersonFacts> found = new HashMap<>();
        sources.forEach(
                (kind, source) ->
                        source.where(tenant, "id", ids)
                                .forEach(facts -> found.put(facts.id(), facts.as(kind))));
        return found;
    }

    @Override
    public Set<String> underProtection(Tenant tenant) {
        Set<String> ids = new HashSet<>();
        sources.values()
                .forEach(
                        source ->
                                source.having(tenant, PROTECTION)
                                        .filter(facts -> facts.protection() != null)
                                        .forEach(facts -> ids.add(facts.id())));
        return ids;
    }

    /** The fields that name who cares for somebody: only participants have case officers. */
    private static List<String> carers(Kind kind) {
        return kind == Kind.PARTICIPANT ? List.of(OFFICER, HANDLER) : List.of(HANDLER);
    }

    @Override
    public Set<String> inCareOf(Tenant tenant, String membership, LocalDate day) {
        Set<String> ids = new HashSet<>();
        sources.forEach(
                (kind, source) ->
                        carers(kind).stream()
                                .flatMap(field -> source.where(tenant, field, membership))
                                .filter(facts -> facts.inCareOf(membership, day))
                                .forEach(facts -> ids.add(facts.id())));
        return ids;
    }
}
