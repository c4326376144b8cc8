package org.handslag.reporting.boardreport.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Seen;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.handslag.reporting.boardreport.application.ComposingReport;
import org.handslag.reporting.boardreport.application.Differences;
import org.handslag.reporting.boardreport.application.Editions;
import org.handslag.reporting.boardreport.application.FreezingReport;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.figures.report.Deviations;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.rendering.ReportPage;
import org.handslag.reporting.rendering.web.Reading;
import org.handslag.reporting.rendering.web.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports: previewed as of any day, frozen, and read in any format. */
@RestController
class ReportController {

    private final ComposingReport composing;
    private final FreezingReport freezing;
    private final Aggregates<BoardReport> reports;
    private final Editions editions;
    private final Readings readings;
    private final Answers answers;

    ReportController(
            ComposingReport composing,
            FreezingReport freezing,
            Aggregates<BoardReport> reports,
            Editions editions,
            Readings readings,
            Answers answers) {
        this.composing = composing;
        this.freezing = freezing;
        this.reports = reports;
        this.editions = editions;
        this.readings = readings;
        this.answers = answers;
    }

    record Freeze(
            @NotNull @Size(min = 1, max = 40) String programme,
            @NotNull @Size(min = 1, max = 60) String report,
            @NotNull LocalDate asOf,
            @NotNull LocalDate frozenOn,
            @Nullable @Size(min = 1, max = 4_000) String changed) {}

    @Allowed("preview-report")
    @GetMapping("/api/report-previews/{programme}")
    ResponseEntity<byte[]> preview(
            Call call,
            HttpServletRequest request,
            @PathVariable String programme,
            @RequestParam String report,
            @RequestParam String asOf)
            throws HttpMediaTypeNotAcceptableException {
        Report composed = composing.compose(call, programme, report, AskedDay.asOf(asOf));
        return readings.answer(
                call,
                request,
                new Reading(
                        name(composed) + "-preview",
                        () -> ReportJson.text(composed),
                        tongue -> ReportPage.preview(composed, tongue),
                        seen -> texts(composed, seen)));
    }

    @Allowed("freeze-report")
    @AnswersWith(also = 201)
    @PostMapping("/api/reports")
    ResponseEntity<FrozenView> freeze(Call call, @Valid @RequestBody Freeze body) {
        return answers.written(
                "reports",
                freezing.freeze(
                        call,
                        new FreezingReport.Command(
                                body.programme(),
                                body.report(),
                                body.asOf(),
                                body.frozenOn(),
                                PrivateText.ofTenantOrNull(body.changed()))),
                FrozenView::of);
    }

    @Allowed("list-reports")
    @GetMapping("/api/reports")
    Page<FrozenView> list(Call call, @RequestParam String programme, Paging paging) {
        call.mustReach(Target.ofProgramme(programme));
        return reports.list(call.tenant(), Map.of("state.programme", programme), paging)
                .map(FrozenView::of);
    }

    /** The content as it was frozen; as JSON with {@code frozen} added. */
    @Allowed("show-report")
    @GetMapping("/api/reports/{id}")
    ResponseEntity<byte[]> show(Call call, HttpServletRequest request, @PathVariable String id)
            throws HttpMediaTypeNotAcceptableException {
        Stored<BoardReport> stored = reach(call, id);
        BoardReport report = stored.state();
        Report content = ReportJson.read(report.text());
        ReportPage.Seal seal = seal(report);
        return readings.answer(
                call,
                request,
                new Reading(
                        name(content) + "-internal",
                        () -> sealed(call, stored),
                        tongue -> ReportPage.frozen(content, tongue, seal),
                        seen -> content(report, seen)));
    }

    private static ReportPage.Seal seal(BoardReport report) {
        List<String> signatories = report.signatories();
        return new ReportPage.Seal(
                report.frozenOn(),
                report.edition(),
                report.contentHash(),
                report.correction(),
                signatories == null
                        ? List.of()
                        : signatories.stream().map(report::signedOn).toList());
    }

    private String sealed(Call call, Stored<BoardReport> stored) {
        Differences.Found corrects =
                editions.corrections(call.tenant(), stored.state()).orElse(null);
        return Reading.with("frozen", FrozenView.of(stored, corrects), stored.state().text());
    }

    private static String name(Report report) {
        return report.head().key() + "-" + report.report() + "-" + report.asOf();
    }

    private Stored<BoardReport> reach(Call call, String id) {
        Stored<BoardReport> stored = reports.get(call.tenant(), id);
        call.mustReach(Target.ofProgramme(stored.state().programme()));
        return stored;
    }

    /** A report counts people and names none; what staff wrote down may be about somebody. */
    private static void texts(Report report, Seen seen) {
        for (Deviations.Recorded one : report.deviations().recorded()) {
            seen.saw(PrivateText.ofTenant(one.text()), "text");
            if (one.decidedBy() != null) {
                seen.saw(PrivateText.ofTenant(one.decidedBy()), "decidedBy");
            }
        }
        report.texts().forEach(one -> seen.saw(PrivateText.ofTenant(one.text()), "text"));
    }

    private static void content(BoardReport report, Seen seen) {
        report.content().forEach(piece -> seen.saw(piece, "content"));
        if (report.changed() != null) {
            seen.saw(report.changed(), "changed");
        }
    }
}
