package org.handslag.matching.pair.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.pair.application.BeyondCapacity;
import org.handslag.matching.pair.application.KeepingPairs;
import org.handslag.matching.pair.application.OwnAccess;
import org.handslag.matching.pair.application.ProposingPairs;
import org.handslag.matching.pair.application.Seeing;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.pair.web.PairRequests.Proposing;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
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

/** Pairs: proposed by staff, listed, shown. */
@RestController
class PairController {
    private final Aggregates<Pair> pairs;
    private final OwnAccess access;
    private final ProposingPairs proposing;
    private final BeyondCapacity beyond;
    private final Answers answers;

    PairController(
            Aggregates<Pair> pairs,
            ProposingPairs proposing,
            BeyondCapacity beyond,
            Answers answers,
            OwnAccess access) {
        this.access = access;
        this.beyond = beyond;
        this.pairs = pairs;
        this.proposing = proposing;
        this.answers = answers;
    }

    @Allowed("propose-pair")
    @AnswersWith(also = 201)
    @PostMapping("/api/pairs")
    ResponseEntity<PairView> propose(Call call, @Valid @RequestBody Proposing body) {
        return answers.written(
                "pairs",
                proposing.propose(
                        call,
                        new ProposingPairs.Wanted(
                                body.programme(),
                                body.cohort(),
                                body.participant(),
                                body.mentor(),
                                body.on(),
                                body.previousPair(),
                                body.despite())),
                stored -> PairView.of(Seeing.by(call.caller(), stored), false));
    }

    @Allowed("list-pairs")
    @GetMapping("/api/pairs")
    Page<PairView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String mentor,
            @RequestParam(required = false) @Nullable String participant,
            @RequestParam(defaultValue = "false") boolean beyondCapacity) {
        Map<String, Object> equal = new HashMap<>();
        put(equal, "state.parties.programme", programme);
        put(equal, "state.parties.cohort", cohort);
        put(equal, "state.parties.mentor", mentor);
        put(equal, "state.parties.participant", participant);
        PairState wanted = state == null ? null : state(state);
        boolean own = !call.caller().reachesMoreThanOwn();
        // To one who is asked apart it may stand otherwise than it lies.
        put(equal, "state.state", own ? null : wanted);
        Map<String, Object> asked = beyondCapacity ? beyond(call, equal) : equal;
        Page<Stored<Pair>> page =
                KeepingPairs.REACH.list(
                        pairs,
                        call,
                        asked,
                        paging,
                        pair ->
                                access.holds(call, pair.state())
                                        && (!own
                                                || wanted == null
                                                || Seeing.by(call.caller(), pair).state().state()
                                                        == wanted)
                                        && (!beyondCapacity || pair.state().state().live()));
        Set<String> full = full(call, page.items());
        return page.map(pair -> view(call, pair, full));
    }

    private Map<String, Object> beyond(Call call, Map<String, Object> equal) {
        return call.caller().person() == null
                ? beyond.among(call.tenant(), equal)
                : Map.of("id", Set.of());
    }

    /** A mentor's places are for staff to mind. */
    private Set<String> full(Call call, List<Stored<Pair>> shown) {
        return call.caller().person() == null ? beyond.mentorsOf(call.tenant(), shown) : Set.of();
    }

    private static PairView view(Call call, Stored<Pair> pair, Set<String> full) {
        Pair state = pair.state();
        return PairView.of(
                Seeing.by(call.caller(), pair),
                state.state().live() && full.contains(state.parties().mentor()));
    }

    @Allowed("show-pair")
    @GetMapping("/api/pairs/{id}")
    ResponseEntity<PairView> show(Call call, @PathVariable String id) {
        Stored<Pair> pair = pairs.get(call.tenant(), id);
        call.mustReach(KeepingPairs.target(pair.state().parties()));
        access.mustHold(call, pair.state());
        Set<String> full = full(call, List.of(pair));
        return answers.read(pair, shown -> view(call, shown, full));
    }

    private static void put(Map<String, Object> equal, String field, @Nullable Object value) {
        if (value != null) {
            equal.put(field, value);
        }
    }

    private static PairState state(String code) {
        return Arrays.stream(PairState.values())
                .filter(state -> Json.code(state).equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("?state", "unknown", Map.of()));
    }
}
