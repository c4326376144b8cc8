package org.handslag.reporting.publishing.web;

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
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.handslag.reporting.publishing.application.PublishedJson;
import org.handslag.reporting.publishing.application.PublishingReport;
import org.handslag.reporting.publishing.cells.Checker;
import org.handslag.reporting.publishing.edition.PublishedReport;
import org.handslag.reporting.publishing.model.Publication;
import org.handslag.reporting.rendering.PublishedPage;
import org.handslag.reporting.rendering.web.Reading;
import org.handslag.reporting.rendering.web.Readings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published editions: seen beforehand, published, and read in any format. */
@RestController
class PublicationController {
    private final PublishingReport publishing;
    private final Aggregates<Publication> publications;
    private final Readings readings;
    private final Answers answers;

    PublicationController(
            PublishingReport publishing,
            Aggregates<Publication> publications,
            Readings readings,
            Answers answers) {
        this.publishing = publishing;
        this.publications = publications;
        this.readings = readings;
        this.answers = answers;
    }

    record Publish(
            @NotNull @Size(min = 1, max = 40) String report, @NotNull LocalDate publishedOn) {}

    /**
     * What is known of a publication besides its content; {@code contentHash}: SHA-256 of the
     * content as canonical JSON.
     */
    record Published(
            String id,
            String programme,
            String source,
            String report,
            LocalDate asOf,
            LocalDate publishedOn,
            int number,
            int edition,
            String contentHash) {}

    /** What is hidden and why, beside what would be published; as JSON with {@code preview}. */
    @Allowed("preview-publication")
    @GetMapping("/api/publication-previews/{report}")
    ResponseEntity<byte[]> preview(
            Call call, HttpServletRequest request, @PathVariable String report)
            throws HttpMediaTypeNotAcceptableException {
        PublishingReport.Preview preview = publishing.preview(call, report);
        return readings.answer(
                call,
                request,
                new Reading(
                        name(preview.report()) + "-published-preview",
                        () ->
                                Reading.with(
                                        "preview",
                                        about(preview),
                                        PublishedJson.text(preview.report())),
                        tongue -> PublishedPage.preview(preview.report(), tongue),
                        seen ->
                                preview.report()
                                        .texts()
                                        .forEach(
                                                one ->
                                                        seen.saw(
                                                                PrivateText.ofTenant(one.text()),
                                                                "text"))));
    }

    @Allowed("publish-report")
    @AnswersWith(also = 201)
    @PostMapping("/api/publications")
    ResponseEntity<Published> publish(Call call, @Valid @RequestBody Publish body) {
        return answers.written(
                "publications",
                publishing.publish(
                        call, new PublishingReport.Command(body.report(), body.publishedOn())),
                PublicationController::published);
    }

    @Allowed("list-publications")
    @GetMapping("/api/publications")
    Page<Published> list(Call call, @RequestParam String programme, Paging paging) {
        call.mustReach(Target.ofProgramme(programme));
        return publications
                .list(call.tenant(), Map.of("state.programme", programme), paging)
                .map(PublicationController::published);
    }

    /** The content as it was published; as JSON with {@code published} added. */
    @Allowed("show-publication")
    @GetMapping("/api/publications/{id}")
    ResponseEntity<byte[]> show(Call call, HttpServletRequest request, @PathVariable String id)
            throws HttpMediaTypeNotAcceptableException {
        Stored<Publication> stored = publications.get(call.tenant(), id);
        Publication publication = stored.state();
        call.mustReach(Target.ofProgramme(publication.programme()));
        PublishedReport report = PublishedJson.read(publication.text());
        return readings.answer(
                call,
                request,
                new Reading(
                        name(report) + "-published",
                        () -> Reading.with("published", published(stored), publication.text()),
                        tongue ->
                                PublishedPage.published(
                                        report,
                                        tongue,
                                        new PublishedPage.Seal(
                                                publication.publishedOn(),
                                                publication.edition(),
                                                publication.contentHash())),
                        seen ->
                                publication
                                        .content()
                                        .forEach(piece -> seen.saw(piece, "content"))));
    }

    private record About(
            int counts,
            int small,
            int hidden,
            int earlier,
            int guarded,
            List<Checker.Narrow> computable) {}

    private static About about(PublishingReport.Preview preview) {
        return new About(
                preview.counts(),
                preview.small(),
                preview.hidden(),
                preview.earlier(),
                preview.guarded(),
                preview.computable());
    }

    private static String name(PublishedReport report) {
        return report.head().key() + "-" + report.report() + "-" + report.asOf();
    }

    private static Published published(Stored<Publication> stored) {
        Publication one = stored.state();
        return new Published(
                stored.id(),
                one.programme(),
                one.source(),
                one.report(),
                one.asOf(),
                one.publishedOn(),
                one.number(),
                one.edition(),
                one.contentHash());
    }
}
