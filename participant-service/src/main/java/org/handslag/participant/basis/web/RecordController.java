package org.handslag.participant.basis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.handslag.participant.basis.application.RecordOfProcessing;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Words;
import org.handslag.platform.web.Answers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record of processing, for machines and for people. */
@RestController
class RecordController {
    private final RecordOfProcessing processing;
    private final Answers answers;
    private final Words words;

    RecordController(RecordOfProcessing processing, Answers answers, Words words) {
        this.processing = processing;
        this.answers = answers;
        this.words = words;
    }

    @Allowed("show-processing-record")
    @GetMapping(value = "/api/processing-record", produces = MediaType.APPLICATION_JSON_VALUE)
    RecordView show(Call call, HttpServletRequest request) {
        return view(call, Words.language(request));
    }

    @Allowed("show-processing-record")
    @GetMapping(value = "/api/processing-record", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(Call call, HttpServletRequest request) {
        Locale language = Words.language(request);
        return answers.page(
                new RecordPage(words, language).of(view(call, language)),
                RecordPage.STYLE,
                seen -> {});
    }

    private RecordView view(Call call, Locale language) {
        return RecordView.of(
                processing.of(call), language, key -> words.text(key, language, Map.of()));
    }
}
