package org.handslag.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the events of one kind of aggregate look like.
 *
 * @param plural the kind, e.g. {@code pairs}
 * @param types every event type of the kind but its erasure
 */
public record Contract(String plural, List<String> types, JsonNode schema) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String FOLDER = "/contracts/events/";

    /** The schema of the last state of every kind that can be erased, in the folder contracts. */
    static final String ERASED = "erased.json";

    /**
     * An event as the kind's owner would publish it, with invented data.
     *
     * @param key {@code <tenant>/<id>}
     */
    public record Sample(String type, String key, long sequence, JsonNode data) {}

    /** The contract of a kind; empty where the kind has none. */
    public static Optional<Contract> of(String plural) {
        return read(FOLDER + plural + "/schema.json")
                .map(
                        schema -> {
                            List<String> types = new ArrayList<>();
                            schema.path("x-event-types")
                                    .forEach(type -> types.add(type.asString()));
                            return new Contract(plural, List.copyOf(types), schema);
                        });
    }

    /** The type of the event that says that an aggregate is erased; empty: the kind never is. */
    public Optional<String> erasedType() {
        return schema.path("x-erased-type").stringValueOpt();
    }

    /** The sample of each event type. */
    public List<Sample> samples() {
        List<Sample> samples = new ArrayList<>(types.stream().map(this::sample).toList());
        erasedType()
                .ifPresent(
                        type -> {
                            Sample last = samples.getLast();
                            var data = JSON.createObjectNode();
                            data.set("id", last.data().path("id"));
                            data.put("state", "erased");
                            samples.add(new Sample(type, last.key(), last.sequence() + 1, data));
                        });
        return List.copyOf(samples);
    }

    private Sample sample(String type) {
        String place = FOLDER + plural + "/samples/" + type + ".json";
        JsonNode sample =
                read(place).orElseThrow(() -> new IllegalStateException(place + " is missing"));
        return new Sample(
                sample.path("type").asString(),
                sample.path("key").asString(),
                sample.path("sequence").asLong(),
                sample.path("data"));
    }

    /** What is wrong with an event; empty where it keeps the contract. */
    public List<String> faults(String type, JsonNode data) {
        List<String> faults = new ArrayList<>();
        boolean erased = erasedType().filter(type::equals).isPresent();
        if (!erased && !types.contains(type)) {
            faults.add("type " + type + " is not one of " + types);
        }
        Schema compiled =
                SCHEMAS.getSchema(erased ? read("/contracts/" + ERASED).orElseThrow() : schema);
        compiled.validate(data)
                .forEach(
                        error ->
                                faults.add(
                                        error.getInstanceLocation() + ": " + error.getMessage()));
        return faults;
    }

    private static Optional<JsonNode> read(String place) {
        try (InputStream file = Contract.class.getResourceAsStream(place)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(JSON.readTree(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
