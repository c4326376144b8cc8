package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.report.Results;

/** Outcomes by kind, offered and begun told apart, of those admitted by the day. */
final class ResultCounts {
    private static final List<String> KINDS =
            List.of(
                    "placement",
                    "employment",
                    "internship",
                    "education",
                    "career-change",
                    "clarified",
                    "product",
                    "unknown");

    private ResultCounts() {}

    static Results of(Known known, Tally at) {
        Set<String> admitted = new HashSet<>();
        known.admittedPersons().forEach(one -> admitted.add(one.id()));
        List<OutcomeFact> outcomes =
                known.outcomes().stream()
                        .filter(one -> admitted.contains(one.participant()))
                        .toList();
        var kinds = new ArrayList<Results.Kind>();
        Groups.by(KINDS, outcomes, OutcomeFact::kind)
                .forEach(
                        (key, group) ->
                                kinds.add(
                                        kind(known, at.in("kinds").in(kinds.size()), key, group)));
        return new Results(kinds, offers(at.in("offers"), outcomes, known.day()));
    }

    private static Results.Kind kind(
            Known known, Tally at, String key, List<OutcomeFact> outcomes) {
        LocalDate day = known.day();
        Predicate<OutcomeFact> offered = one -> OutcomeCounts.offered(one, day);
        Predicate<OutcomeFact> begun =
                offered.negate().and(one -> OutcomeCounts.onRecord(one, day));
        Set<String> persons = OutcomeCounts.persons(outcomes.stream().filter(begun).toList());
        return new Results.Kind(
                key,
                OutcomeCounts.persons(at, "persons", Rule.RESULT, outcomes, begun),
                at.count("number", Rule.RESULT, outcomes, begun),
                at.count("offered", Rule.OUTCOME_OFFERED, outcomes, offered),
                OutcomeCounts.persons(
                        at,
                        "offeredPersons",
                        Rule.OUTCOME_OFFERED,
                        outcomes,
                        offered.and(one -> !persons.contains(one.participant()))),
                known.snapshot().sisters().isEmpty()
                        ? null
                        : (Integer)
                                at.count(
                                        "fromSisters",
                                        Rule.FROM_SISTER,
                                        outcomes,
                                        begun.or(offered)
                                                .and(
                                                        one ->
                                                                SisterFigures.isFrom(
                                                                        known, one.programme()))));
    }

    private static Results.Offers offers(Tally at, List<OutcomeFact> outcomes, LocalDate day) {
        List<OutcomeFact> jobs =
                outcomes.stream()
                        .filter(
                                one ->
                                        one.kind().equals("employment")
                                                && OutcomeCounts.offered(one, day))
                        .toList();
        return new Results.Offers(
                OutcomeCounts.persons(at, "persons", Rule.OUTCOME_OFFERED, jobs, one -> true),
                at.all("jobs", Rule.OUTCOME_OFFERED, jobs),
                OutcomeCounts.numbers(
                        at.in("byPercent"),
                        Rule.JOB_DETAIL,
                        OutcomeCounts.PERCENTS,
                        jobs,
                        OutcomeCounts.of(job -> OutcomeCounts.share(job.percent()))),
                OutcomeCounts.numbers(
                        at.in("byTerm"),
                        Rule.JOB_DETAIL,
                        OutcomeCounts.TERMS,
                        jobs,
                        OutcomeCounts.of(OutcomeFact.Employment::term)),
                OutcomeCounts.numbers(
                        at.in("bySubsidy"),
                        Rule.JOB_DETAIL,
                        OutcomeCounts.SUBSIDIES,
                        jobs,
                        OutcomeCounts.of(job -> OutcomeCounts.subsidy(job.subsidised()))),
                OutcomeCounts.numbers(
                        at.in("byRelevance"),
                        Rule.JOB_DETAIL,
                        OutcomeCounts.RELEVANCES,
                        jobs,
                        OutcomeCounts.of(OutcomeFact.Employment::relevant)));
    }
}
