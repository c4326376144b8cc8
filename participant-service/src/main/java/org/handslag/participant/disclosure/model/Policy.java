package org.handslag.participant.disclosure.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.platform.personal.Grace;
import org.jspecify.annotations.Nullable;

/**
 * How a programme discloses: the blueprint's steps, and the platform's where the blueprint is
 * silent.
 *
 * @param steps one for each thing and kind of mentor
 * @param workplace what staff may tell a workplace
 */
public record Policy(
        List<Step> steps,
        Grace grace,
        Source graceSource,
        Set<What> workplace,
        Source workplaceSource) {
    private static final List<Step> DEFAULTS =
            List.of(
                    ours(What.ANONYMOUS_CV, Audience.ROUND_MENTORS, Moment.ROUND),
                    ours(What.ANONYMOUS_CV, Audience.PAIR_MENTOR, Moment.PROPOSED),
                    ours(What.NAME, Audience.PAIR_MENTOR, Moment.ACCEPTED),
                    ours(What.CONTACT, Audience.PAIR_MENTOR, Moment.AGREED));

    /** The platform's own, for a programme whose blueprint says nothing. */
    public static final Policy DEFAULT = of(List.of(), null, null);

    public Policy {
        steps = List.copyOf(steps);
        workplace = Set.copyOf(workplace);
    }

    /**
     * A programme's policy.
     *
     * @param stated the blueprint's steps; where one is stated twice the first holds
     * @param graceDays null: the blueprint is silent
     * @param workplace null: the blueprint is silent
     */
    public static Policy of(
            List<Step> stated, @Nullable Integer graceDays, @Nullable Set<What> workplace) {
        List<Step> all =
                Stream.of(Audience.ROUND_MENTORS, Audience.PAIR_MENTOR)
                        .flatMap(
                                to ->
                                        EnumSet.allOf(What.class).stream()
                                                .map(
                                                        what ->
                                                                find(stated, what, to)
                                                                        .or(
                                                                                () ->
                                                                                        find(
                                                                                                DEFAULTS,
                                                                                                what,
                                                                                                to))
                                                                        .orElse(
                                                                                ours(
                                                                                        what,
                                                                                        to,
                                                                                        Moment
                                                                                                .RELEASED))))
                        .toList();
        return new Policy(
                all,
                Grace.of(graceDays),
                graceDays == null ? Source.PLATFORM_DEFAULT : Source.BLUEPRINT,
                workplace == null ? Set.of() : workplace,
                workplace == null ? Source.PLATFORM_DEFAULT : Source.BLUEPRINT);
    }

    /** The step for this audience. */
    public Step step(What what, Audience to) {
        return switch (to) {
            case ROUND_MENTORS, PAIR_MENTOR -> find(steps, what, to).orElseThrow();
            case WORKPLACE -> new Step(what, to, Moment.RELEASED, workplaceSource);
        };
    }

    /** Whether something that tells who the person is comes before the name. */
    public boolean showsBeforeName(What what, Audience to) {
        return what.needsName() && step(what, to).at().compareTo(step(What.NAME, to).at()) < 0;
    }

    private static Optional<Step> find(List<Step> steps, What what, Audience to) {
        return steps.stream().filter(step -> step.what() == what && step.to() == to).findFirst();
    }

    private static Step ours(What what, Audience to, Moment at) {
        return new Step(what, to, at, Source.PLATFORM_DEFAULT);
    }
}
