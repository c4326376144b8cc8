package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.handslag.platform.decision.Decision;

/** Reads decisions in specifications. */
public final class Deciding {
    private Deciding() {}

    /** The state after an accepted command. */
    public static <S> S accepted(Decision<S> decision) {
        return switch (decision) {
            case Decision.Changed<S>(S state, String event) -> state;
            case Decision.Unchanged<S>() -> throw new AssertionError("unchanged");
            case Decision.Refused<S>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** The event of an accepted command. */
    public static <S> String event(Decision<S> decision) {
        return switch (decision) {
            case Decision.Changed<S>(S state, String event) -> event;
            case Decision.Unchanged<S>() -> throw new AssertionError("unchanged");
            case Decision.Refused<S>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** Holds that the command is refused with this code. */
    public static <S> void refused(Decision<S> decision, String code) {
        switch (decision) {
            case Decision.Refused<S>(var refusal) -> assertThat(refusal.code()).isEqualTo(code);
            case Decision.Changed<S>(S state, String event) ->
                    throw new AssertionError("accepted: " + event);
            case Decision.Unchanged<S>() -> throw new AssertionError("unchanged");
        }
    }

    /** Holds that the command changes nothing. */
    public static <S> void unchanged(Decision<S> decision) {
        assertThat(decision).isInstanceOf(Decision.Unchanged.class);
    }
}
