package org.handslag.reporting.attention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Words;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.handslag.reporting.attention.application.WatchingProgramme;
import org.handslag.reporting.attention.model.Handling;
import org.handslag.reporting.rendering.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What needs a process leader's attention, and what was done about it. */
@RestController
@RequestMapping("/api/attention")
class AttentionController {
    private final WatchingProgramme watching;
    private final Answers answers;

    AttentionController(WatchingProgramme watching, Answers answers) {
        this.watching = watching;
        this.answers = answers;
    }

    record Handle(
            @NotNull @Size(min = 1, max = 40) String programme,
            Handling.@NotNull What what,
            @NotNull LocalDate on,
            @Nullable LocalDate until,
            @Nullable @Size(min = 1, max = 2_000) String note) {}

    @Allowed("list-attention")
    @GetMapping
    WatchView list(Call call, HttpServletRequest request, @RequestParam String programme) {
        var texts = new Texts(Words.language(request).getLanguage());
        return WatchView.of(programme, watching.watch(call, programme), texts);
    }

    @Allowed("handle-attention")
    @AnswersWith(also = 201)
    @PostMapping("/{item}/handlings")
    ResponseEntity<WatchView.Handled> handle(
            Call call, @PathVariable String item, @Valid @RequestBody Handle body) {
        return answers.written(
                "attention-handlings",
                "/api/attention/" + item + "/handlings",
                watching.handle(
                        call,
                        new WatchingProgramme.Command(
                                body.programme(),
                                item,
                                body.what(),
                                body.on(),
                                body.until(),
                                body.note())),
                WatchView.Handled::of);
    }
}
