package org.handslag.participant.cohort.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.participant.cohort.application.RunningCohorts;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.CohortState;
import org.handslag.participant.cohort.model.OwnTerms;
import org.handslag.participant.cohort.model.Ranking;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CohortController {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";
    private static final String MONTH_OR_DAY =
            "\\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?";

    private final RunningCohorts cohorts;
    private final Answers answers;

    CohortController(RunningCohorts cohorts, Answers answers) {
        this.cohorts = cohorts;
        this.answers = answers;
    }

    record Open(
            @NotNull @Size(max = 40) String programme,
            @NotNull @Pattern(regexp = KEY) String key,
            @NotNull LocalDate openedOn,
            @Nullable @Size(min = 1, max = 200) String title,
            @Nullable @Pattern(regexp = MONTH_OR_DAY) String from,
            @Nullable @Pattern(regexp = MONTH_OR_DAY) String to,
            @Nullable @Min(0) @Max(100_000) Integer participants) {

        /** What it says of itself; null where it says nothing. */
        @Nullable OwnTerms own() {
            return title == null && from == null && to == null && participants == null
                    ? null
                    : new OwnTerms(title, from, to, participants);
        }
    }

    record Close(@NotNull LocalDate on) {}

    record View(
            String id,
            String programme,
            String key,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            CohortState state,
            @Nullable String title,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer participants,
            @Nullable LocalDate rankedOn) {
        static View of(Stored<Cohort> stored) {
            Cohort cohort = stored.state();
            OwnTerms own = cohort.own();
            Ranking ranking = cohort.ranking();
            return new View(
                    stored.id(),
                    cohort.programme(),
                    cohort.key(),
                    cohort.openedOn(),
                    cohort.closedOn(),
                    cohort.state(),
                    own == null ? null : own.title(),
                    own == null ? null : own.from(),
                    own == null ? null : own.to(),
                    own == null ? null : own.participants(),
                    ranking == null ? null : ranking.on());
        }
    }

    @Allowed("open-cohort")
    @AnswersWith(also = 201)
    @PostMapping("/api/cohorts")
    ResponseEntity<View> open(Call call, @Valid @RequestBody Open body) {
        return answers.written(
                "cohorts",
                cohorts.open(call, body.programme(), body.key(), body.openedOn(), body.own()),
                View::of);
    }

    @Allowed("close-cohort")
    @PostMapping("/api/cohorts/{id}/closure")
    ResponseEntity<View> close(Call call, @PathVariable String id, @Valid @RequestBody Close body) {
        return answers.written("cohorts", cohorts.close(call, id, body.on()), View::of);
    }

    @Allowed("list-cohorts")
    @GetMapping("/api/cohorts")
    Page<View> list(Call call, @RequestParam @Nullable String programme, Paging paging) {
        return cohorts.list(call, programme, paging).map(View::of);
    }

    @Allowed("show-cohort")
    @GetMapping("/api/cohorts/{id}")
    ResponseEntity<View> show(Call call, @PathVariable String id) {
        return answers.read(cohorts.read(call, id), View::of);
    }
}
