package org.handslag.reporting.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.opening.Tally;
import org.handslag.reporting.figures.report.Report.Note;
import org.handslag.reporting.figures.report.SisterFigure;
import org.handslag.reporting.figures.report.Volumes;

/** The rules by which the figures were counted, and the gaps in what they were counted from. */
final class Notes {
    private Notes() {}

    static List<Note> of(Known known, Volumes volumes) {
        var notes = new ArrayList<Note>();
        notes.add(new Note("as-of", Map.of("day", known.day().toString())));
        notes.add(new Note("population", Map.of()));
        notes.add(
                new Note(
                        "placement-rule",
                        Map.of("months", String.valueOf(known.plan().placementMonths()))));
        if (known.plan().placementStated() == null) {
            notes.add(
                    new Note(
                            "placement-rule-default",
                            Map.of("months", String.valueOf(known.plan().placementMonths()))));
        }
        notes.add(new Note("measured-rule", Map.of()));
        Volumes.Participants participants = volumes.participants();
        if (participants.persons() != participants.total().admitted()) {
            notes.add(
                    new Note(
                            "admissions-and-persons",
                            Map.of(
                                    "admissions",
                                    String.valueOf(participants.total().admitted()),
                                    "persons",
                                    String.valueOf(participants.persons()))));
        }
        notes.add(new Note("people-rule", Map.of()));
        notes.add(new Note("age-band", Map.of()));
        number(notes, "on-leave", participants.total().onLeave());
        number(notes, "outcome-unknown", unknownOutcomes(known).size());
        List<AdmissionFact> admitted = known.admitted();
        number(
                notes,
                "gender-unknown",
                VolumeFigures.count(
                        admitted,
                        one -> one.gender() == null || one.gender().equals(Groups.UNKNOWN)));
        number(
                notes,
                "municipality-unknown",
                VolumeFigures.count(admitted, one -> one.municipality() == null));
        number(
                notes,
                "cohort-unknown",
                VolumeFigures.count(
                        admitted, one -> known.cohortKey(one.cohort()).equals(Groups.UNKNOWN)));
        number(notes, "anonymous-answers", anonymous(known));
        number(notes, "erased", erased(known));
        SisterFigures.of(known, Tally.counting()).forEach(one -> notes.add(sister(one)));
        return notes;
    }

    /** Answers that came by a link, of all surveys. */
    private static int anonymous(Known known) {
        return (int)
                known.snapshot().surveys().stream()
                        .flatMap(one -> one.responses().stream())
                        .filter(SurveyFact.Response::anonymous)
                        .filter(one -> Days.by(one.on(), known.day()))
                        .count();
    }

    private static Note sister(SisterFigure one) {
        return one.here()
                ? new Note(
                        "sister-pooled",
                        Map.of(
                                "sister", one.blueprint(),
                                "persons", String.valueOf(one.both()),
                                "outcomes", String.valueOf(one.outcomes()),
                                "internships", String.valueOf(one.internships())))
                : new Note("sister-not-here", Map.of("sister", one.blueprint()));
    }

    /** Of the whole tenant: nothing is left that says of which programme they were. */
    static int erased(Known known) {
        return (int)
                known.snapshot().erasures().stream()
                        .filter(one -> one.uncountedBy(known.day()))
                        .map(one -> one.person().id())
                        .distinct()
                        .count();
    }

    /** Of those admitted, of whom nothing is on record but that the outcome is unknown. */
    static Set<String> unknownOutcomes(Known known) {
        var admitted = new HashSet<String>();
        known.admittedPersons().forEach(one -> admitted.add(one.id()));
        var unknown = new HashSet<String>();
        var something = new HashSet<String>();
        for (OutcomeFact one : known.outcomes()) {
            if (OutcomeCounts.onRecord(one, known.day())) {
                (one.kind().equals("unknown") ? unknown : something).add(one.participant());
            }
        }
        unknown.removeAll(something);
        unknown.retainAll(admitted);
        return unknown;
    }

    private static void number(List<Note> notes, String code, int number) {
        if (number > 0) {
            notes.add(new Note(code, Map.of("number", String.valueOf(number))));
        }
    }
}
