package org.handslag.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.handslag.gateway.routing.Asking.Answered;
import org.handslag.platform.access.Open;
import org.handslag.platform.json.Json;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API as one document, for whoever builds on it: open to everybody, about nobody. */
@RestController
class ApiDocumentController {
    private static final String OF_ONE = "/v3/api-docs";

    /** It changes with a deployment only; services are not asked for every reader. */
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    /** The same where a service was away, which may be back in a moment. */
    private static final long KEPT_IN_PART = Duration.ofSeconds(1).toNanos();

    private final Asking asking;
    private final OpenApiWebMvcResource own;
    private final Answers answers;
    private volatile @Nullable Made last;

    ApiDocumentController(Asking asking, OpenApiWebMvcResource own, Answers answers) {
        this.asking = asking;
        this.own = own;
        this.answers = answers;
    }

    /** The document, and until when it is kept, by the clock of {@link System#nanoTime}. */
    private record Made(String text, long until) {}

    @Open("show-api-document")
    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> show(HttpServletRequest request) throws IOException {
        Made made = last;
        if (made == null || System.nanoTime() - made.until() > 0) {
            made = compose(request);
            last = made;
        }
        return answers.rendered(MediaType.APPLICATION_JSON, made.text(), nobody -> {});
    }

    private Made compose(HttpServletRequest request) throws IOException {
        JsonNode gateway =
                Json.tolerant().readTree(own.openapiJson(request, OF_ONE, Locale.ENGLISH));
        Answered services = asking.all(OF_ONE, _ -> null);
        String text =
                Json.strict()
                        .writeValueAsString(
                                CombinedDocument.of(
                                        gateway, services.answers(), services.missing()));
        long kept = services.missing().isEmpty() ? KEPT : KEPT_IN_PART;
        return new Made(text, System.nanoTime() + kept);
    }
}
