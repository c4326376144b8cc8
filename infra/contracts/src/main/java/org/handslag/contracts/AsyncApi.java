package org.handslag.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3.0 document of all topics, composed from the schemas and samples, so that it can
 * say nothing else than they do. {@code main} writes it; a test holds the file against the
 * composition.
 */
public final class AsyncApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AsyncApi() {}

    /**
     * Writes the document.
     *
     * @param arguments the folder {@code contracts} of the resources
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve("asyncapi.json"), compose(folder));
    }

    /**
     * The document as JSON (which is YAML, too).
     *
     * @param folder the folder {@code contracts} of the resources
     */
    public static String compose(Path folder) throws IOException {
        ObjectNode document = JSON.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Handslag: events between services")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "One compacted topic per kind of aggregate. A record is a CloudEvent 1.0 in binary mode; its key is"
                                + " <tenant>/<id>, its value the aggregate's whole published state after the event. Ids,"
                                + " codes, dates and states only: no name, no contact data, no free text of people."
                                + " Readers ignore what they do not know, and every state whose sequence is not higher"
                                + " than the one they hold.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        components.putObject("schemas").set("CloudEventHeaders", headers());
        ObjectNode messages = components.putObject("messages");
        for (String plural : kinds(folder)) {
            Contract contract = Contract.of(plural).orElseThrow();
            channel(contract, channels.putObject(plural), messages);
            operation(contract, operations);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static List<String> kinds(Path folder) throws IOException {
        try (Stream<Path> kinds = Files.list(folder.resolve("events"))) {
            return kinds.map(kind -> kind.getFileName().toString()).sorted().toList();
        }
    }

    private static void channel(Contract contract, ObjectNode channel, ObjectNode messages) {
        JsonNode schema = contract.schema();
        channel.put("address", "handslag." + contract.plural() + ".v1")
                .put("title", schema.path("title").asString())
                .put("description", schema.path("description").asString());
        ObjectNode named = channel.putObject("messages");
        for (Contract.Sample sample : contract.samples()) {
            named.putObject(sample.type()).put("$ref", "#/components/messages/" + sample.type());
            ObjectNode message = messages.putObject(sample.type());
            message.put("name", sample.type()).put("contentType", "application/json");
            message.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
            message.putObject("payload").put("$ref", payload(contract, sample));
            message.putArray("examples")
                    .addObject()
                    .put("name", sample.type())
                    .set("payload", sample.data());
        }
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        ObjectNode topic = kafka.putObject("topicConfiguration");
        topic.putArray("cleanup.policy").add("compact");
        topic.put("delete.retention.ms", 1_209_600_000L);
        kafka.put("bindingVersion", "0.5.0");
    }

    private static String payload(Contract contract, Contract.Sample sample) {
        return contract.types().contains(sample.type())
                ? "./events/" + contract.plural() + "/schema.json"
                : "./" + Contract.ERASED;
    }

    private static void operation(Contract contract, ObjectNode operations) {
        String owner = contract.schema().path("x-owner").asString();
        ObjectNode operation = operations.putObject("publish-" + contract.plural());
        operation
                .put("action", "send")
                .put("summary", owner + " publishes every change of its " + contract.plural());
        operation.putObject("channel").put("$ref", "#/channels/" + contract.plural());
        ArrayNode tags = operation.putArray("tags");
        tags.addObject().put("name", owner);
    }

    private static ObjectNode headers() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("type", "object")
                .put("description", "CloudEvents attributes in Kafka's binary mode");
        ObjectNode properties = schema.putObject("properties");
        header(properties, "ce_specversion", "1.0");
        header(
                properties,
                "ce_id",
                "<tenant>/<id>/<sequence>: the same event always has the same id");
        header(properties, "ce_source", "/handslag/<service>");
        header(properties, "ce_type", "what happened, e.g. pair.agreed.v1");
        header(properties, "ce_subject", "the aggregate's id");
        header(properties, "ce_time", "when it was recorded, RFC 3339");
        header(properties, "ce_tenantid", "the organisation that answers for the data");
        header(
                properties,
                "ce_sequence",
                "the aggregate's version after the event, from 1, without gaps as written");
        header(properties, "ce_partitionkey", "<tenant>/<id>");
        header(
                properties,
                "ce_traceparent",
                "W3C trace context of the request, where it was traced");
        header(properties, "content-type", "application/json");
        return schema;
    }

    private static void header(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }
}
