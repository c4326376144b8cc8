package org.handslag.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An answer of server-sent events, read message by message as an {@code EventSource} would. */
public final class EventStream implements AutoCloseable {
    private static final Message END = new Message("", "end");

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private volatile String lastId = "";

    /**
     * A message that has data.
     *
     * @param id the last that was sent, with this message or before it
     */
    public record Message(String id, String data) {}

    EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        List<String> data = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring("data: ".length()));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    messages.add(new Message(lastId, String.join("\n", data)));
                    data.clear();
                }
            }
        } catch (IOException closed) {
            // Then it has ended.
        } finally {
            messages.add(END);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** A header, empty where it is missing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next messages; fewer where the stream ends, or none comes for half a minute. */
    public List<Message> next(int count) {
        List<Message> next = new ArrayList<>();
        try {
            while (next.size() < count) {
                Message message = messages.poll(30, TimeUnit.SECONDS);
                if (message == null || message == END) {
                    break;
                }
                next.add(message);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return next;
    }

    /** Whether the server ends it within half a minute, and has said no more until then. */
    public boolean ends() {
        try {
            return messages.poll(30, TimeUnit.SECONDS) == END;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
