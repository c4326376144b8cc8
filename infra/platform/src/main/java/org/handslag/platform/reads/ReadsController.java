package org.handslag.platform.reads;

import jakarta.servlet.http.HttpServletRequest;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.problem.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** This service's readings; a service that composes those of all brings a controller of its own. */
@RestController
@ConditionalOnProperty(name = "handslag.reads", havingValue = "own", matchIfMissing = true)
class ReadsController {
    private final Reads reads;

    ReadsController(Reads reads) {
        this.reads = reads;
    }

    /** {@code from} and {@code to}: days in UTC, both included. */
    @Allowed("list-reads")
    @GetMapping("/api/reads")
    Page<ReadView> list(
            Call call,
            HttpServletRequest request,
            Paging paging,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable String membership,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        return reads.list(
                call, new Asked(person, membership, from, to), paging, Words.language(request));
    }
}
