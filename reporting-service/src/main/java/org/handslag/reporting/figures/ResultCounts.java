package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.fact.OutcomeFact;
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

    static Results of(Known known) {
        Set<String> admitted = new HashSet<>();
        known.admittedPersons().forEach(one -> admitted.add(one.id()));
        List<OutcomeFact> outcomes =
                known.outcomes().stream()
                        .filter(one -> admitted.contains(one.participant()))
                        .toList();
        return new Results(
                Groups.by(KINDS, outcomes, OutcomeFact::kind).entrySet().stream()
                        .map(kind -> kind(known, kind.getKey(), kind.getValue()))
                        .toList(),
                offers(outcomes, known.day()));
    }

    private static Results.Kind kind(Known known, String key, List<OutcomeFact> outcomes) {
        LocalDate day = known.day();
        List<OutcomeFact> offers =
                outcomes.stream().filter(one -> OutcomeCounts.offered(one, day)).toList();
        List<OutcomeFact> begun =
                outcomes.stream()
                        .filter(
                                one ->
                                        OutcomeCounts.onRecord(one, day)
                                                && !OutcomeCounts.offered(one, day))
                        .toList();
        Set<String> persons = OutcomeCounts.persons(begun);
        Set<String> waiting = OutcomeCounts.persons(offers);
        waiting.removeAll(persons);
        return new Results.Kind(
                key,
                persons.size(),
                begun.size(),
                offers.size(),
                waiting.size(),
                known.snapshot().sisters().isEmpty()
                        ? null
                        : (Integer) (fromSisters(known, begun) + fromSisters(known, offers)));
    }

    private static int fromSisters(Known known, List<OutcomeFact> outcomes) {
        return VolumeFigures.count(outcomes, one -> SisterFigures.isFrom(known, one.programme()));
    }

    private static Results.Offers offers(List<OutcomeFact> outcomes, LocalDate day) {
        List<OutcomeFact> jobs =
                outcomes.stream()
                        .filter(
                                one ->
                                        one.kind().equals("employment")
                                                && OutcomeCounts.offered(one, day))
                        .toList();
        return new Results.Offers(
                OutcomeCounts.persons(jobs).size(),
                jobs.size(),
                OutcomeCounts.numbers(
                        OutcomeCounts.PERCENTS,
                        jobs,
                        OutcomeCounts.of(job -> OutcomeCounts.share(job.percent()))),
                OutcomeCounts.numbers(
                        OutcomeCounts.TERMS, jobs, OutcomeCounts.of(OutcomeFact.Employment::term)),
                OutcomeCounts.numbers(
                        OutcomeCounts.SUBSIDIES,
                        jobs,
                        OutcomeCounts.of(job -> OutcomeCounts.subsidy(job.subsidised()))),
                OutcomeCounts.numbers(
                        OutcomeCounts.RELEVANCES,
                        jobs,
                        OutcomeCounts.of(OutcomeFact.Employment::relevant)));
    }
}
