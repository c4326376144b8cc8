package org.handslag.gateway.composing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handslag.gateway.routing.Asking;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.Words;
import org.handslag.platform.reads.Asked;
import org.handslag.platform.reads.ReadView;
import org.handslag.platform.reads.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who read of whom, in all services. */
@RestController
class ReadsOfAllController {
    private final Reads own;
    private final Asking asking;

    ReadsOfAllController(Reads own, Asking asking) {
        this.own = own;
        this.asking = asking;
    }

    /** {@code from} and {@code to}: days in UTC, both included. */
    @Allowed("list-reads")
    @GetMapping("/api/reads")
    Composed<ReadView> list(
            Call call,
            HttpServletRequest request,
            Paging paging,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable String membership,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        Asked asked = new Asked(person, membership, from, to);
        Page<ReadView> ours = own.list(call, asked, paging, Words.language(request));
        Asking.Answered answered = asking.all(path(asked, paging), request::getHeader);
        return Composed.of(
                ours,
                answered,
                ReadsOfAllController::view,
                Comparator.comparing(ReadView::id).reversed(),
                ReadView::id,
                paging.limit());
    }

    private static ReadView view(JsonNode item) {
        ObjectNode rest = ((ObjectNode) item).deepCopy();
        @Nullable PrivateText reason = Reason.takenOutOf(rest);
        return Json.tolerant().treeToValue(rest, ReadView.class).because(reason);
    }

    private static String path(Asked asked, Paging paging) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("person", asked.person());
        values.put("membership", asked.membership());
        values.put("from", asked.from());
        values.put("to", asked.to());
        return Composed.path("/api/reads", paging, values);
    }
}
