package org.handslag.mentor.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.handslag.mentor.organisation.application.RegisteringOrganisation;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Organisations: the tenant's, whichever programme their mentors are in. */
@RestController
class OrganisationController {
    private final RegisteringOrganisation registering;
    private final Aggregates<Organisation> organisations;
    private final Answers answers;

    OrganisationController(
            RegisteringOrganisation registering,
            Aggregates<Organisation> organisations,
            Answers answers) {
        this.registering = registering;
        this.organisations = organisations;
        this.answers = answers;
    }

    record OrganisationRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?") String industry,
            @Nullable @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
                    String municipality) {}

    @Allowed("register-organisation")
    @AnswersWith(also = 201)
    @PostMapping("/api/organisations")
    ResponseEntity<OrganisationView> register(
            Call call, @Valid @RequestBody OrganisationRequest request) {
        return answers.written(
                "organisations",
                registering.register(
                        call, request.name(), request.industry(), request.municipality()),
                stored -> OrganisationView.of(call.caller(), stored));
    }

    @Allowed("list-organisations")
    @GetMapping("/api/organisations")
    Page<OrganisationView> list(Call call, Paging paging) {
        return organisations
                .list(call.tenant(), Map.of(), paging)
                .map(stored -> OrganisationView.of(call.caller(), stored));
    }

    @Allowed("show-organisation")
    @GetMapping("/api/organisations/{id}")
    ResponseEntity<OrganisationView> show(Call call, @PathVariable String id) {
        return answers.read(
                organisations.get(call.tenant(), id),
                stored -> OrganisationView.of(call.caller(), stored));
    }
}
