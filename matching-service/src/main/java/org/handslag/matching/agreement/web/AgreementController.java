package org.handslag.matching.agreement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.handslag.matching.pair.application.SigningAgreements;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Words;
import org.handslag.platform.web.Answers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A pair's agreement, for machines and for people. */
@RestController
class AgreementController {
    private final SigningAgreements signing;
    private final Answers answers;
    private final Words words;

    AgreementController(SigningAgreements signing, Answers answers, Words words) {
        this.signing = signing;
        this.answers = answers;
        this.words = words;
    }

    @Allowed("show-agreement")
    @GetMapping(value = "/api/pairs/{id}/agreement", produces = MediaType.APPLICATION_JSON_VALUE)
    AgreementView show(Call call, @PathVariable String id, HttpServletRequest request) {
        return view(call, id, Words.language(request));
    }

    @Allowed("show-agreement")
    @GetMapping(value = "/api/pairs/{id}/agreement", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(Call call, @PathVariable String id, HttpServletRequest request) {
        Locale language = Words.language(request);
        AgreementView view = view(call, id, language);
        return answers.page(
                new AgreementPage(words, language).of(view),
                AgreementPage.STYLE,
                seen -> {
                    seen.person(view.participant());
                    seen.person(view.mentor());
                });
    }

    private AgreementView view(Call call, String id, Locale language) {
        return AgreementView.of(signing.show(call, id), language.getLanguage());
    }
}
