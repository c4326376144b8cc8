package org.handslag.contracts;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3.0 document of what subscribers see: every public type, and the four ways by which
 * it comes to them. Composed from the types, so that it can say nothing else than they do.
 */
public final class PublicAsyncApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MESSAGES = "#/components/messages/";

    private final ObjectNode document = JSON.createObjectNode();

    private PublicAsyncApi() {}

    /** The document. */
    public static JsonNode compose() {
        PublicAsyncApi api = new PublicAsyncApi();
        api.info();
        api.ways();
        api.components();
        return api.document;
    }

    private void info() {
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Handslag: events for other systems")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What happens in a tenant, as CloudEvents with ids and codes and no names. The same events in the"
                                + " same order by feed, stream, Kafka and webhook; ids of people are pseudonyms of the"
                                + " subscription. Within v1 no field goes away or changes its meaning; ignore what you do"
                                + " not know.");
        info.putObject("contact").put("name", "Whoever runs this platform");
        info.putObject("license").put("name", "Apache-2.0");
        info.putArray("tags").addObject().put("name", "integration");
        document.put("defaultContentType", "application/cloudevents+json");
        ObjectNode servers = document.putObject("servers");
        ObjectNode api = servers.putObject("api");
        api.put("host", "{host}")
                .put("protocol", "https")
                .put("description", "The platform's own address.");
        api.putObject("variables").putObject("host").put("default", "127.0.0.1:8080");
        api.putArray("security").addObject().put("$ref", "#/components/securitySchemes/token");
        ObjectNode broker = servers.putObject("broker");
        broker.put("host", "{broker}")
                .put("protocol", "kafka-secure")
                .put("description", "As `servers` of `show-subscriber-topic` says.");
        broker.putObject("variables").putObject("broker").put("default", "127.0.0.1:9192");
        broker.putArray("security").addObject().put("$ref", "#/components/securitySchemes/scram");
    }

    private void ways() {
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        channel(channels, "feed", "/api/events", "api")
                .put(
                        "description",
                        "Page by page, as application/cloudevents-batch+json. `after` is the cursor of the answer before,"
                                + " `timeout` how long to wait for the next.");
        operation(operations, "feed", "Asks for what comes after a cursor.")
                .putObject("bindings")
                .putObject("http")
                .put("method", "GET")
                .put("bindingVersion", "0.3.0");
        channel(channels, "stream", "/api/events", "api")
                .put(
                        "description",
                        "As Server-Sent Events (Accept: text/event-stream): each event's id is the cursor of what comes"
                                + " after it, for `Last-Event-ID`.");
        operation(operations, "stream", "Reads each event as it happens.")
                .putObject("bindings")
                .putObject("http")
                .put("method", "GET")
                .put("bindingVersion", "0.3.0");
        ObjectNode topic =
                channel(channels, "topic", "public.{tenant}.{subscription}.v1", "broker");
        topic.put(
                "description",
                "One partition, 30 days. Read with isolation.level=read_committed, or what was given up is read as well.");
        ObjectNode parameters = topic.putObject("parameters");
        parameters.putObject("tenant").put("description", "The tenant's key.");
        parameters.putObject("subscription").put("description", "The subscription's key.");
        ObjectNode kafka = topic.putObject("bindings").putObject("kafka");
        kafka.put("partitions", 1);
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add("delete");
        settings.put("retention.ms", 2_592_000_000L);
        kafka.put("bindingVersion", "0.5.0");
        operation(operations, "topic", "Reads the subscription's own topic.");
        ObjectNode webhook = channel(channels, "webhook", "{url}", null);
        webhook.put(
                "description",
                "Sent to the subscriber's address by POST, signed by Standard Webhooks 1.0 (v1 and v1a), of each subject"
                        + " one after the other; tried again until it is answered 2xx.");
        webhook.putObject("parameters")
                .putObject("url")
                .put("description", "The address that the subscription names.");
        operation(operations, "webhook", "Takes each event, and answers 2xx.")
                .putObject("bindings")
                .putObject("http")
                .put("method", "POST")
                .put("bindingVersion", "0.3.0");
    }

    private static ObjectNode channel(
            ObjectNode channels, String name, String address, @Nullable String server) {
        ObjectNode channel = channels.putObject(name);
        channel.put("address", address);
        if (server != null) {
            channel.putArray("servers").addObject().put("$ref", "#/servers/" + server);
        }
        ObjectNode messages = channel.putObject("messages");
        for (PublicType type : PublicType.all()) {
            messages.putObject(type.publicName()).put("$ref", MESSAGES + type.publicName());
        }
        return channel;
    }

    /** Seen from the subscriber, as AsyncAPI wants it. */
    private static ObjectNode operation(ObjectNode operations, String channel, String summary) {
        ObjectNode operation = operations.putObject("receive-by-" + channel);
        operation
                .put("action", "receive")
                .put("summary", summary)
                .put("description", summary + " The channel says how.");
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        return operation;
    }

    private void components() {
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (PublicType type : PublicType.all()) {
            ObjectNode message = messages.putObject(type.publicName());
            message.put("name", type.publicName())
                    .put("title", type.publicName())
                    .put("summary", type.description())
                    .put("contentType", "application/cloudevents+json");
            message.set("payload", envelope(type));
            var examples = message.putArray("examples");
            int number = 0;
            for (JsonNode sample : type.samples()) {
                number++;
                examples.addObject().put("name", type.name() + "-" + number).set("payload", sample);
            }
        }
        ObjectNode security = components.putObject("securitySchemes");
        security.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "The system client's token.");
        security.putObject("scram")
                .put("type", "scramSha512")
                .put("description", "The user and password of `open-subscriber-topic`.");
    }

    /** A CloudEvent 1.0 in JSON whose data are of the type. */
    private static ObjectNode envelope(PublicType type) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("type", "object");
        var required = schema.putArray("required");
        ObjectNode attributes = schema.putObject("properties");
        attribute(
                attributes,
                "id",
                "Always the same for the same event, as this subscription sees it.");
        attribute(attributes, "source", "/handslag/ and the tenant's key.");
        attribute(attributes, "subject", "Whom or what it is about.");
        attribute(attributes, "time", "When it was recorded.").put("format", "date-time");
        attribute(attributes, "datacontenttype", "Always application/json.");
        attribute(attributes, "dataschema", "Names the schema of its data.");
        attribute(
                attributes,
                "corrects",
                "The id of the event that this one replaces or takes back.");
        attributes.putObject("specversion").put("const", "1.0");
        attributes.putObject("type").put("const", type.publicName());
        attributes.set("data", data(type));
        for (String name : new String[] {"specversion", "id", "source", "type", "time", "data"}) {
            required.add(name);
        }
        return schema;
    }

    /** Without what only a schema that stands alone says. */
    private static ObjectNode data(PublicType type) {
        ObjectNode schema = (ObjectNode) type.schema().deepCopy();
        schema.remove("$schema");
        return schema;
    }

    private static ObjectNode attribute(ObjectNode attributes, String name, String description) {
        return attributes.putObject(name).put("type", "string").put("description", description);
    }
}
