package org.handslag.mentor.mentor.web;

import static org.handslag.mentor.mentor.application.ImportingMentors.MENTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.job.Job;
import org.handslag.platform.job.JobAnswers;
import org.handslag.platform.job.JobRow;
import org.handslag.platform.job.Jobs;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.table.SentRows;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Many mentors at once, from a table or from another system. */
@RestController
class MentorImportController {
    private static final String PATH = "/api/mentors/imports";

    private final Jobs jobs;
    private final JobAnswers jobAnswers;
    private final Answers answers;
    private final ImportRows rows;

    MentorImportController(Jobs jobs, JobAnswers jobAnswers, Answers answers, ImportRows rows) {
        this.jobs = jobs;
        this.jobAnswers = jobAnswers;
        this.answers = answers;
        this.rows = rows;
    }

    /**
     * Rows and what holds for all of them.
     *
     * @param csv a table; null: {@code people} has the rows
     * @param people bodies as of recruiting; null: {@code csv} has the rows
     * @param on the day of recruitment, for rows without a day of their own
     * @param programme which they said yes to, for rows that name none
     * @param channel how they were found, for rows that name none
     * @param dryRun only says what is wrong
     * @param toldBy for rows without a word of their own
     */
    record Import(
            @Nullable @Size(max = 200_000) String csv,
            @Nullable @Size(max = SentRows.MOST) List<@NotNull JsonNode> people,
            @NotNull LocalDate on,
            @Nullable @Size(max = 40) String programme,
            @Nullable @Size(max = 60) @Pattern(regexp = "[a-z0-9-]+") String channel,
            @Nullable Boolean dryRun,
            @Nullable ToldBy toldBy) {}

    /**
     * How far an import is.
     *
     * @param id null: it was a dry run, of which nothing is kept
     * @param rows how many mentors were sent
     * @param applied how many of the rows came in
     * @param refused how many could not, though nothing spoke against them when they were checked
     * @param items those who came in
     * @param refusals those who did not
     */
    record Imported(
            @Nullable String id,
            Job.@Nullable State state,
            int rows,
            int applied,
            int refused,
            boolean dryRun,
            @Nullable Instant requestedAt,
            @Nullable Instant doneAt,
            List<ImportedView> items,
            List<RefusedView> refusals) {}

    record ImportedView(int row, @PersonId String mentor) {}

    record RefusedView(int row, String code) {}

    /** An import without its rows. */
    record ImportView(
            String id,
            Job.State state,
            int rows,
            int applied,
            int refused,
            Instant requestedAt,
            @Nullable Instant doneAt) {}

    @Allowed(ImportRows.OPERATION)
    @PostMapping("/api/mentors/import")
    ResponseEntity<Imported> load(
            Call call,
            @RequestHeader(name = JobAnswers.PREFER, required = false) @Nullable String prefer,
            @Valid @RequestBody Import body) {
        if (Boolean.TRUE.equals(body.dryRun())) {
            int count = rows.check(call, body).size();
            return ResponseEntity.ok(
                    new Imported(null, null, count, 0, 0, true, null, null, List.of(), List.of()));
        }
        return jobAnswers.asked(
                PATH,
                jobs.submit(call, () -> rows.check(call, body)),
                prefer,
                job -> whole(call, job));
    }

    @Allowed("show-mentor-import")
    @GetMapping(PATH + "/{id}")
    ResponseEntity<Imported> show(Call call, @PathVariable String id) {
        return answers.read(jobs.read(call, ImportRows.OPERATION, id), job -> whole(call, job));
    }

    @Allowed("list-mentor-imports")
    @GetMapping(PATH)
    Page<ImportView> list(Call call, Paging paging) {
        return jobs.list(call, ImportRows.OPERATION, paging)
                .map(
                        stored -> {
                            Job job = stored.state();
                            return new ImportView(
                                    stored.id(),
                                    job.state(),
                                    job.rows(),
                                    job.applied(),
                                    job.refused(),
                                    job.requestedAt(),
                                    job.doneAt());
                        });
    }

    private Imported whole(Call call, Stored<Job> stored) {
        Job job = stored.state();
        List<JobRow> known = jobs.rows(stored, call.caller(), MENTOR);
        return new Imported(
                stored.id(),
                job.state(),
                job.rows(),
                job.applied(),
                job.refused(),
                false,
                job.requestedAt(),
                job.doneAt(),
                known.stream()
                        .filter(row -> row.refused() == null)
                        .map(row -> new ImportedView(row.row(), row.made().get(MENTOR)))
                        .toList(),
                known.stream()
                        .filter(row -> row.refused() != null)
                        .map(row -> new RefusedView(row.row(), row.refused()))
                        .toList());
    }
}
