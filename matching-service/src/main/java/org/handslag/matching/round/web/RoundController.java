package org.handslag.matching.round.web;

import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.matching.round.application.Concealed;
import org.handslag.matching.round.application.OpeningRounds;
import org.handslag.matching.round.application.PublishingRounds;
import org.handslag.matching.round.application.ResolvingRounds;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.web.RoundRequests.Flooring;
import org.handslag.matching.round.web.RoundRequests.OnDay;
import org.handslag.matching.round.web.RoundRequests.Opening;
import org.handslag.matching.round.web.RoundRequests.Resolving;
import org.handslag.matching.solve.model.MatchingPolicy.Floor;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
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

/** A round from opening to publication. */
@RestController
class RoundController {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Reach<Round> REACH =
            new Reach<>(Placing.ofProgramme("state.programme"), RoundController::target);

    private final Aggregates<Round> rounds;
    private final OpeningRounds opening;
    private final ResolvingRounds resolving;
    private final PublishingRounds publishing;
    private final Concealed concealed;
    private final RoundViews views;
    private final Answers answers;

    RoundController(
            Aggregates<Round> rounds,
            OpeningRounds opening,
            ResolvingRounds resolving,
            PublishingRounds publishing,
            Concealed concealed,
            RoundViews views,
            Answers answers) {
        this.rounds = rounds;
        this.opening = opening;
        this.resolving = resolving;
        this.publishing = publishing;
        this.concealed = concealed;
        this.views = views;
        this.answers = answers;
    }

    @Allowed("open-round")
    @AnswersWith(also = 201)
    @PostMapping("/api/rounds")
    ResponseEntity<RoundView> open(Call call, @Valid @RequestBody Opening body) {
        return answers.written(
                "rounds",
                opening.open(
                        call,
                        body.programme(),
                        body.cohort(),
                        body.mode(),
                        body.openedOn(),
                        seed(body.seed())),
                this::whole);
    }

    @Allowed("list-rounds")
    @GetMapping("/api/rounds")
    Page<RoundView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort) {
        Map<String, String> equal = new HashMap<>();
        if (programme != null) {
            equal.put("state.programme", programme);
        }
        if (cohort != null) {
            equal.put("state.cohort", cohort);
        }
        return REACH.list(rounds, call, equal, paging).map(this::summary);
    }

    @Allowed("show-round")
    @GetMapping("/api/rounds/{id}")
    ResponseEntity<RoundView> show(Call call, @PathVariable String id) {
        return answers.read(reached(call, id), this::whole);
    }

    @Allowed("resolve-round")
    @AnswersWith(also = 202)
    @PostMapping("/api/rounds/{id}/resolution")
    ResponseEntity<Object> resolve(
            Call call, @PathVariable String id, @Valid @RequestBody Resolving body) {
        return views.whenDone(
                resolving.resolve(call, id, body.on(), floors(body.floors())), this::proposals);
    }

    @Allowed("show-proposals")
    @GetMapping("/api/rounds/{id}/proposals")
    ResponseEntity<ProposalsView> proposals(Call call, @PathVariable String id) {
        return answers.read(reached(call, id), this::proposals);
    }

    @Allowed("publish-round")
    @AnswersWith(also = 202)
    @PostMapping("/api/rounds/{id}/publication")
    ResponseEntity<Object> publish(
            Call call, @PathVariable String id, @Valid @RequestBody OnDay body) {
        return views.whenDone(publishing.publish(call, id, body.on()), this::summary);
    }

    @Allowed("cancel-round")
    @PostMapping("/api/rounds/{id}/cancellation")
    ResponseEntity<RoundView> cancel(
            Call call, @PathVariable String id, @Valid @RequestBody OnDay body) {
        return answers.written("rounds", resolving.cancel(call, id, body.on()), this::summary);
    }

    private Stored<Round> reached(Call call, String id) {
        Stored<Round> round = rounds.get(call.tenant(), id);
        call.mustReach(target(round));
        return round;
    }

    private RoundView summary(Stored<Round> round) {
        return RoundView.summary(concealed.leaveOut(round));
    }

    private RoundView whole(Stored<Round> round) {
        return views.whole(round);
    }

    private ProposalsView proposals(Stored<Round> round) {
        return ProposalsView.of(concealed.leaveOut(round));
    }

    private static Target target(Stored<Round> round) {
        return Target.ofProgramme(round.state().programme());
    }

    /** Absent stays absent. */
    static @Nullable List<Floor> floors(@Nullable List<Flooring> asked) {
        if (asked == null) {
            return null;
        }
        if (asked.stream().map(Flooring::attribute).distinct().count() > 1) {
            throw ProblemException.invalid("/floors", "floors-of-two-attributes", Map.of());
        }
        if (asked.stream().map(Flooring::group).distinct().count() < asked.size()) {
            throw ProblemException.invalid("/floors", "duplicate", Map.of());
        }
        return asked.stream()
                .map(each -> new Floor(each.attribute(), each.group(), each.percent()))
                .toList();
    }

    private static long seed(@Nullable String digits) {
        try {
            return digits == null ? RANDOM.nextLong() : Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw ProblemException.invalid("/seed", "out-of-range", Map.of());
        }
    }
}
