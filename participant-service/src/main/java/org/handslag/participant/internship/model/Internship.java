package org.handslag.participant.internship.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.participant.outcome.model.Whose;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a participant does and learns at an organisation, from its start to its end.
 *
 * @param evaluations in the order of recording
 * @param followUps in the order of recording
 * @param endedOn the last day; null: goes on
 * @param endReason a code of the blueprint, where it ended early
 * @param ending how the end was recorded; null: goes on
 */
public record Internship(
        Whose whose,
        Place place,
        Plan plan,
        Company company,
        List<Evaluation> evaluations,
        List<FollowUp> followUps,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        InternshipState state,
        Recorded recorded,
        @Nullable Recorded ending) {
    /** More evaluations, or more notes, than one internship has: a mistake of entry. */
    public static final int MAX_KEPT = 100;

    public Internship {
        evaluations = List.copyOf(evaluations);
        followUps = List.copyOf(followUps);
    }

    /** It starts. */
    public static Decision<Internship> start(
            Whose whose, Place place, Plan plan, Company company, Recorded recorded) {
        if (plan.from().isBefore(whose.referredOn())) {
            return Decision.refused(
                    "before-the-referral", Map.of("referredOn", whose.referredOn()));
        }
        if (plan.to() != null && plan.to().isBefore(plan.from())) {
            return Decision.refused("ended-before-started");
        }
        boolean noMentor = company.mentor() == null && company.withMentor() != WithMentor.YES;
        if (company.buddy() == Buddy.MENTOR && noMentor) {
            return Decision.refused("no-mentor-to-be-buddy");
        }
        if (company.mentor() != null && company.withMentor() == WithMentor.NO) {
            return Decision.refused("mentor-though-without");
        }
        return Decision.changed(
                new Internship(
                        whose,
                        place,
                        plan,
                        company,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        InternshipState.RUNNING,
                        recorded,
                        null),
                "internship.started.v1");
    }

    /** The organisation and the person look back, also after its end. */
    public Decision<Internship> evaluate(Evaluation evaluation) {
        List<String> strange =
                evaluation.reached().stream().filter(code -> !plan.goals().contains(code)).toList();
        if (!strange.isEmpty()) {
            return Decision.refused(
                    "goals-not-agreed", Map.of("goals", String.join(", ", strange)));
        }
        if (evaluations.contains(evaluation)) {
            return Decision.unchanged();
        }
        if (evaluations.size() >= MAX_KEPT) {
            return tooMany();
        }
        List<Evaluation> now = new ArrayList<>(evaluations);
        now.add(evaluation);
        return early(evaluation.on(), with(company, now, followUps), "internship.evaluated.v1");
    }

    /** Somebody asked how it goes. */
    public Decision<Internship> follow(FollowUp followUp) {
        if (followUps.contains(followUp)) {
            return Decision.unchanged();
        }
        if (followUps.size() >= MAX_KEPT) {
            return tooMany();
        }
        List<FollowUp> now = new ArrayList<>(followUps);
        now.add(followUp);
        return early(followUp.on(), with(company, evaluations, now), "internship.followed-up.v1");
    }

    /**
     * It is over.
     *
     * @param reason why it ended early; null: it was completed
     */
    public Decision<Internship> end(LocalDate on, @Nullable String reason, Recorded by) {
        InternshipState over =
                reason == null ? InternshipState.COMPLETED : InternshipState.ENDED_EARLY;
        if (state != InternshipState.RUNNING) {
            return state == over && on.equals(endedOn)
                    ? Decision.unchanged()
                    : Decision.refused("internship-ended");
        }
        return early(
                on,
                new Internship(
                        whose,
                        place,
                        plan,
                        company,
                        evaluations,
                        followUps,
                        on,
                        reason,
                        over,
                        recorded,
                        by),
                "internship.ended.v1");
    }

    /** Codes of the goals that were reached, whenever that was. */
    public List<String> reached() {
        return evaluations.stream()
                .map(Evaluation::reached)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The same without what was said. */
    public Decision<Internship> withoutNotes() {
        boolean none =
                Stream.concat(
                                evaluations.stream().map(Evaluation::note),
                                followUps.stream().map(FollowUp::note))
                        .allMatch(note -> note == null);
        return none ? Decision.unchanged() : Decision.changed(bare(), "internship.changed.v1");
    }

    /** The same without what was said, for whoever it was not about. */
    public Internship bare() {
        return with(
                company,
                evaluations.stream().map(Evaluation::withoutNote).toList(),
                followUps.stream().map(FollowUp::withoutNote).toList());
    }

    /** The same without who the mentor was. */
    public Decision<Internship> withoutMentor() {
        return company.mentor() == null
                ? Decision.unchanged()
                : Decision.changed(
                        with(company.withoutMentor(), evaluations, followUps),
                        "internship.changed.v1");
    }

    private Decision<Internship> early(LocalDate on, Internship next, String event) {
        return on.isBefore(plan.from())
                ? Decision.refused("before-the-internship", Map.of("from", plan.from()))
                : Decision.changed(next, event);
    }

    private Internship with(
            Company company, List<Evaluation> evaluations, List<FollowUp> followUps) {
        return new Internship(
                whose,
                place,
                plan,
                company,
                evaluations,
                followUps,
                endedOn,
                endReason,
                state,
                recorded,
                ending);
    }

    private static Decision<Internship> tooMany() {
        return Decision.refused("too-many-notes", Map.of("limit", MAX_KEPT));
    }
}
