package org.handslag.matching.mirror.model;

import java.util.List;
import org.handslag.platform.personal.Grace;
import org.jspecify.annotations.Nullable;

/**
 * A programme, as far as matching asks.
 *
 * @param definition the blueprint
 */
public record KnownProgramme(String id, @Nullable Definition definition) {

    /** What the blueprint says of matching, agreements and disclosure. */
    public record Definition(
            @Nullable Matching matching,
            @Nullable Agreement agreement,
            @Nullable Disclosure disclosure) {}

    /** How many days access outlasts a pair; null: the document does not say. */
    public record Disclosure(@Nullable Integer graceDays) {}

    /** How the programme matches, e.g. {@code mentor-choice}. */
    public record Matching(@Nullable String mode) {}

    /** What an agreement's end can be put down to. */
    public record Agreement(@Nullable List<Reason> endReasons) {}

    /** A reason's code. */
    public record Reason(String key) {}

    /** The way of matching; null where the blueprint names none. */
    public @Nullable String mode() {
        Matching matching = definition == null ? null : definition.matching();
        return matching == null ? null : matching.mode();
    }

    /** How long a mentor's access outlasts a pair. */
    public Grace grace() {
        Disclosure disclosure = definition == null ? null : definition.disclosure();
        return Grace.of(disclosure == null ? null : disclosure.graceDays());
    }

    /** Whether a pair can be ended for this reason: any, where the blueprint lists none. */
    public boolean hasEndReason(String code) {
        Agreement agreement = definition == null ? null : definition.agreement();
        List<Reason> reasons = agreement == null ? null : agreement.endReasons();
        return reasons == null
                || reasons.isEmpty()
                || reasons.stream().anyMatch(reason -> reason.key().equals(code));
    }
}
