package org.handslag.reporting.sus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.Seen;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.Words;
import org.handslag.platform.web.Answers;
import org.handslag.reporting.sus.application.ExportingSus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The export to national follow-up, for machines: codes, ISO 8601 days, numbers. */
@RestController
class SusController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ExportingSus exporting;
    private final Answers answers;

    SusController(ExportingSus exporting, Answers answers) {
        this.exporting = exporting;
        this.answers = answers;
    }

    @Allowed("export-sus")
    @GetMapping(value = "/api/sus-exports/{programme}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(
            Call call,
            HttpServletRequest request,
            @PathVariable String programme,
            @RequestParam String year) {
        ExportingSus.Export export = exporting.export(call, programme, year(year));
        String body =
                Json.tolerant()
                        .writeValueAsString(
                                SusView.of(export, Words.language(request).getLanguage()));
        return answers.rendered(
                MediaType.APPLICATION_JSON, body, seen -> told(export.persons(), seen));
    }

    @Allowed("export-sus")
    @GetMapping(value = "/api/sus-exports/{programme}", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            Call call, @PathVariable String programme, @RequestParam String year) {
        ExportingSus.Export export = exporting.export(call, programme, year(year));
        return answers.rendered(CSV, SusCsv.of(export), seen -> told(export.persons(), seen));
    }

    private static int year(String text) {
        if (!text.matches("(?:19|2\\d)\\d\\d")) {
            throw ProblemException.invalid("?year", "wrong-form", Map.of());
        }
        return Integer.parseInt(text);
    }

    /** No row names anybody; who was told of is on record all the same. */
    private static void told(Set<String> persons, Seen seen) {
        seen.persons(persons);
    }
}
