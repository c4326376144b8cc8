package org.handslag.participant.cohort.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.participant.cohort.application.RunningCohorts;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.CohortState;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CohortController {
    private final RunningCohorts cohorts;
    private final Answers answers;

    CohortController(RunningCohorts cohorts, Answers answers) {
        this.cohorts = cohorts;
        this.answers = answers;
    }

    record Open(
            @NotNull @Size(max = 40) String programme,
            @NotNull @Size(max = 60) String key,
            @NotNull LocalDate openedOn) {}

    record Close(@NotNull LocalDate on) {}

    record View(
            String id,
            String programme,
            String key,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            CohortState state) {
        static View of(Stored<Cohort> stored) {
            Cohort cohort = stored.state();
            return new View(
                    stored.id(),
                    cohort.programme(),
                    cohort.key(),
                    cohort.openedOn(),
                    cohort.closedOn(),
                    cohort.state());
        }
    }

    @Allowed("open-cohort")
    @PostMapping("/api/cohorts")
    ResponseEntity<Object> open(Call call, @Valid @RequestBody Open body) {
        return answers.written(
                "cohorts",
                cohorts.open(call, body.programme(), body.key(), body.openedOn()),
                View::of);
    }

    @Allowed("close-cohort")
    @PostMapping("/api/cohorts/{id}/closure")
    ResponseEntity<Object> close(
            Call call, @PathVariable String id, @Valid @RequestBody Close body) {
        return answers.written("cohorts", cohorts.close(call, id, body.on()), View::of);
    }

    @Allowed("list-cohorts")
    @GetMapping("/api/cohorts")
    Page<View> list(Call call, @RequestParam @Nullable String programme, Paging paging) {
        return cohorts.list(call, programme, paging).map(View::of);
    }

    @Allowed("show-cohort")
    @GetMapping("/api/cohorts/{id}")
    ResponseEntity<Object> show(Call call, @PathVariable String id) {
        return answers.read(cohorts.read(call, id), View::of);
    }
}
