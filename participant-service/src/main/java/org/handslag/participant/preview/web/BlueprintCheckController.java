package org.handslag.participant.preview.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.handslag.participant.preview.application.Checked;
import org.handslag.participant.preview.application.CheckingBlueprint;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.Words;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class BlueprintCheckController {
    private final CheckingBlueprint checking;

    BlueprintCheckController(CheckingBlueprint checking) {
        this.checking = checking;
    }

    record Check(@NotNull JsonNode definition) {}

    @Allowed("check-blueprint")
    @PostMapping("/api/blueprint-checks")
    Checked check(HttpServletRequest request, @Valid @RequestBody Check body) {
        if (!body.definition().isObject()) {
            throw ProblemException.invalid("/definition", "wrong-type", Map.of());
        }
        return checking.check(body.definition(), Words.language(request));
    }
}
