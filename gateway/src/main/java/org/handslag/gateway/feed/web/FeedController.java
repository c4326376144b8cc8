package org.handslag.gateway.feed.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.handslag.gateway.feed.application.Feed;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.AnswersWith;
import org.handslag.platform.web.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happens in a tenant, for the system that follows it. */
@RestController
class FeedController {
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String CURSOR_HEADER = "Handslag-Cursor";
    private static final int KEY = 40;
    private static final int CURSOR = 200;

    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    @Allowed("read-events")
    @AnswersWith(also = 410, headers = CURSOR_HEADER)
    @GetMapping(value = "/api/events", produces = BATCH)
    ResponseEntity<List<Map<String, Object>>> read(
            Call call,
            @RequestParam @Nullable @Size(max = KEY) String subscription,
            @RequestParam @Nullable @Size(max = CURSOR) String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Feed.MOST) int limit,
            @RequestParam(defaultValue = "0") @Min(0) @Max(30_000) int timeout) {
        Feed.Part part = feed.after(call, subscription, after, limit, Duration.ofMillis(timeout));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(BATCH))
                .header(CURSOR_HEADER, part.next())
                .body(part.events());
    }

    /** {@code Last-Event-ID} is what a client sends by itself when it comes again. */
    @Allowed("read-events")
    @GetMapping(value = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Call call,
            Stream stream,
            @RequestParam @Nullable @Size(max = KEY) String subscription,
            @RequestParam @Nullable @Size(max = CURSOR) String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable @Size(max = CURSOR)
                    String lastEventId) {
        feed.stream(
                call,
                subscription,
                lastEventId == null || lastEventId.isEmpty() ? after : lastEventId,
                new ServerSentEvents(stream));
    }
}
