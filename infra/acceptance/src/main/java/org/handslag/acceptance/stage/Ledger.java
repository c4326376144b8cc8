package org.handslag.acceptance.stage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The driver's own record of what the platform accepted: one JSON object a line, without names,
 * contact details or free text. The module's README says how to read it.
 */
public final class Ledger implements AutoCloseable {

    /** What names a person or is free text, and what opens a door. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "name",
                    "email",
                    "phone",
                    "address",
                    "cv",
                    "anonymousCv",
                    "csv",
                    "text",
                    "note",
                    "reference",
                    "letter",
                    "feedback",
                    "pitch",
                    "reflection",
                    "next",
                    "wish",
                    "measure",
                    "responsible",
                    "changed");

    private static final List<String> KEPT_OF_ANSWERS = List.of("state", "participant", "mentor");

    private final JsonMapper json = JsonMapper.builder().build();
    private final BufferedWriter out;
    private volatile LocalDate clock = LocalDate.EPOCH;
    private final @Nullable AtomicLong order;
    private long lines;
    private boolean closed;

    /** The ledger of a story that stands alone. */
    public Ledger(Path file) throws IOException {
        this(file, null);
    }

    /**
     * One of several side by side.
     *
     * @param order counts the lines of all of them; null: it stands alone
     */
    public Ledger(Path file, @Nullable AtomicLong order) throws IOException {
        this.out = Files.newBufferedWriter(file);
        this.order = order;
    }

    /** What the business clock shows from now on. */
    public void clock(LocalDate today) {
        clock = today;
    }

    /** An accepted write. */
    public void accepted(Request request, Answer answer) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String field : KEPT_OF_ANSWERS) {
            JsonNode value = answer.body().path(field);
            if (value.isString()) {
                kept.put(field, value.asString());
            }
        }
        if (request.body() != null && request.body().get("csv") instanceof Table table) {
            kept.put("items", people(table, answer));
        }
        line(request, answer.id(), kept);
    }

    /** Who came in by a table, with what of it names nobody. */
    private static List<Map<String, Object>> people(Table table, Answer answer) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (JsonNode item : answer.body().path("items").values()) {
            int row = item.path("row").asInt() - 1;
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("participant", item.path("participant").asString(""));
            if (item.has("admission")) {
                person.put("admission", item.path("admission").asString(""));
            }
            for (String column : List.of("gender", "municipality", "source", "birthYear")) {
                person.put(column, table.at(row, column));
            }
            people.add(person);
        }
        return people;
    }

    /** A read whose answer the later facts need: which pairs a round made. */
    public void read(Request request, List<Map<String, Object>> items) {
        line(request, "", Map.of("items", items));
    }

    private void line(Request request, String id, Map<String, Object> answer) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("clock", clock.toString());
        line.put("as", request.as().role());
        if (request.as().tenant() != null) {
            line.put("tenant", request.as().tenant());
        }
        line.put("operation", request.operation());
        line.put("path", request.path());
        if (!id.isEmpty()) {
            line.put("id", id);
        }
        line.put("request", withoutPersons(request));
        line.put("answer", answer);
        write(line);
    }

    private static Map<String, Object> withoutPersons(Request request) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (request.body() != null) {
            body.putAll(request.body());
        }
        body.keySet().removeAll(LEFT_OUT);
        switch (request.operation()) {
            case "accept-invitation" -> body.remove("code");
            case "record-step" -> body.remove("answers");
            case "write-plan" -> body.computeIfPresent("goals", (_, goals) -> unworded(goals));
            default -> {}
        }
        return body;
    }

    /** Goals by their keys, without what the person wrote. */
    private static Object unworded(Object goals) {
        List<Object> bare = new ArrayList<>();
        if (goals instanceof List<?> all) {
            for (Object goal : all) {
                Map<Object, Object> kept = new LinkedHashMap<>();
                if (goal instanceof Map<?, ?> said) {
                    said.forEach(kept::put);
                }
                kept.keySet().removeAll(List.of("text", "measure"));
                bare.add(kept);
            }
        }
        return bare;
    }

    private synchronized void write(Map<String, Object> line) {
        if (closed) {
            // Ctrl-C while calls were under way.
            return;
        }
        Map<String, Object> numbered = new LinkedHashMap<>();
        numbered.put("n", ++lines);
        if (order != null) {
            numbered.put("order", order.incrementAndGet());
        }
        numbered.putAll(line);
        try {
            out.write(json.writeValueAsString(numbered));
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lines there are. */
    public synchronized long lines() {
        return lines;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        out.close();
    }
}
