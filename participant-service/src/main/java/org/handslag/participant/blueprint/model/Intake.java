package org.handslag.participant.blueprint.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a blueprint says about how people come in and how they leave: all that an admission's rules
 * ask of it.
 *
 * @param municipalities keys of the municipalities the programme is for
 * @param sources codes of who may refer
 * @param steps between referral and decision, in the blueprint's order
 * @param stepsInOrder whether they can only be recorded in that order
 * @param reasons codes by {@code selected}, {@code waiting}, {@code declined}, {@code withdrawn}
 * @param endReasons codes for an early end
 */
public record Intake(
        Set<String> municipalities,
        Set<String> sources,
        List<Step> steps,
        boolean stepsInOrder,
        Map<String, Set<String>> reasons,
        Set<String> endReasons) {

    /** The platform's own reasons, by sort, where a blueprint has no list of that sort. */
    static final Map<String, Set<String>> REASONS =
            Map.of(
                    "selected", Set.of("fits", "unknown"),
                    "waiting", Set.of("cohort-full", "no-mentor-in-field", "unknown"),
                    "declined",
                            Set.of(
                                    "not-the-target-group",
                                    "criteria-not-met",
                                    "other-support-first",
                                    "cohort-full",
                                    "unknown"),
                    "withdrawn",
                            Set.of(
                                    "got-work",
                                    "education",
                                    "moved",
                                    "health",
                                    "own-wish",
                                    "unknown"));

    /** The platform's own reasons for an early end. */
    static final Set<String> END_REASONS =
            Set.of("employment", "education", "moved", "health", "own-wish", "unknown");

    /**
     * One step.
     *
     * @param required whether nobody is selected without it
     */
    public record Step(String key, boolean required) {}

    /** Whether it is for people of this municipality; of any, where the blueprint names none. */
    public boolean isFor(String municipality) {
        return municipalities.isEmpty() || municipalities.contains(municipality);
    }

    /** Whether the blueprint has this code among its reasons of that sort. */
    public boolean hasReason(String sort, String code) {
        return reasons.getOrDefault(sort, Set.of()).contains(code);
    }

    /** The required steps that are not among these. */
    public List<String> missing(Set<String> recorded) {
        return steps.stream()
                .filter(Step::required)
                .map(Step::key)
                .filter(key -> !recorded.contains(key))
                .toList();
    }
}
