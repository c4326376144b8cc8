package org.handslag.gateway.composing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * Readings of all services, newest first.
     *
     * @param next the cursor for the following part; null at the end
     * @param missing services that did not answer: there may be more
     */
    record Composed(List<ReadView> items, @Nullable String next, List<String> missing) {}

    /** {@code from} and {@code to}: days in UTC, both included. */
    @Allowed("list-reads")
    @GetMapping("/api/reads")
    Composed list(
            Call call,
            HttpServletRequest request,
            Paging paging,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable String membership,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to) {
        Asked asked = new Asked(person, membership, from, to);
        Page<ReadView> ours = own.list(call, asked, paging, Words.language(request));
        List<ReadView> found = new ArrayList<>(ours.items());
        boolean more = ours.next() != null;
        Asking.Answered answered = asking.all(path(asked, paging), request::getHeader);
        for (JsonNode page : answered.answers().values()) {
            page.path("items").forEach(item -> found.add(view(item)));
            more |= page.hasNonNull("next");
        }
        found.sort(Comparator.comparing(ReadView::id).reversed());
        more |= found.size() > paging.limit();
        List<ReadView> part = found.subList(0, Math.min(found.size(), paging.limit()));
        return new Composed(
                List.copyOf(part),
                more && !part.isEmpty() ? part.getLast().id() : null,
                answered.missing());
    }

    private static ReadView view(JsonNode item) {
        ObjectNode rest = ((ObjectNode) item).deepCopy();
        JsonNode reason = rest.remove("reason");
        return Json.tolerant()
                .treeToValue(rest, ReadView.class)
                .because(
                        reason == null || reason.isNull()
                                ? null
                                : PrivateText.ofTenant(reason.asString()));
    }

    private static String path(Asked asked, Paging paging) {
        StringBuilder path = new StringBuilder("/api/reads?limit=").append(paging.limit());
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("after", paging.after());
        values.put("person", asked.person());
        values.put("membership", asked.membership());
        values.put("from", asked.from());
        values.put("to", asked.to());
        values.forEach(
                (name, value) -> {
                    if (value != null) {
                        path.append('&')
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                    }
                });
        return path.toString();
    }
}
