package org.handslag.gateway.feed.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.contracts.PublicAsyncApi;
import org.handslag.contracts.PublicType;
import org.handslag.platform.access.Open;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The words in which others are told what happens: open to everybody, about nobody. */
@RestController
class EventTypeController {
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private static final Map<String, PublicType> TYPES =
            PublicType.all().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    PublicType::publicName, Function.identity()));

    private final Answers answers;

    EventTypeController(Answers answers) {
        this.answers = answers;
    }

    /**
     * A type of event.
     *
     * @param subject what it is about; absent: anything
     * @param dataschema where the schema of its data is
     * @param example an event of the type
     * @param correction one that replaces or takes back another; absent where we show none
     */
    record EventTypeView(
            String type,
            String description,
            @Nullable String subject,
            String dataschema,
            JsonNode example,
            @Nullable JsonNode correction) {
        private static final String CORRECTS = "corrects";

        static EventTypeView of(PublicType type) {
            return new EventTypeView(
                    type.publicName(),
                    type.description(),
                    type.subject().orElse(null),
                    schemaOf(type),
                    last(type, false).orElseGet(() -> type.samples().getLast()),
                    last(type, true).orElse(null));
        }

        private static Optional<JsonNode> last(PublicType type, boolean corrects) {
            return type.samples().reversed().stream()
                    .filter(it -> it.has(CORRECTS) == corrects)
                    .findFirst();
        }
    }

    /** All types. */
    record EventTypesView(List<EventTypeView> items) {}

    private static final EventTypesView ALL =
            new EventTypesView(PublicType.all().stream().map(EventTypeView::of).toList());

    private static final String DOCUMENT =
            Json.strict().writeValueAsString(PublicAsyncApi.compose());

    static String schemaOf(PublicType type) {
        return "/api/event-types/" + type.publicName() + "/schema";
    }

    @Open("list-event-types")
    @GetMapping("/api/event-types")
    EventTypesView list() {
        return ALL;
    }

    @Open("show-event-type")
    @GetMapping("/api/event-types/{type}")
    EventTypeView show(@PathVariable String type) {
        return EventTypeView.of(find(type));
    }

    @Open("show-event-schema")
    @GetMapping("/api/event-types/{type}/schema")
    ResponseEntity<byte[]> schema(@PathVariable String type) {
        String schema =
                Json.strict()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(find(type).schema());
        return answers.rendered(SCHEMA, schema, nobody -> {});
    }

    /** All of it as one document of AsyncAPI 3. */
    @Open("show-event-document")
    @GetMapping("/api/asyncapi.json")
    ResponseEntity<byte[]> document() {
        return answers.rendered(MediaType.APPLICATION_JSON, DOCUMENT, nobody -> {});
    }

    private static PublicType find(String name) {
        PublicType type = TYPES.get(name);
        if (type == null) {
            throw ProblemException.notFound();
        }
        return type;
    }
}
