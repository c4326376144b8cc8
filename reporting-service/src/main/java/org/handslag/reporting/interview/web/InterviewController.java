package org.handslag.reporting.interview.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.handslag.reporting.interview.application.RecordingInterview;
import org.handslag.reporting.interview.model.Interview;
import org.handslag.reporting.survey.application.RecordingAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Interviews: held one by one or in groups; their notes are the evaluator's. */
@RestController
@RequestMapping("/api/interviews")
class InterviewController {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    private final RecordingInterview recording;
    private final Aggregates<Interview> interviews;
    private final Answers answers;

    InterviewController(
            RecordingInterview recording, Aggregates<Interview> interviews, Answers answers) {
        this.recording = recording;
        this.interviews = interviews;
        this.answers = answers;
    }

    record Held(
            @NotNull @Size(min = 1, max = 40) String survey,
            Interview.@NotNull Kind kind,
            @NotNull @Size(min = 1, max = Interview.MAX_RESPONDENTS)
                    List<@NotNull @Pattern(regexp = CODE) String> respondents,
            @NotNull LocalDate on,
            @Nullable @Size(max = Interview.MAX_RESPONDENTS + 1)
                    List<@NotNull @Valid Coded> results,
            @Nullable @Size(min = 1, max = 20_000) String notes) {

        private RecordingInterview.Command command() {
            return new RecordingInterview.Command(
                    survey,
                    kind,
                    respondents,
                    on,
                    results == null ? List.of() : results.stream().map(Coded::value).toList(),
                    notes);
        }
    }

    /** The answers of one respondent; without one, of all the others. */
    record Coded(
            @PersonId @Nullable @Pattern(regexp = CODE) String respondent,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Answered> answers) {

        private RecordingInterview.Coded value() {
            return new RecordingInterview.Coded(
                    respondent,
                    answers.stream()
                            .map(one -> new RecordingAnswer.Answer(one.question(), one.value()))
                            .toList());
        }
    }

    /** The coded answer to one of the guide's questions. */
    record Answered(
            @NotNull @Size(min = 1, max = 60) String question,
            @NotNull @Size(min = 1, max = 60) String value) {}

    @Allowed("record-interview")
    @AnswersWith(also = 201)
    @PostMapping
    ResponseEntity<InterviewView> record(Call call, @Valid @RequestBody Held body) {
        return answers.written(
                "interviews", recording.record(call, body.command()), InterviewView::whole);
    }

    /** Without notes: whoever runs the programme learns that it was held, and with whom. */
    @Allowed("list-interviews")
    @GetMapping
    Page<InterviewView> list(Call call, @RequestParam String programme, Paging paging) {
        call.mustReach(Target.ofProgramme(programme));
        return interviews
                .list(call.tenant(), Map.of("state.programme", programme), paging)
                .map(stored -> InterviewView.inList(call.caller(), stored));
    }

    @Allowed("show-interview")
    @GetMapping("/{id}")
    ResponseEntity<InterviewView> show(Call call, @PathVariable String id) {
        Stored<Interview> stored = interviews.get(call.tenant(), id);
        Interview interview = stored.state();
        call.mustReach(Target.ofProgramme(interview.programme()).of(interview.respondents()));
        return answers.read(stored, InterviewView::whole);
    }
}
