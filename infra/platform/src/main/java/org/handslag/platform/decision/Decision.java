package org.handslag.platform.decision;

import java.util.Map;
import java.util.function.Function;

/**
 * What an aggregate answers to a command.
 *
 * @param <S> the aggregate's whole state, an immutable record
 */
public sealed interface Decision<S> {

    /**
     * The command is accepted.
     *
     * @param state the whole state after it
     * @param event the wire name of what happened, e.g. {@code pair.agreed.v1}
     */
    record Changed<S>(S state, String event) implements Decision<S> {}

    /** It already is so: nothing is written, the caller gets the present state. */
    record Unchanged<S>() implements Decision<S> {}

    /** The model says no. */
    record Refused<S>(Refusal refusal) implements Decision<S> {}

    static <S> Decision<S> changed(S state, String event) {
        return new Changed<>(state, event);
    }

    static <S> Decision<S> unchanged() {
        return new Unchanged<>();
    }

    static <S> Decision<S> refused(String code) {
        return new Refused<>(new Refusal(code, Map.of()));
    }

    static <S> Decision<S> refused(String code, Map<String, Object> values) {
        return new Refused<>(new Refusal(code, values));
    }

    /** The same answer about a state that holds this one. */
    default <T> Decision<T> map(Function<S, T> whole) {
        return switch (this) {
            case Changed<S>(S state, String event) -> new Changed<>(whole.apply(state), event);
            case Unchanged<S>() -> new Unchanged<>();
            case Refused<S>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    /** The same answer, by another name of what happened. */
    default Decision<S> as(String event) {
        return this instanceof Changed<S>(S state, String _) ? changed(state, event) : this;
    }
}
