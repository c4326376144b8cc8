package org.handslag.reporting.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.handslag.platform.access.Open;
import org.handslag.platform.access.OpenPaths;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.web.Answers;
import org.handslag.reporting.rendering.FormPage;
import org.handslag.reporting.rendering.web.Language;
import org.handslag.reporting.survey.application.AnsweringByLink;
import org.handslag.reporting.survey.application.RecordingAnswer.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Surveys for those who never sign in: whoever has a link answers, once. A link that cannot be used
 * gets one answer, whatever the reason.
 */
@RestController
@RequestMapping("/api/survey-forms/{code}")
class AnonymousFormController {
    /** In place of a tenant where the link names none; it has no language of its own. */
    private static final Tenant NOBODY = new Tenant("nobody");

    private final AnsweringByLink answering;
    private final Language language;
    private final Answers answers;

    AnonymousFormController(AnsweringByLink answering, Language language, Answers answers) {
        this.answering = answering;
        this.language = language;
        this.answers = answers;
    }

    @Configuration(proxyBeanMethods = false)
    static class Paths {
        @Bean
        OpenPaths surveyForms() {
            return new OpenPaths(List.of("/api/survey-forms/*"));
        }
    }

    record Send(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Answered> answers) {}

    /** The answer has come in. */
    record Received(String state) {}

    @Open("show-anonymous-form")
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam @Nullable String lang) {
        return answering
                .find(code)
                .map(found -> form(found, tongue(request, found.tenant(), lang), false))
                .orElseGet(() -> unusable(request, lang));
    }

    @Open("show-anonymous-form")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    FormView show(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam @Nullable String lang) {
        AnsweringByLink.Found found =
                answering.find(code).orElseThrow(AnonymousFormController::noSuchLink);
        return FormView.of(found.form(), found.programme(), tongue(request, found.tenant(), lang));
    }

    @Open("answer-anonymously")
    @PostMapping(
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam @Nullable String lang)
            throws IOException {
        List<Answer> given = SentForm.read(request.getInputStream());
        Optional<AnsweringByLink.Found> found = answering.find(code);
        if (found.isEmpty()) {
            return unusable(request, lang);
        }
        String tongue = tongue(request, found.get().tenant(), lang);
        if (given.isEmpty()) {
            return form(found.get(), tongue, true);
        }
        return answering.answer(code, given)
                ? answers.form(200, FormPage.thanks(tongue), FormPage.STYLE)
                : unusable(request, lang);
    }

    @Open("answer-anonymously")
    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Received answer(@PathVariable String code, @Valid @RequestBody Send body) {
        List<Answer> given =
                body.answers().stream()
                        .map(one -> new Answer(one.question(), one.value()))
                        .toList();
        if (!answering.answer(code, given)) {
            throw noSuchLink();
        }
        return new Received("answered");
    }

    private String tongue(HttpServletRequest request, Tenant tenant, @Nullable String lang) {
        return language.of(tenant, request, lang);
    }

    private ResponseEntity<byte[]> form(AnsweringByLink.Found found, String tongue, boolean again) {
        var head = new FormPage.Head(found.form(), found.programme());
        return answers.form(
                again ? 400 : 200,
                FormPage.anonymous(head, tongue, found.given(), again),
                FormPage.STYLE);
    }

    /** Not in the tenant's language: whether there is such a tenant is nobody's business. */
    private ResponseEntity<byte[]> unusable(HttpServletRequest request, @Nullable String lang) {
        String page = FormPage.unusable(tongue(request, NOBODY, lang));
        return answers.form(404, page, FormPage.STYLE);
    }

    private static ProblemException noSuchLink() {
        return new ProblemException(Problem.of(404, "no-such-link"));
    }
}
