package org.handslag.platform.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.handslag.platform.outbox.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What the platform must know of one kind of aggregate.
 *
 * @param singular e.g. {@code pair}: the first part of every event's type
 * @param plural e.g. {@code pairs}: the collection, the topic ({@code handslag.pairs.v1}) and the
 *     position's first part
 * @param state the record that holds the whole state; kept as JSON, see {@link
 *     org.handslag.platform.json.Json}
 * @param published the state that others may see, at most 64 KB as JSON; null where the kind stays
 *     inside its service
 * @param slots unique places that the state takes, by name: two aggregates of the kind can never
 *     hold the same value
 * @param indexes field lists of the collection's indexes, e.g. {@code state.cohort}; each starts
 *     with the tenant
 * @param lookups by name, the texts by which exactly this state can be found, normalised
 * @param withheld fields of the state that leave the platform in no export: keys, codes, and what
 *     stands for them
 */
public record Kind<S>(
        String singular,
        String plural,
        Class<S> state,
        @Nullable Function<Stored<S>, Object> published,
        Function<Stored<S>, Map<String, String>> slots,
        List<String> slotNames,
        List<List<String>> indexes,
        Map<String, Function<S, List<String>>> lookups,
        Set<String> withheld) {

    /** Starts the definition of a kind. */
    public static <S> Builder<S> of(String singular, String plural, Class<S> state) {
        return new Builder<>(singular, plural, state);
    }

    /** The topic of a kind. */
    public static String topic(String plural) {
        return Topics.name(plural);
    }

    /** Collects a kind's definition. */
    public static final class Builder<S> {
        private final String singular;
        private final String plural;
        private final Class<S> state;
        private Function<Stored<S>, Map<String, String>> slots = stored -> Map.of();
        private List<String> slotNames = List.of();
        private final List<List<String>> indexes = new ArrayList<>();
        private final Map<String, Function<S, List<String>>> lookups = new LinkedHashMap<>();

        private Set<String> withheld = Set.of();

        private Builder(String singular, String plural, Class<S> state) {
            this.singular = singular;
            this.plural = plural;
            this.state = state;
        }

        /**
         * Unique places. The names are fixed; a state may leave any of them free. Values must carry
         * the tenant, since a slot is unique over all tenants: {@code stored.tenant().keyOf(…)}.
         */
        public Builder<S> slots(
                List<String> names, Function<Stored<S>, Map<String, String>> taken) {
            this.slotNames = List.copyOf(names);
            this.slots = taken;
            return this;
        }

        /** An index on the tenant and these fields, e.g. {@code state.cohort}. */
        public Builder<S> index(String... fields) {
            indexes.add(List.of(fields));
            return this;
        }

        /**
         * Lets aggregates be found by texts that lie sealed: the database holds a code of each,
         * which only the tenant's key can make. See {@link Aggregates#lookup}.
         *
         * @param normalised the texts of a state, in one way of writing; an erased one is left out
         */
        public Builder<S> lookup(String name, Function<S, List<String>> normalised) {
            lookups.put(name, normalised);
            return index(Lookups.field(name));
        }

        /** Fields of the state that leave the platform in no export: keys, codes, their hashes. */
        public Builder<S> withholding(String... fields) {
            withheld = Set.of(fields);
            return this;
        }

        /** A kind whose every change is an event with this state. */
        public Kind<S> published(Function<Stored<S>, Object> state) {
            return new Kind<>(
                    singular,
                    plural,
                    this.state,
                    state,
                    slots,
                    slotNames,
                    List.copyOf(indexes),
                    Map.copyOf(lookups),
                    withheld);
        }

        /** A kind that stays inside its service. */
        public Kind<S> unpublished() {
            return new Kind<>(
                    singular,
                    plural,
                    state,
                    null,
                    slots,
                    slotNames,
                    List.copyOf(indexes),
                    Map.copyOf(lookups),
                    withheld);
        }
    }
}
