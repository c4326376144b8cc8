package org.handslag.chaos.client;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.handslag.acceptance.client.Fields;
import org.handslag.chaos.client.Invocation.Ended;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened in a run, in its order, streamed into a file of JSON objects a line: each
 * invocation when it begins and when it ends, each fault when it strikes and when it is over. Safe
 * for many threads.
 */
public final class History implements AutoCloseable {

    private final BufferedWriter file;
    private final JsonMapper json = JsonMapper.builder().build();
    private final long begun = System.nanoTime();
    private final Set<Invocation> open = ConcurrentHashMap.newKeySet();
    private final List<Ended> ended = new ArrayList<>();
    private long numbers;

    /** A history in the file, which it replaces. */
    public History(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.file = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation begins: it is written down before anything is sent. */
    synchronized Invocation invoked(
            Operation operation,
            int gateway,
            String path,
            @Nullable Mark mark,
            @Nullable Position after) {
        Invocation invocation = new Invocation(++numbers, operation, gateway, mark, after);
        note(
                "invoked",
                "n",
                invocation.number(),
                "operation",
                operation.key(),
                "gateway",
                gateway,
                "path",
                path,
                "mark",
                mark == null ? null : mark.toString(),
                "after",
                after == null ? null : after.toString());
        open.add(invocation);
        return invocation;
    }

    /** It has its last answer, or will have none. */
    synchronized Ended ended(Ended end) {
        open.remove(end.of());
        ended.add(end);
        note(
                end.outcome().key(),
                "n",
                end.of().number(),
                "status",
                end.status(),
                "position",
                end.position() == null ? null : end.position().toString(),
                "attempts",
                end.attempts());
        return end;
    }

    /** Something else happened; names and values in turn, null values left out. */
    public synchronized void note(String event, @Nullable Object... fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ms", (System.nanoTime() - begun) / 1_000_000);
        line.put("event", event);
        line.putAll(Fields.of(fields));
        try {
            file.write(json.writeValueAsString(line));
            file.newLine();
            // Whoever kills this process wants to read how far it came.
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many such invocations are open now. */
    public long open(Predicate<Invocation> such) {
        return open.stream().filter(such).count();
    }

    /** All invocations that have ended, in that order. */
    public synchronized List<Ended> all() {
        return List.copyOf(ended);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
