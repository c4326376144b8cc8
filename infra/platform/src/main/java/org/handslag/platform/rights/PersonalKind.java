package org.handslag.platform.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * The personal data of a kind, said field by field: where a person's id stands, and what becomes of
 * the aggregate when that person is erased.
 *
 * @param <S> the kind's state
 */
public final class PersonalKind<S> implements PersonalData {
    private final Aggregates<S> aggregates;
    private final Set<Keep> sort;
    private final List<Place<S>> places = new ArrayList<>();
    private @Nullable Function<S, Decision<S>> anonymised;
    private @Nullable BiFunction<Stored<S>, String, Object> shown =
            (stored, person) -> stored.state();

    private PersonalKind(Aggregates<S> aggregates, Set<Keep> sort) {
        this.aggregates = aggregates;
        this.sort = sort;
    }

    /**
     * A field of the document that holds a person's id.
     *
     * @param without the aggregate without that person; empty: erased whole
     */
    private record Place<S>(String field, BiFunction<S, String, Optional<Decision<S>>> without) {}

    /**
     * A kind whose data is of this sort: where a decision keeps any of it, nothing of the kind is
     * touched.
     */
    public static <S> PersonalKind<S> of(Aggregates<S> aggregates, Keep... sort) {
        return new PersonalKind<>(aggregates, Set.of(sort));
    }

    /**
     * The aggregate is the person: its id is theirs. It is erased whole, or made anonymous where
     * the decision keeps what happened.
     */
    public PersonalKind<S> itself(Function<S, Decision<S>> anonymise) {
        anonymised = anonymise;
        return this;
    }

    /** The person stands in this field, and the aggregate is theirs: erased whole. */
    public PersonalKind<S> whole(String field) {
        places.add(new Place<>(field, (state, person) -> Optional.empty()));
        return this;
    }

    /**
     * The person stands in this field of what may be others' too.
     *
     * @param without the aggregate without the person; empty: erased whole
     */
    public PersonalKind<S> part(
            String field, BiFunction<S, String, Optional<Decision<S>>> without) {
        places.add(new Place<>(field, without));
        return this;
    }

    /** What an export shows of the state; the whole state unless said. */
    public PersonalKind<S> shown(BiFunction<S, String, Object> part) {
        return shownOf((stored, person) -> part.apply(stored.state(), person));
    }

    /** The same, where it takes more than the state to say. */
    public PersonalKind<S> shownOf(BiFunction<Stored<S>, String, Object> part) {
        shown = part;
        return this;
    }

    /** Nothing for an export: another bean of the same kind shows it. */
    public PersonalKind<S> shownElsewhere() {
        shown = null;
        return this;
    }

    @Override
    public String kind() {
        return aggregates.kind().plural();
    }

    @Override
    public boolean isPerson() {
        return anonymised != null;
    }

    @Override
    public List<Item> about(Tenant tenant, String person) {
        Map<String, Item> items = new LinkedHashMap<>();
        BiFunction<Stored<S>, String, Object> view = shown;
        if (view == null) {
            return List.of();
        }
        if (anonymised != null) {
            aggregates
                    .find(tenant, person)
                    .ifPresent(found -> items.put(found.id(), item(found, person, view)));
        }
        for (Place<S> place : places) {
            for (Stored<S> found : aggregates.sweep(tenant, place.field(), person)) {
                items.putIfAbsent(found.id(), item(found, person, view));
            }
        }
        return List.copyOf(items.values());
    }

    private Item item(Stored<S> stored, String person, BiFunction<Stored<S>, String, Object> view) {
        return new Item(kind(), stored.id(), view.apply(stored, person));
    }

    @Override
    public int erase(Tenant tenant, String person, Set<Keep> keeps) {
        if (sort.stream().anyMatch(keeps::contains)) {
            return 0;
        }
        int touched = 0;
        for (Place<S> place : places) {
            for (Stored<S> found : aggregates.sweep(tenant, place.field(), person)) {
                forget(found, person, place.without());
                touched++;
            }
        }
        Function<S, Decision<S>> anonymise = anonymised;
        Optional<Stored<S>> self =
                anonymise == null ? Optional.empty() : aggregates.find(tenant, person);
        if (anonymise != null && self.isPresent()) {
            boolean stays = keeps.contains(Keep.COURSE);
            forget(
                    self.get(),
                    person,
                    (state, who) -> stays ? Optional.of(anonymise.apply(state)) : Optional.empty());
            touched++;
        }
        return touched;
    }

    private void forget(
            Stored<S> found, String person, BiFunction<S, String, Optional<Decision<S>>> without) {
        if (without.apply(found.state(), person).isEmpty()) {
            aggregates.erase(found.tenant(), found.id());
            return;
        }
        // No idempotency key: an aggregate may have to change for a person in more than one field.
        Call call =
                new Call(
                        found.tenant(),
                        Caller.platform(),
                        "erase-person",
                        null,
                        "",
                        OptionalLong.empty());
        Result<S> result =
                aggregates.change(
                        call,
                        found.id(),
                        stored ->
                                without.apply(stored.state(), person)
                                        .orElseGet(Decision::unchanged));
        if (result instanceof Result.Refused<S>(var refusal)) {
            throw new IllegalStateException(kind() + " refuses to forget: " + refusal.code());
        }
    }
}
