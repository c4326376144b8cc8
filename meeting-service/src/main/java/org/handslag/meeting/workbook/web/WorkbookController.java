package org.handslag.meeting.workbook.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.mirrored.Task;
import org.handslag.meeting.workbook.application.DoingTask;
import org.handslag.meeting.workbook.application.ShowingWorkbook;
import org.handslag.meeting.workbook.model.Workbook;
import org.handslag.meeting.workbook.model.Worker;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Workbooks over HTTP. */
@RestController
class WorkbookController {
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    private final DoingTask doing;
    private final ShowingWorkbook showing;
    private final Answers answers;

    WorkbookController(DoingTask doing, ShowingWorkbook showing, Answers answers) {
        this.doing = doing;
        this.showing = showing;
        this.answers = answers;
    }

    /** A task that is done. */
    record Request(
            @NotNull @Pattern(regexp = ID) String pair,
            @NotNull @Pattern(regexp = CODE) String task,
            @Nullable Worker who,
            @NotNull LocalDate on) {}

    /** What a pair has done. */
    record Written(String pair, List<Done> done) {
        static Written of(Stored<Workbook> stored) {
            return new Written(
                    stored.state().pair(),
                    stored.state().done().stream()
                            .map(each -> new Done(each.task(), each.who(), each.on()))
                            .toList());
        }
    }

    /** One task that one of the two has done. */
    record Done(String task, Worker who, LocalDate on) {}

    /**
     * One task of a pair's workbook.
     *
     * @param participant when the participant did it; absent: not (yet), or not theirs
     * @param mentor when the mentor did it; absent: not (yet), or not theirs
     * @param left whether one of those whose task it is has not done it
     */
    record Line(
            String task,
            @Nullable String theme,
            @Nullable LocalDate participant,
            @Nullable LocalDate mentor,
            boolean left) {}

    /** A pair's workbook. */
    record View(String pair, List<Line> tasks) {
        static View of(ShowingWorkbook.Shown shown) {
            return new View(
                    shown.pair(), shown.tasks().stream().map(task -> line(shown, task)).toList());
        }

        private static Line line(ShowingWorkbook.Shown shown, Task task) {
            LocalDate participant = when(shown, task.key(), Worker.PARTICIPANT);
            LocalDate mentor = when(shown, task.key(), Worker.MENTOR);
            return new Line(
                    task.key(),
                    task.theme(),
                    participant,
                    mentor,
                    task.isFor("participant") && participant == null
                            || task.isFor("mentor") && mentor == null);
        }

        private static @Nullable LocalDate when(
                ShowingWorkbook.Shown shown, String task, Worker who) {
            return shown.workbook().flatMap(book -> book.when(task, who)).orElse(null);
        }
    }

    @Allowed("do-task")
    @AnswersWith(also = 201)
    @PostMapping("/api/workbooks")
    ResponseEntity<Written> done(Call call, @Valid @RequestBody Request body) {
        return answers.written(
                "workbooks",
                doing.done(call, body.pair(), body.task(), body.who(), body.on()),
                Written::of);
    }

    @Allowed("show-workbook")
    @GetMapping("/api/workbooks")
    View show(Call call, @RequestParam @Pattern(regexp = ID) String pair) {
        return View.of(showing.of(call, pair));
    }
}
