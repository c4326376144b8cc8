package org.handslag.gateway.municipality.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.handslag.gateway.municipality.application.Municipalities;
import org.handslag.gateway.municipality.model.Municipality;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The municipalities of the caller's tenant. */
@RestController
class MunicipalityController {
    private final Municipalities municipalities;
    private final Answers answers;

    MunicipalityController(Municipalities municipalities, Answers answers) {
        this.municipalities = municipalities;
        this.answers = answers;
    }

    record MunicipalityRequest(
            @NotNull @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?") String key,
            @Nullable @Pattern(regexp = "[0-9]{3,6}") String code,
            @NotBlank @Size(max = 100) String name) {}

    record MunicipalityView(String id, String key, @Nullable String code, String name) {
        static MunicipalityView of(Stored<Municipality> stored) {
            Municipality municipality = stored.state();
            return new MunicipalityView(
                    stored.id(), municipality.key(), municipality.code(), municipality.name());
        }
    }

    @Allowed("add-municipality")
    @AnswersWith(also = 201)
    @PostMapping("/api/municipalities")
    ResponseEntity<MunicipalityView> add(
            Call call, @Valid @RequestBody MunicipalityRequest request) {
        return answers.written(
                "municipalities",
                municipalities.add(call, request.key(), request.code(), request.name()),
                MunicipalityView::of);
    }

    @Allowed("list-municipalities")
    @GetMapping("/api/municipalities")
    Page<MunicipalityView> list(Call call, Paging paging) {
        return municipalities.list(call.tenant(), paging).map(MunicipalityView::of);
    }
}
