package org.handslag.gateway.feed.application;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.subscription.model.Filter;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of a journal as one subscription sees them: what its filter lets through, with its own
 * pseudonyms for the ids of people and of what is one person's.
 */
public final class Rendering {
    private static final String CORRECTS = "corrects";

    /** CloudEvents wants an absolute URI, and who reads knows best where they reach us. */
    private static final String SCHEMA = "urn:handslag:event-type:";

    private static final Map<String, PublicType> TYPES =
            PublicType.all().stream()
                    .collect(Collectors.toUnmodifiableMap(PublicType::name, Function.identity()));

    private final String tenant;
    private final Filter filter;
    private final byte[] key;

    private Rendering(String tenant, Filter filter, byte[] key) {
        this.tenant = tenant;
        this.filter = filter;
        this.key = key;
    }

    /**
     * As a subscription sees them.
     *
     * @throws ProblemException 404 where its key is destroyed
     */
    public static Rendering as(Tenant tenant, Subscription subscription) {
        String secret = subscription.secret().reveal().orElseThrow(ProblemException::notFound);
        return new Rendering(
                tenant.key(), subscription.filter(), Base64.getDecoder().decode(secret));
    }

    /** A cursor as it is handed out. */
    public String text(Cursor cursor) {
        return cursor.text(key);
    }

    /** A cursor that came back; empty where it was not handed out to this subscription. */
    public Optional<Cursor> cursor(String text) {
        return Cursor.read(key, text);
    }

    /**
     * The event in CloudEvents' JSON format, attributes first, {@code data} last; empty where the
     * subscription does not see it.
     */
    public Optional<Map<String, Object>> of(CloudEvent event) {
        PublicType type = type(event);
        ObjectNode data = data(event);
        if (!filter.shows(type.name(), programme(event, type, data))) {
            return Optional.empty();
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("specversion", "1.0");
        shown.put("id", pseudonym(event.getId()));
        shown.put("source", "/handslag/" + tenant);
        shown.put("type", type.publicName());
        shown.put("subject", subject(event, type));
        shown.put("time", Objects.requireNonNull(event.getTime()).toInstant().toString());
        shown.put("datacontenttype", "application/json");
        shown.put("dataschema", SCHEMA + type.publicName());
        @Nullable Object corrects = event.getExtension(CORRECTS);
        if (corrects != null) {
            shown.put(CORRECTS, pseudonym(corrects.toString()));
        }
        for (String field : type.pseudonyms()) {
            if (data.has(field)) {
                data.put(field, pseudonym(data.path(field).asString()));
            }
        }
        shown.put("data", data);
        return Optional.of(shown);
    }

    /** Whether a subscription with this filter sees the event. */
    static boolean shows(Filter filter, CloudEvent event) {
        PublicType type = type(event);
        return filter.shows(type.name(), programme(event, type, data(event)));
    }

    private static PublicType type(CloudEvent event) {
        return Objects.requireNonNull(
                TYPES.get(event.getType()), "no words for " + event.getType());
    }

    /** Ids of events, too: two subscribers cannot join what they know by them. */
    private String pseudonym(String id) {
        return Ids.keyed(key, id);
    }

    private String subject(CloudEvent event, PublicType type) {
        String subject = Objects.requireNonNull(event.getSubject());
        return type.subjectIsPseudonym() ? pseudonym(subject) : subject;
    }

    private static @Nullable String programme(CloudEvent event, PublicType type, JsonNode data) {
        return type.subject().filter("programme"::equals).isPresent()
                ? event.getSubject()
                : data.path("programme").stringValueOpt().orElse(null);
    }

    private static ObjectNode data(CloudEvent event) {
        byte[] json = Objects.requireNonNull(event.getData()).toBytes();
        return (ObjectNode) Json.tolerant().readTree(new String(json, StandardCharsets.UTF_8));
    }
}
