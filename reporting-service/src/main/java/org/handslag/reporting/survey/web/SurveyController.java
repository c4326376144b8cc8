package org.handslag.reporting.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
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
import org.handslag.reporting.rendering.FormPage;
import org.handslag.reporting.rendering.web.Language;
import org.handslag.reporting.survey.application.GivingLinks;
import org.handslag.reporting.survey.application.OpeningSurvey;
import org.handslag.reporting.survey.application.RecordingAnswer;
import org.handslag.reporting.survey.application.ShowingForm;
import org.handslag.reporting.survey.model.Survey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Surveys and interviews. */
@RestController
@RequestMapping("/api/surveys")
class SurveyController {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

    private final OpeningSurvey opening;
    private final RecordingAnswer recording;
    private final GivingLinks giving;
    private final ShowingForm showing;
    private final Language language;
    private final Aggregates<Survey> surveys;
    private final Answers answers;

    SurveyController(
            OpeningSurvey opening,
            RecordingAnswer recording,
            GivingLinks giving,
            ShowingForm showing,
            Language language,
            Aggregates<Survey> surveys,
            Answers answers) {
        this.opening = opening;
        this.recording = recording;
        this.giving = giving;
        this.showing = showing;
        this.language = language;
        this.surveys = surveys;
        this.answers = answers;
    }

    record Open(
            @NotNull @Size(min = 1, max = 40) String programme,
            @NotNull @Size(min = 1, max = 60) String survey,
            @Nullable @Size(min = 1, max = 40) String cohort,
            @NotNull LocalDate openedOn,
            @Nullable @Size(min = 1, max = Survey.MAX_RESPONDENTS)
                    List<@NotNull @Pattern(regexp = CODE) String> population,
            @Nullable @PositiveOrZero @Max(Survey.MAX_RESPONDENTS) Integer asked,
            @Nullable Boolean byLink) {}

    record Respond(
            @NotNull @Pattern(regexp = CODE) String respondent,
            Survey.@NotNull Status status,
            @NotNull LocalDate on,
            @Nullable @Size(max = 100) List<@NotNull @Valid Answered> answers,
            @Nullable @Pattern(regexp = "participant|mentor|case-officer|staff") String toldBy) {

        List<RecordingAnswer.Answer> given() {
            return answers == null
                    ? List.of()
                    : answers.stream()
                            .map(one -> new RecordingAnswer.Answer(one.question(), one.value()))
                            .toList();
        }
    }

    record Give(
            @NotNull LocalDate on,
            @NotNull @Positive @Max(500) Integer number,
            @Nullable LocalDate until,
            @Nullable @Size(min = 1, max = Survey.MAX_RESPONDENTS)
                    List<@NotNull @Pattern(regexp = CODE) String> instead) {}

    record Close(@NotNull LocalDate on) {}

    /** What a respondent gets back: nothing about anybody else. */
    record OwnAnswer(String id, String survey, @PersonId String respondent, Survey.Status status) {}

    @Allowed("open-survey")
    @AnswersWith(also = 201)
    @PostMapping
    ResponseEntity<SurveyView> open(Call call, @Valid @RequestBody Open body) {
        return answers.written(
                "surveys",
                opening.open(
                        call,
                        new OpeningSurvey.Command(
                                body.programme(),
                                body.survey(),
                                body.cohort(),
                                body.openedOn(),
                                body.population(),
                                body.asked(),
                                Boolean.TRUE.equals(body.byLink()))),
                stored -> SurveyView.whole(call.caller(), stored));
    }

    @Allowed("record-answer")
    @PostMapping("/{id}/responses")
    ResponseEntity<Object> respond(
            Call call, @PathVariable String id, @Valid @RequestBody Respond body) {
        return answers.written(
                "surveys",
                recording.respond(
                        call,
                        id,
                        new RecordingAnswer.Command(
                                body.respondent(),
                                body.status(),
                                body.on(),
                                body.given(),
                                body.toldBy())),
                stored ->
                        call.caller().reachesMoreThanOwn()
                                ? SurveyView.inList(call.caller(), stored)
                                : own(stored, body));
    }

    private static OwnAnswer own(Stored<Survey> stored, Respond body) {
        return new OwnAnswer(
                stored.id(), stored.state().survey(), body.respondent(), body.status());
    }

    /** Shows each code this once: only its hash is kept. */
    @Allowed("invite-anonymously")
    @PostMapping("/{id}/links")
    ResponseEntity<LinksView> give(
            Call call, @PathVariable String id, @Valid @RequestBody Give body) {
        GivingLinks.Given given =
                giving.give(
                        call,
                        id,
                        new GivingLinks.Command(
                                body.on(),
                                body.number(),
                                body.until(),
                                body.instead() == null ? List.of() : body.instead()));
        return answers.written(
                "surveys",
                given.result(),
                stored -> LinksView.of(stored, body.until(), given.codes()));
    }

    @Allowed("show-survey-form")
    @GetMapping(value = "/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
    FormView form(
            Call call,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam @Nullable String lang) {
        ShowingForm.Shown shown = showing.show(call, id);
        return FormView.of(
                shown.form(), shown.programme(), language.of(call.tenant(), request, lang));
    }

    @Allowed("show-survey-form")
    @GetMapping(value = "/{id}/form", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> formPage(
            Call call,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam @Nullable String lang) {
        ShowingForm.Shown shown = showing.show(call, id);
        String page =
                FormPage.printed(
                        new FormPage.Head(shown.form(), shown.programme()),
                        language.of(call.tenant(), request, lang));
        return answers.page(page, FormPage.STYLE, nobody -> {});
    }

    @Allowed("close-survey")
    @PostMapping("/{id}/closure")
    ResponseEntity<SurveyView> close(
            Call call, @PathVariable String id, @Valid @RequestBody Close body) {
        return answers.written(
                "surveys",
                recording.close(call, id, body.on()),
                stored -> SurveyView.inList(call.caller(), stored));
    }

    @Allowed("list-surveys")
    @GetMapping
    Page<SurveyView> list(Call call, @RequestParam String programme, Paging paging) {
        call.mustReach(Target.ofProgramme(programme));
        return surveys.list(call.tenant(), Map.of("state.programme", programme), paging)
                .map(stored -> SurveyView.inList(call.caller(), stored));
    }

    @Allowed("show-survey")
    @GetMapping("/{id}")
    ResponseEntity<SurveyView> show(Call call, @PathVariable String id) {
        Stored<Survey> stored = surveys.get(call.tenant(), id);
        call.mustReach(Target.ofProgramme(stored.state().programme()));
        return answers.read(stored, found -> SurveyView.whole(call.caller(), found));
    }
}
