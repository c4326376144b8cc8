package org.handslag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who knows one operation knows how the next one is asked. */
class TheReleasedApiIsConsistentTest {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern SEGMENT =
            Pattern.compile("[a-z][a-z0-9-]*(\\.json)?|\\{[a-z][A-Za-z0-9]*}");

    /** Lists that are always whole: what one programme, one document or the platform itself has. */
    private static final Set<String> WHOLE =
            Set.of(
                    "list-attention",
                    "list-blueprints",
                    "list-contacts-due",
                    "list-courses",
                    "list-event-types",
                    "list-plans",
                    "list-standard-questions",
                    "read-conclusions",
                    "read-minutes",
                    "show-mentor-import",
                    "show-participant-import",
                    "show-personal-data",
                    "suggest-mentors");

    private final JsonNode document = read();

    private static JsonNode read() {
        try {
            return JsonMapper.shared()
                    .readTree(ReleasedApi.in(Path.of("src/main/resources/contracts")).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Operation(String path, String method, JsonNode node) {
        String name() {
            return node.path("operationId").asString();
        }

        boolean isOpen() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        all.add(
                                                                new Operation(
                                                                        path.getKey(),
                                                                        each.getKey(),
                                                                        each.getValue()))));
        assertThat(all).hasSizeGreaterThan(250);
        return all;
    }

    /** What a reference leads to. */
    private JsonNode there(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

    private Set<String> parameters(Operation operation, String in) {
        Set<String> names = new TreeSet<>();
        for (JsonNode each : operation.node().path("parameters")) {
            JsonNode parameter = there(each);
            if (parameter.path("in").asString().equals(in)) {
                names.add(parameter.path("name").asString());
            }
        }
        return names;
    }

    @Test
    void namesAreWrittenInOneWay() {
        for (Operation operation : operations()) {
            for (String segment : operation.path().substring(1).split("/")) {
                assertThat(segment).as(operation.path()).matches(SEGMENT);
            }
            assertThat(parameters(operation, "query")).as(operation.name()).allMatch(this::isName);
        }
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            assertThat(schema.getValue().path("properties").propertyNames())
                    .as(schema.getKey())
                    .allMatch(this::isName);
        }
    }

    @Test
    void everyParameterSaysWhatItMeans() {
        for (Operation operation : operations()) {
            for (JsonNode each : operation.node().path("parameters")) {
                JsonNode parameter = there(each);
                assertThat(parameter.path("description").asString())
                        .as(operation.name() + " " + parameter.path("name").asString())
                        .endsWith(".");
            }
        }
    }

    private boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Test
    void listsAreReadPartByPart() {
        Set<String> whole = new TreeSet<>();
        for (Operation operation : operations()) {
            JsonNode answer =
                    there(
                            there(operation.node().path("responses").path("200"))
                                    .at("/content/application~1json/schema"));
            if (!operation.method().equals("get") || !answer.path("properties").has("items")) {
                continue;
            }
            Set<String> query = parameters(operation, "query");
            boolean inParts = query.contains("after") && query.contains("limit");
            assertThat(!inParts || answer.path("properties").has("next"))
                    .as("%s is read on with what it answers", operation.name())
                    .isTrue();
            if (!inParts) {
                whole.add(operation.name());
            }
        }
        assertThat(whole).isEqualTo(new TreeSet<>(WHOLE));
    }

    @Test
    void everyWriteMayBeRepeatedAndEveryCallBuildOnAnother() {
        for (Operation operation : operations()) {
            if (operation.isOpen()) {
                continue;
            }
            Set<String> headers = parameters(operation, "header");
            assertThat(headers).as(operation.name()).contains("Handslag-After");
            assertThat(headers.contains("Idempotency-Key"))
                    .as(operation.name())
                    .isEqualTo(!operation.method().equals("get"));
        }
    }
}
