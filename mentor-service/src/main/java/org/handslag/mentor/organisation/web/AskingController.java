package org.handslag.mentor.organisation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.mentor.organisation.application.AskingOrganisation;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.mentor.organisation.model.Way;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What organisations are asked, and what they promise. */
@RestController
class AskingController {
    private static final int MAX_ID = 40;

    private final AskingOrganisation asking;
    private final Answers answers;

    AskingController(AskingOrganisation asking, Answers answers) {
        this.asking = asking;
        this.answers = answers;
    }

    record ContactRequest(
            @NotNull @Size(max = MAX_ID) String programme,
            @NotNull LocalDate on,
            @NotNull Way way,
            @NotNull @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?") String result,
            @Nullable @Size(max = MAX_ID) String participant,
            @Nullable @Size(min = 1, max = 4000) String note,
            @Nullable ToldBy toldBy) {}

    record PromiseRequest(
            @NotNull @Size(max = MAX_ID) String programme,
            @NotNull @Min(1) @Max(Organisation.MAX_PLACES) Integer places,
            @NotNull LocalDate on,
            @Nullable @Size(max = MAX_ID) String participant,
            @Nullable ToldBy toldBy) {}

    record NamedRequest(
            @NotNull @Size(max = MAX_ID) String mentor,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}

    record WithdrawalRequest(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    @Allowed("log-contact")
    @PostMapping("/api/organisations/{id}/contacts")
    ResponseEntity<OrganisationView> log(
            Call call, @PathVariable String id, @Valid @RequestBody ContactRequest request) {
        return written(
                call,
                asking.log(
                        call,
                        id,
                        new AskingOrganisation.Contact(
                                request.programme(),
                                request.on(),
                                request.way(),
                                request.result(),
                                request.participant(),
                                request.note(),
                                recorded(call, request.toldBy()))));
    }

    @Allowed("promise-mentor")
    @PostMapping("/api/organisations/{id}/promises")
    ResponseEntity<OrganisationView> promise(
            Call call, @PathVariable String id, @Valid @RequestBody PromiseRequest request) {
        return written(
                call,
                asking.promise(
                        call,
                        id,
                        request.programme(),
                        request.places(),
                        request.on(),
                        request.participant(),
                        recorded(call, request.toldBy())));
    }

    @Allowed("name-mentor")
    @PostMapping("/api/organisations/{id}/promises/{number}/mentors")
    ResponseEntity<OrganisationView> name(
            Call call,
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody NamedRequest request) {
        return written(
                call,
                asking.name(
                        call,
                        id,
                        number,
                        request.mentor(),
                        request.on(),
                        recorded(call, request.toldBy())));
    }

    @Allowed("withdraw-promise")
    @PostMapping("/api/organisations/{id}/promises/{number}/withdrawal")
    ResponseEntity<OrganisationView> withdraw(
            Call call,
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody WithdrawalRequest request) {
        return written(
                call,
                asking.withdraw(call, id, number, request.on(), recorded(call, request.toldBy())));
    }

    private static Recorded recorded(Call call, @Nullable ToldBy toldBy) {
        return new Recorded(call.caller().membership(), toldBy);
    }

    private ResponseEntity<OrganisationView> written(Call call, Result<Organisation> result) {
        return answers.written(
                "organisations", result, stored -> OrganisationView.of(call.caller(), stored));
    }
}
