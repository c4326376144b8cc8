package org.handslag.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as callers know it: the OpenAPI document that was released last, kept with the sources.
 */
public final class ReleasedApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    private ReleasedApi(Path file) {
        this.file = file;
    }

    /**
     * The one of a folder.
     *
     * @param contracts the folder {@code contracts} of the resources
     */
    public static ReleasedApi in(Path contracts) {
        return new ReleasedApi(contracts.resolve("openapi").resolve("released.json"));
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Its text; empty where nothing has been released. */
    public String text() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /**
     * What today's document breaks for callers of the released one. Another {@code info.version}
     * may break everything: that is what it says.
     */
    public List<String> brokenBy(JsonNode today) throws IOException {
        String text = text();
        JsonNode released = JSON.readTree(text.isEmpty() ? "{}" : text);
        return released.at("/info/version").equals(today.at("/info/version"))
                ? ApiChanges.breaking(released, today)
                : List.of();
    }

    /**
     * Releases a document.
     *
     * @throws IllegalStateException where it breaks the released one under the same version
     */
    public void release(JsonNode today) throws IOException {
        List<String> broken = brokenBy(today);
        if (!broken.isEmpty()) {
            throw new IllegalStateException(String.join("\n", broken));
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, written(today));
    }

    /** A document as it is kept: its fields in the order of their names, whoever composed it. */
    public static String written(JsonNode document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(document)) + "\n";
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.propertyNames().forEach(name -> fields.put(name, sorted(node.path(name))));
            return fields;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}
