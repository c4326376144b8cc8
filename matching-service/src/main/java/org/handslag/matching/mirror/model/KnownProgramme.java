package org.handslag.matching.mirror.model;

import java.util.List;
import java.util.Map;
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
            @Nullable String blueprint,
            @Nullable Integer version,
            @Nullable Matching matching,
            @Nullable Agreement agreement,
            @Nullable Disclosure disclosure) {}

    /** How many days access outlasts a pair; null: the document does not say. */
    public record Disclosure(@Nullable Integer graceDays) {}

    /**
     * How the programme matches, e.g. {@code mentor-choice}, how else, and what decides.
     *
     * @param trial the meeting after which the two are asked; null: the document asks for none
     * @param declineReasons what a no can be put down to
     * @param rematchFirst whether who waits for another mentor comes first in assignments
     */
    public record Matching(
            @Nullable String mode,
            @Nullable List<String> also,
            @Nullable Policy policy,
            @Nullable Trial trial,
            @Nullable List<Reason> declineReasons,
            @Nullable Boolean rematchFirst) {}

    /**
     * How the two are asked after a trial meeting.
     *
     * @param thinkDays a number, or {@code unknown}
     * @param asked {@code separately}, {@code together}, {@code unknown}
     */
    public record Trial(@Nullable Object thinkDays, @Nullable String asked) {}

    /** What decides: see {@code matching.policy} of the blueprint's schema; null: not said. */
    public record Policy(
            @Nullable Map<String, Integer> weights,
            @Nullable Map<String, Integer> rules,
            @Nullable Integer minimumScore,
            @Nullable List<Floor> floors) {}

    /** So many percent of a group must be matched. */
    public record Floor(String attribute, String group, int percent) {}

    /**
     * What is agreed, and what its end can be put down to.
     *
     * @param required {@code true}, {@code false} or {@code "unknown"}
     * @param edition of the text that is signed now
     * @param text by language
     * @param signedBy {@code participant}, {@code mentor}, {@code process-leader}
     * @param startsPeriod {@code agreement} and others, or {@code unknown}
     */
    public record Agreement(
            @Nullable Object required,
            @Nullable String edition,
            @Nullable Map<String, String> text,
            @Nullable List<String> signedBy,
            @Nullable String startsPeriod,
            @Nullable List<Reason> endReasons) {}

    /** A reason's code. */
    public record Reason(String key) {}

    /**
     * The way of matching of a round.
     *
     * @param asked null: the programme's own. Another one counts where the blueprint lists it, or
     *     does not know its own; else the programme's own does
     * @return {@code unknown} where nobody says
     */
    public String wanted(@Nullable String asked) {
        Matching matching = definition == null ? null : definition.matching();
        String own = matching == null ? null : matching.mode();
        List<String> also = matching == null ? null : matching.also();
        boolean open = own == null || own.equals("unknown");
        if (asked != null && (open || also != null && also.contains(asked))) {
            return asked;
        }
        return open ? "unknown" : own;
    }

    /** What decides in its rounds; null where the blueprint does not say. */
    public @Nullable Policy policy() {
        Matching matching = definition == null ? null : definition.matching();
        return matching == null ? null : matching.policy();
    }

    /** The blueprint's key and edition. */
    public String edition() {
        return definition == null ? "unknown" : definition.blueprint() + "-" + definition.version();
    }

    /** How long a mentor's access outlasts a pair. */
    public Grace grace() {
        Disclosure disclosure = definition == null ? null : definition.disclosure();
        return Grace.of(disclosure == null ? null : disclosure.graceDays());
    }

    /** How two are asked after a trial meeting; null where the blueprint asks for none. */
    public @Nullable Trial trial() {
        Matching matching = definition == null ? null : definition.matching();
        return matching == null ? null : matching.trial();
    }

    /** Whether who waits for another mentor comes first in assignments. */
    public boolean rematchFirst() {
        Matching matching = definition == null ? null : definition.matching();
        return matching != null && Boolean.TRUE.equals(matching.rematchFirst());
    }

    /** What is agreed; null where the blueprint does not say. */
    public @Nullable Agreement agreement() {
        return definition == null ? null : definition.agreement();
    }

    /** Whether a no can be put down to this reason: any, where the blueprint lists none. */
    public boolean hasDeclineReason(String code) {
        Matching matching = definition == null ? null : definition.matching();
        return has(matching == null ? null : matching.declineReasons(), code);
    }

    /** Whether a pair can be ended for this reason: any, where the blueprint lists none. */
    public boolean hasEndReason(String code) {
        Agreement agreement = agreement();
        return has(agreement == null ? null : agreement.endReasons(), code);
    }

    private static boolean has(@Nullable List<Reason> reasons, String code) {
        return reasons == null
                || reasons.isEmpty()
                || reasons.stream().anyMatch(reason -> reason.key().equals(code));
    }
}
