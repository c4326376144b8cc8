package org.handslag.contracts;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A type of event for other systems.
 *
 * @param name in the journal, e.g. {@code pair.agreed.v1}
 * @param subject the kind of aggregate that it is about; empty: any
 * @param pseudonyms the fields of its data that hold ids of people or of what is one person's
 * @param schema of its data
 */
public record PublicType(
        String name, Optional<String> subject, Set<String> pseudonyms, JsonNode schema) {
    /** Before the name, in every event that leaves. */
    public static final String PREFIX = "org.handslag.";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String FOLDER = "/contracts/public/";

    private static final String ID = "^[0-7][0-9A-HJKMNP-TV-Z]{25}$";

    /** Subjects that are nobody: they keep their ids. */
    private static final Set<String> NOBODY =
            Set.of("programme", "cohort", "report", "group-event");

    private static final List<PublicType> ALL = readAll();

    /** Every type, in the order of a programme's life. */
    public static List<PublicType> all() {
        return ALL;
    }

    private static List<PublicType> readAll() {
        return new String(bytes("types.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(PublicType::of)
                .toList();
    }

    private static PublicType of(String name) {
        JsonNode schema = JSON.readTree(bytes(name + "/schema.json"));
        Set<String> pseudonyms = new TreeSet<>();
        schema.path("properties")
                .propertyStream()
                .filter(field -> field.getValue().path("x-pseudonym").asBoolean(false))
                .forEach(field -> pseudonyms.add(field.getKey()));
        return new PublicType(name, schema.path("x-subject").stringValueOpt(), pseudonyms, schema);
    }

    /** Its name as others see it. */
    public String publicName() {
        return PREFIX + name;
    }

    /** The fields of its data that hold ids of what is nobody, as the API has them. */
    public Set<String> plainIds() {
        Set<String> plain = new TreeSet<>();
        schema.path("properties")
                .propertyStream()
                .filter(field -> field.getValue().path("pattern").asString("").equals(ID))
                .map(Map.Entry::getKey)
                .filter(field -> !pseudonyms.contains(field))
                .forEach(plain::add);
        return plain;
    }

    /** What it means, in a sentence. */
    public String description() {
        return schema.path("description").asString();
    }

    /** Whether the subject is a person, or one person's. */
    public boolean subjectIsPseudonym() {
        return subject.isEmpty() || !NOBODY.contains(subject.get());
    }

    /** Every event of this type that we have ever shown as an example, the newest last. */
    public List<JsonNode> samples() {
        List<JsonNode> samples = new ArrayList<>();
        for (int number = 1; ; number++) {
            Optional<byte[]> sample = find(name + "/samples/" + number + ".json");
            if (sample.isEmpty()) {
                return List.copyOf(samples);
            }
            samples.add(JSON.readTree(sample.get()));
        }
    }

    /** What is wrong with an event's data; empty where it keeps the schema. */
    public List<String> faults(JsonNode data) {
        return SCHEMAS.getSchema(schema).validate(data).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static byte[] bytes(String place) {
        return find(place)
                .orElseThrow(() -> new IllegalStateException(FOLDER + place + " is missing"));
    }

    private static Optional<byte[]> find(String place) {
        try (InputStream file = PublicType.class.getResourceAsStream(FOLDER + place)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
