package org.handslag.mentor.retention.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.rights.Retention;
import org.handslag.platform.rights.RetentionRun;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose time is over, and the jobs that make them nobody. */
@RestController
class RetentionController {
    private final Retention retention;
    private final Answers answers;

    RetentionController(Retention retention, Answers answers) {
        this.retention = retention;
        this.answers = answers;
    }

    record Run(@NotNull LocalDate on) {}

    @Allowed("preview-mentor-retention")
    @GetMapping("/api/mentors/retention")
    Retention.Preview preview(Call call, @RequestParam LocalDate on) {
        return retention.preview(call, on);
    }

    @Allowed("run-mentor-retention")
    @AnswersWith(also = 201)
    @PostMapping("/api/mentors/retention")
    ResponseEntity<RetentionRun.Published> run(Call call, @Valid @RequestBody Run body) {
        return answers.written(
                "retention-runs",
                "/api/mentors/retention",
                retention.run(call, body.on()),
                RetentionRun.Published::of);
    }

    @Allowed("show-mentor-retention-run")
    @GetMapping("/api/mentors/retention/{id}")
    ResponseEntity<RetentionRun.Published> show(Call call, @PathVariable String id) {
        return answers.read(retention.read(call, id), RetentionRun.Published::of);
    }

    @Allowed("list-mentor-retention-runs")
    @GetMapping("/api/mentors/retention-runs")
    Page<RetentionRun.Published> list(Call call, Paging paging) {
        return retention.list(call, paging).map(RetentionRun.Published::of);
    }
}
