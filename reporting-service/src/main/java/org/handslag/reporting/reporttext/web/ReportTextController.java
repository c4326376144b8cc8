package org.handslag.reporting.reporttext.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.handslag.reporting.reporttext.application.WritingReportText;
import org.handslag.reporting.reporttext.model.ReportText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the process leader writes for reports. */
@RestController
@RequestMapping("/api/report-texts")
class ReportTextController {
    private final WritingReportText writing;
    private final Aggregates<ReportText> texts;
    private final Answers answers;

    ReportTextController(WritingReportText writing, Aggregates<ReportText> texts, Answers answers) {
        this.writing = writing;
        this.texts = texts;
        this.answers = answers;
    }

    record WriteText(
            @NotNull @Size(min = 1, max = 40) String programme,
            @NotNull @Size(min = 1, max = 60) String report,
            @NotNull @Size(min = 1, max = 60) String section,
            @NotNull @Pattern(regexp = "sv|nb|en") String language,
            @NotNull @Size(max = 8_000) String text,
            @Nullable Boolean published,
            @Nullable LocalDate on) {}

    record TextView(
            String id,
            String programme,
            String report,
            String section,
            String language,
            PrivateText text,
            boolean published,
            LocalDate on,
            String recordedBy) {
        static TextView of(Stored<ReportText> stored) {
            ReportText one = stored.state();
            return new TextView(
                    stored.id(),
                    one.programme(),
                    one.report(),
                    one.section(),
                    one.language(),
                    one.text(),
                    one.published(),
                    one.on(),
                    one.recordedBy());
        }
    }

    @Allowed("write-report-text")
    @AnswersWith(also = 201)
    @PostMapping
    ResponseEntity<TextView> write(Call call, @Valid @RequestBody WriteText body) {
        return answers.written(
                "report-texts",
                writing.write(
                        call,
                        new WritingReportText.Command(
                                body.programme(),
                                body.report(),
                                body.section(),
                                body.language(),
                                PrivateText.ofTenant(body.text()),
                                Boolean.TRUE.equals(body.published()),
                                body.on())),
                TextView::of);
    }

    /** Every text that was written for the programme's reports, also what was replaced since. */
    @Allowed("list-report-texts")
    @GetMapping
    Page<TextView> list(Call call, @RequestParam String programme, Paging paging) {
        call.mustReach(Target.ofProgramme(programme));
        return texts.list(call.tenant(), Map.of("state.programme", programme), paging)
                .map(TextView::of);
    }
}
