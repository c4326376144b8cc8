package org.handslag.gateway.feed.web;

import java.util.Map;
import org.handslag.gateway.feed.application.Feed;
import org.handslag.platform.json.Json;
import org.handslag.platform.web.Stream;
import org.springframework.http.MediaType;

/**
 * Events as an event stream of the HTML standard (9.2): a message each, whose id is the cursor of
 * what comes next. None has an event name, so that one listener hears them all; what it is stands
 * in its data.
 */
final class ServerSentEvents implements Feed.Sink {
    /** So long a client waits before it comes again. */
    private static final String RETRY = "retry: 2000\n\n";

    private final Stream stream;

    ServerSentEvents(Stream stream) {
        this.stream = stream;
    }

    @Override
    public void begin() {
        stream.begin(MediaType.TEXT_EVENT_STREAM);
        stream.send(RETRY);
    }

    @Override
    public boolean isOpen() {
        return stream.isOpen();
    }

    @Override
    public void event(String cursor, Map<String, Object> shown) {
        String json = Json.strict().writeValueAsString(shown);
        stream.send("id: " + cursor + "\ndata: " + json + "\n\n");
    }

    /** A message without data is given to no listener, but its id is kept. */
    @Override
    public void heartbeat(String cursor) {
        stream.send(":\nid: " + cursor + "\n\n");
    }

    @Override
    public void flush() {
        stream.flush();
    }
}
