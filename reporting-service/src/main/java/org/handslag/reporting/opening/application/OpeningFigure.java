package org.handslag.reporting.opening.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.boardreport.application.ComposingReport;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.reporting.figures.PlanNumbers;
import org.handslag.reporting.figures.opening.Line;
import org.handslag.reporting.figures.opening.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a figure of a report down to the dated facts behind it. */
@Component
public class OpeningFigure {
    private static final Pattern POINTER = Pattern.compile("(?:/[A-Za-z0-9]{1,60}){1,12}");

    private final ComposingReport composing;

    /**
     * Some of the facts behind a figure.
     *
     * @param figure the whole of it; its lines are not to be shown
     * @param lines as the caller may see them
     * @param next where the next part begins; null: this is the last
     */
    public record Part(Opening.Opened figure, List<Line> lines, @Nullable Integer next) {}

    OpeningFigure(ComposingReport composing) {
        this.composing = composing;
    }

    /**
     * What stands behind a figure. Whoever lives under protected identity is counted and shown
     * without anything that tells who it is for those who may not know of them.
     *
     * @param pointer JSON pointer into the report
     * @param from how many facts come before the part that is asked for
     * @param limit how many facts the part has at most
     * @throws ProblemException 404 for a programme out of reach; 400 for a report or a place of it
     *     that does not exist; 422 for a number that no fact makes, saying where it comes from
     */
    public Part open(
            Call call,
            String programme,
            String report,
            LocalDate asOf,
            String pointer,
            int from,
            int limit) {
        if (!POINTER.matcher(pointer).matches()) {
            throw ProblemException.invalid("?figure", "unknown", Map.of());
        }
        return switch (composing.open(call, programme, report, asOf, pointer)) {
            case Opening.Opened opened -> visible(call, opened, from, limit);
            case Opening.Computed(List<String> others) ->
                    throw new ProblemException(
                            Problem.of(422, "figure-computed")
                                    .values(Map.of("from", String.join(", ", others))));
            case Opening.Closed() -> throw closed(call, programme, report, asOf, pointer);
        };
    }

    private ProblemException closed(
            Call call, String programme, String report, LocalDate asOf, String pointer) {
        if (!ReportJson.has(composing.compose(call, programme, report, asOf), pointer)) {
            return ProblemException.invalid("?figure", "unknown", Map.of());
        }
        return new ProblemException(
                PlanNumbers.where(pointer)
                        .map(
                                where ->
                                        Problem.of(422, "figure-of-the-plan")
                                                .values(Map.of("where", where)))
                        .orElseGet(() -> Problem.of(422, "figure-not-counted")));
    }

    private static Part visible(Call call, Opening.Opened opened, int from, int limit) {
        List<Line> all = opened.lines();
        int begin = Math.min(from, all.size());
        int end = Math.min(all.size(), begin + limit);
        List<Line> lines = all.subList(begin, end);
        var persons = new HashSet<String>();
        lines.forEach(line -> persons(line).forEach(persons::add));
        call.caller().sight().look(persons);
        return new Part(
                opened,
                lines.stream()
                        .map(
                                line ->
                                        persons(line).allMatch(call.caller()::mayKnow)
                                                ? line
                                                : line.veiled())
                        .toList(),
                end < all.size() ? (Integer) end : null);
    }

    private static Stream<String> persons(Line line) {
        return Stream.of(line.participant(), line.mentor()).filter(Objects::nonNull);
    }
}
