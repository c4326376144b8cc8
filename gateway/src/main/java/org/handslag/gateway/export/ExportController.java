package org.handslag.gateway.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Target;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Words;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's export, for machines and for people, and a tenant's. */
@RestController
class ExportController {
    private final Exporting exporting;
    private final ExportingTenant exportingTenant;
    private final Answers answers;
    private final Words words;

    ExportController(
            Exporting exporting, ExportingTenant exportingTenant, Answers answers, Words words) {
        this.answers = answers;
        this.exporting = exporting;
        this.exportingTenant = exportingTenant;
        this.words = words;
    }

    @Allowed("export-person")
    @GetMapping(value = "/api/people/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    ExportView export(Call call, @PathVariable String id, HttpServletRequest request) {
        return exporting.export(call, id, request::getHeader);
    }

    @Allowed("export-person")
    @GetMapping(value = "/api/people/{id}/export", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(Call call, @PathVariable String id, HttpServletRequest request) {
        ExportView export = exporting.export(call, id, request::getHeader);
        String page = new ExportPage(words, Words.language(request)).of(export);
        return answers.page(page, ExportPage.STYLE, seen -> seen.person(export.person()));
    }

    @Allowed("export-tenant")
    @GetMapping(value = "/api/tenant/export", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void tenant(
            Call call,
            Stream stream,
            @RequestParam @Nullable @Size(max = 200) String after,
            HttpServletRequest request) {
        call.mustReach(Target.ofTenant());
        exportingTenant.export(call, after, request::getHeader, stream);
    }
}
