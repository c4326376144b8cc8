package org.handslag.reporting.publishing.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.boardreport.model.Pieces;
import org.handslag.reporting.publishing.cells.Checker;
import org.handslag.reporting.publishing.cells.Edition;
import org.handslag.reporting.publishing.cells.Suppressor;
import org.handslag.reporting.publishing.edition.Draft;
import org.handslag.reporting.publishing.edition.PublishedReport;
import org.handslag.reporting.publishing.model.Publication;
import org.springframework.stereotype.Component;

/**
 * Publishes frozen reports: hides what is too small and what would give it away, beside all that
 * was ever published of the programme, and has the checker try to compute it before anything is
 * kept.
 */
@Component
public class PublishingReport {
    /**
     * How many cells all editions of a programme may have together: enough for forty reports of a
     * large plan, and checked within seconds.
     */
    static final int MOST_CELLS = 20_000;

    private static final int ATTEMPTS = 3;

    private final Aggregates<BoardReport> reports;
    private final Aggregates<Publication> publications;

    PublishingReport(Aggregates<BoardReport> reports, Aggregates<Publication> publications) {
        this.reports = reports;
        this.publications = publications;
    }

    /** What to publish. */
    public record Command(String report, LocalDate publishedOn) {}

    /**
     * What would be published.
     *
     * @param counts how many counts it has
     * @param small how many of them are below the threshold
     * @param hidden how many are hidden in all
     * @param earlier how many publications it was checked beside
     * @param guarded how many hidden counts, of all of them, were checked
     * @param computable which of those could be computed, by edition and key; none: it is safe
     */
    public record Preview(
            PublishedReport report,
            int counts,
            int small,
            int hidden,
            int earlier,
            int guarded,
            List<Checker.Narrow> computable) {}

    /**
     * What of a frozen report could be published today, and what could be computed from it.
     *
     * @throws ProblemException 404 for a report that is unknown or out of reach; 422 {@code
     *     too-many-cells}
     */
    public Preview preview(Call call, String report) {
        Stored<BoardReport> frozen = reports.get(call.tenant(), report);
        call.mustReach(Target.ofProgramme(frozen.state().programme()));
        return prepare(frozen.state(), earlier(call, frozen.state().programme())).preview();
    }

    /**
     * Publishes it; refusals as {@link Publication#publish}.
     *
     * @throws ProblemException 400 for a report that is unknown or out of reach; 422 {@code
     *     too-many-cells}
     */
    public Result<Publication> publish(Call call, Command command) {
        Stored<BoardReport> frozen =
                reports.find(call.tenant(), command.report())
                        .filter(
                                one ->
                                        call.caller()
                                                .reaches(
                                                        Target.ofProgramme(
                                                                one.state().programme())))
                        .orElseThrow(
                                () -> ProblemException.invalid("/report", "unknown", Map.of()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return write(call, command, frozen);
            } catch (SlotTaken meanwhile) {
                // Somebody published of the same programme: what they showed is known now.
                continue;
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    private List<Publication> earlier(Call call, String programme) {
        return publications.all(call.tenant(), Map.of("state.programme", programme)).stream()
                .map(Stored::state)
                .sorted(Comparator.comparingInt(Publication::number))
                .toList();
    }

    private Result<Publication> write(Call call, Command command, Stored<BoardReport> frozen) {
        BoardReport report = frozen.state();
        List<Publication> earlier = earlier(call, report.programme());
        List<Publication> ofReport =
                earlier.stream().filter(one -> one.report().equals(report.report())).toList();
        Optional<String> latest =
                ofReport.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ofReport.getLast().contentHash());
        Prepared prepared = prepare(report, earlier);
        String content = PublishedJson.canonical(prepared.preview().report());
        return publications.create(
                call,
                id ->
                        new Publication(
                                        report.programme(),
                                        frozen.id(),
                                        report.report(),
                                        report.asOf(),
                                        command.publishedOn(),
                                        earlier.size() + 1,
                                        ofReport.size() + 1,
                                        Ids.hash(content),
                                        Pieces.of(content),
                                        Pieces.of(PublishedJson.cells(prepared.edition())),
                                        call.caller().membership())
                                .publish(
                                        report.frozenOn(),
                                        latest,
                                        prepared.preview().computable().stream()
                                                .map(Checker.Narrow::name)
                                                .toList()));
    }

    private record Prepared(Edition edition, Preview preview) {}

    private static Prepared prepare(BoardReport frozen, List<Publication> publications) {
        List<Edition> earlier =
                publications.stream().map(one -> PublishedJson.cells(one.cellsText())).toList();
        Draft draft = Draft.of(ReportJson.read(frozen.text()));
        Edition laidOut = draft.edition();
        int cells = laidOut.cells().size();
        for (Edition one : earlier) {
            cells += one.cells().size();
        }
        if (cells > MOST_CELLS) {
            throw new ProblemException(
                    Problem.of(422, "too-many-cells").values(Map.of("most", MOST_CELLS)));
        }
        Edition edition = Suppressor.suppress(earlier, laidOut);
        var all = new ArrayList<>(earlier);
        PublishedReport document = draft.published(edition.shown());
        // By what the document tells, not by what was decided.
        all.add(edition.showing(draft.told(document)));
        Checker checker = Checker.of(all);
        List<Checker.Narrow> computable = checker.narrow();
        int counts = edition.printed();
        return new Prepared(
                edition,
                new Preview(
                        document,
                        counts,
                        edition.small(),
                        counts - edition.shown().size(),
                        earlier.size(),
                        checker.guarded(),
                        computable));
    }
}
