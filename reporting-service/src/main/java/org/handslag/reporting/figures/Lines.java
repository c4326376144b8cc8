package org.handslag.reporting.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.OrganisationFact;
import org.handslag.reporting.figures.opening.Found;
import org.handslag.reporting.figures.opening.Line;
import org.handslag.reporting.figures.opening.Line.Counts;

/**
 * What went into a figure, as lines to read. Rule: of answers to surveys only how many there are is
 * told, never whose they are.
 */
final class Lines {
    private static final String DENOMINATOR = "denominator";
    private static final String NOT_SHOWN = "not-shown-one-by-one";

    private final FactLines facts;
    private final Set<String> participants = new HashSet<>();
    private final Set<String> mentors = new HashSet<>();
    private final Set<String> firms = new HashSet<>();

    Lines(Known known) {
        facts = new FactLines(known);
        Snapshot snapshot = known.snapshot();
        snapshot.admissions().stream().map(AdmissionFact::participant).forEach(participants::add);
        snapshot.mentors().stream().map(MentorFact::id).forEach(mentors::add);
        snapshot.organisations().stream().map(OrganisationFact::id).forEach(firms::add);
    }

    List<Line> of(String pointer, Found.Counted counted) {
        boolean whole = pointer.endsWith("/" + DENOMINATOR);
        var lines = new ArrayList<Line>();
        Map<Counts, BigDecimal> unshown = new EnumMap<>(Counts.class);
        for (Found.Piece piece : counted.pieces()) {
            BigDecimal number = BigDecimal.valueOf(piece.number(), counted.digits());
            if (piece.member() instanceof GoalFigures.Judged one) {
                Counts as = counts(one, piece.number() != 0, whole);
                if (one.of().finding().source().equals(SurveyMeasure.SOURCE)) {
                    unshown.merge(as, number, BigDecimal::add);
                } else {
                    lines.add(judged(one).as(as, number));
                }
            } else {
                Counts as = whole ? Counts.DENOMINATOR : Counts.NUMERATOR;
                lines.add(
                        line(piece.member())
                                .as(number.signum() == 0 ? Counts.LEFT_OUT : as, number));
            }
        }
        unshown.forEach(
                (as, number) -> {
                    if (number.signum() != 0) {
                        lines.add(Line.of("answers", null, null, null, NOT_SHOWN).as(as, number));
                    }
                });
        return lines;
    }

    private static Counts counts(GoalFigures.Judged one, boolean counts, boolean whole) {
        if (one.isOut()) {
            return counts ? Counts.NUMERATOR : Counts.LEFT_OUT;
        }
        return counts && !whole ? Counts.NUMERATOR : Counts.DENOMINATOR;
    }

    private Line judged(GoalFigures.Judged one) {
        if (one.fulfils()) {
            return person(one.person(), one, "fulfils");
        }
        if (one.isOut() || one.isOnLeave()) {
            return person(one.person(), one, "on-leave");
        }
        String why = one.of().finding().why().apply(one.person().subjects().getLast());
        return person(one.person(), one, why);
    }

    private Line person(Known.Person person, GoalFigures.Judged judged, String what) {
        Line line = person(person, what);
        return Line.of(line.kind(), line.id(), line.code(), judged.since(), what)
                .about(line.participant(), line.mentor());
    }

    private Line person(Known.Person person, String what) {
        String id = person.id();
        if (mentors.contains(id)) {
            return Line.of("mentor", null, null, null, what).about(null, id);
        }
        if (person.subjects().size() > 1) {
            return Line.of("pair", id, null, null, what).about(person.subjects().getLast(), null);
        }
        if (firms.contains(id)) {
            return Line.of("organisation", id, null, null, what);
        }
        return participants.contains(id)
                ? Line.of("participant", null, null, null, what).about(id, null)
                : Line.of("answers", null, null, null, NOT_SHOWN);
    }

    private Line line(Object member) {
        return member instanceof Known.Person person
                ? person(person, "of-the-population")
                : facts.of(member);
    }
}
