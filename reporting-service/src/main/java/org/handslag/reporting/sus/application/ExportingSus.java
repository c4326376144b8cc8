package org.handslag.reporting.sus.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.sus.application.SusRow.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exports a programme's courses of a year in the shape that Sweden's follow-up of coordination
 * associations (SUS) asks for: entry and exit, what people lived on before and after. Whole for
 * those whose consent holds on the day of the export; year and sex for all others, and for whoever
 * lives under protected identity.
 */
@Component
public class ExportingSus {
    /** The purpose that a consent must be for. */
    static final String PURPOSE = "sus";

    private final SusFacts facts;
    private final ProgrammeFacts programmes;
    private final Clock clock;

    ExportingSus(SusFacts facts, ProgrammeFacts programmes, Clock clock) {
        this.facts = facts;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * What leaves.
     *
     * @param madeOn the day on which consents were looked at
     * @param rows those told of whole first; the order says nothing of who stands elsewhere
     * @param persons ids of everybody of whom something is told, for the audit alone
     */
    public record Export(
            String programme, int year, LocalDate madeOn, List<SusRow> rows, Set<String> persons) {}

    private record Course(SusCourse course, Optional<SusPerson> person, boolean whole) {}

    /**
     * The courses that began or ended in the year.
     *
     * @throws ProblemException 404 for a programme out of reach
     */
    public Export export(Call call, String programme, int year) {
        programmes.plan(call.tenant(), programme).orElseThrow(ProblemException::notFound);
        call.mustReach(Target.ofProgramme(programme));
        LocalDate today = LocalDate.now(clock);
        List<Course> courses =
                facts.courses(call.tenant(), programme).stream()
                        .filter(one -> one.in(year))
                        .map(one -> course(call, one, today))
                        .sorted(order())
                        .toList();
        var rows = new ArrayList<SusRow>();
        Set<String> persons = new TreeSet<>();
        for (Course one : courses) {
            rows.add(row(rows.size() + 1, year, one));
            persons.add(one.course().participant());
        }
        return new Export(programme, year, today, List.copyOf(rows), persons);
    }

    private Course course(Call call, SusCourse course, LocalDate today) {
        Optional<SusPerson> person = facts.person(call.tenant(), course.participant());
        return new Course(course, person, person.filter(one -> one.mayBeTold(today)).isPresent());
    }

    /** By what the rows themselves say, and nothing that they leave out. */
    private static Comparator<Course> order() {
        Comparator<Course> whole = Comparator.comparing(one -> !one.whole());
        return whole.thenComparing(
                        one -> one.whole() ? one.course().admittedOn() : LocalDate.MAX,
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(one -> sex(one.course()));
    }

    private static SusRow row(int number, int year, Course one) {
        SusCourse course = one.course();
        if (!one.whole()) {
            return new SusRow(
                    number,
                    year,
                    sex(course),
                    Told.YEAR_AND_SEX,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null);
        }
        return new SusRow(
                number,
                year,
                sex(course),
                Told.WHOLE,
                course.admittedOn(),
                course.endedOn(),
                course.reason(),
                course.livedOn("before"),
                course.livedOn("after"),
                course.municipality(),
                one.person().map(SusPerson::birthYear).orElse(null));
    }

    private static String sex(SusCourse course) {
        @Nullable String gender = course.gender();
        return gender == null ? "unknown" : gender;
    }
}
