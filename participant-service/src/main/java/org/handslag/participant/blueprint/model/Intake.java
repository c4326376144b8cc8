package org.handslag.participant.blueprint.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.participant.basis.model.Text;

/**
 * What a blueprint says about how people come in, how long they stay and how they leave: all that
 * an admission's rules ask of it.
 *
 * @param municipalities keys of the municipalities the programme is for
 * @param sources codes of who may refer
 * @param steps between referral and decision, in the blueprint's order
 * @param stepsInOrder whether they can only be recorded in that order
 * @param reasons codes by {@code selected}, {@code waiting}, {@code declined}, {@code withdrawn},
 *     {@code overQuota}
 * @param endReasons codes for an early end
 * @param criteria what is looked at, key to whether a selection needs it
 * @param ranked whether those who wait have an order
 * @param strict whether nobody is selected beyond the places without a reason
 * @param documents what is handed in
 * @param course the time in the programme
 */
public record Intake(
        Set<String> municipalities,
        Set<String> sources,
        List<Step> steps,
        boolean stepsInOrder,
        Map<String, Set<String>> reasons,
        Set<String> endReasons,
        Map<String, Boolean> criteria,
        boolean ranked,
        boolean strict,
        Documents documents,
        CourseRules course) {

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
                                    "unknown"),
                    "overQuota", Set.of("decided"));

    /** The platform's own reasons for an early end. */
    static final Set<String> END_REASONS =
            Set.of("employment", "education", "moved", "health", "own-wish", "unknown");

    /**
     * One step.
     *
     * @param kind what sort of step it is; {@code other} where the blueprint does not say
     * @param required whether nobody is selected without it
     * @param questions what is asked in it
     */
    public record Step(
            String key, Text title, String kind, boolean required, List<Question> questions) {
        /** A place is offered, and kept until it is answered. */
        public static final String OFFERED = "offered";

        /** The person says yes to it. */
        public static final String ACCEPTED = "accepted";

        /** A step in which nothing is asked. */
        public static Step plain(String key, boolean required) {
            return new Step(key, Text.NONE, "other", required, List.of());
        }

        /** The keys of what is asked. */
        public List<String> asks() {
            return questions.stream().map(Question::key).toList();
        }
    }

    /**
     * What selects nobody where it is missing.
     *
     * @param link whether a link to the person's own document serves in place of the CV
     * @param anonymous whether those who select read CVs without names
     */
    public record Documents(boolean cv, boolean letter, boolean link, boolean anonymous) {
        /** Nothing is asked for. */
        public static final Documents NONE = new Documents(false, false, false, false);
    }

    /** Whether it is for people of this municipality; of any, where the blueprint names none. */
    public boolean isFor(String municipality) {
        return municipalities.isEmpty() || municipalities.contains(municipality);
    }

    /** Whether the blueprint has this code among its reasons of that sort. */
    public boolean hasReason(String sort, String code) {
        return reasons.getOrDefault(sort, Set.of()).contains(code);
    }

    /** The step with this key. */
    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** The keys of the steps of a kind. */
    public List<String> stepsOf(String kind) {
        return steps.stream().filter(step -> step.kind().equals(kind)).map(Step::key).toList();
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
