package org.handslag.matching.pair.web;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.matching.pair.application.KeepingPairs;
import org.handslag.matching.pair.application.Seeing;
import org.handslag.matching.pair.application.WaitingForRematch;
import org.handslag.matching.pair.web.PairRequests.AskingForRematch;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
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

/** Another mentor: asked for, and who waits for one. */
@RestController
class RematchController {
    private final KeepingPairs keeping;
    private final WaitingForRematch waiting;
    private final Answers answers;

    RematchController(KeepingPairs keeping, WaitingForRematch waiting, Answers answers) {
        this.keeping = keeping;
        this.waiting = waiting;
        this.answers = answers;
    }

    @Allowed("ask-for-rematch")
    @PostMapping("/api/pairs/{id}/rematch")
    ResponseEntity<PairView> ask(
            Call call, @PathVariable String id, @Valid @RequestBody AskingForRematch body) {
        return answers.written(
                "pairs",
                keeping.askForRematch(
                        call,
                        id,
                        body.on(),
                        body.side(),
                        body.reason(),
                        body.wish(),
                        body.toldBy()),
                stored -> PairView.of(Seeing.by(call.caller(), stored), false));
    }

    @Allowed("list-rematches")
    @GetMapping("/api/rematches")
    Page<RematchView> list(
            Call call,
            Paging paging,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String cohort) {
        Map<String, Object> equal = new HashMap<>();
        if (programme != null) {
            equal.put("state.parties.programme", programme);
        }
        if (cohort != null) {
            equal.put("state.parties.cohort", cohort);
        }
        List<RematchView> all = waiting.list(call, equal).stream().map(RematchView::of).toList();
        String after = paging.after();
        int from =
                after == null
                        ? 0
                        : all.stream().map(RematchView::lastPair).toList().indexOf(after) + 1;
        int to = Math.min(all.size(), from + paging.limit());
        return new Page<>(
                all.subList(from, to), to < all.size() ? all.get(to - 1).lastPair() : null);
    }
}
