package org.handslag.gateway.feed.application;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.subscription.model.Filter;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.ClientReference;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reference.ClientReferences;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of a journal as one subscription sees them: what its filter lets through, with its own
 * pseudonyms for the ids of people and of what is one person's, and of the references that systems
 * gave the one that its reader gave.
 */
public final class Rendering {
    private static final String CORRECTS = "corrects";
    private static final String WITHDRAWN = "event.withdrawn.v1";
    private static final String REFERENCE = "reference";
    private static final TypeReference<List<ClientReference>> REFERENCES = new TypeReference<>() {};

    /** CloudEvents wants an absolute URI, and who reads knows best where they reach us. */
    private static final String SCHEMA = "urn:handslag:event-type:";

    private static final Map<String, PublicType> TYPES =
            PublicType.all().stream()
                    .collect(Collectors.toUnmodifiableMap(PublicType::name, Function.identity()));

    private final String tenant;
    private final Filter filter;
    private final byte[] key;
    private final Function<List<ClientReference>, Optional<String>> own;

    private Rendering(
            Tenant tenant,
            Subscription subscription,
            Function<List<ClientReference>, Optional<String>> own) {
        String secret = subscription.secret().reveal().orElseThrow(ProblemException::notFound);
        this.tenant = tenant.key();
        this.filter = subscription.filter();
        this.key = Base64.getDecoder().decode(secret);
        this.own = own;
    }

    /**
     * As a subscription sees them.
     *
     * @param references opens those that its reader gave
     * @throws ProblemException 404 where its key is destroyed
     */
    public static Rendering as(
            Tenant tenant, Subscription subscription, ClientReferences references) {
        return new Rendering(
                tenant, subscription, all -> references.opened(tenant, subscription.reader(), all));
    }

    /**
     * The same without anybody's reference: for what lies somewhere until it is read, and so would
     * still be there when the person is erased.
     *
     * @throws ProblemException 404 where its key is destroyed
     */
    public static Rendering withoutReferences(Tenant tenant, Subscription subscription) {
        return new Rendering(tenant, subscription, all -> Optional.empty());
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
     *
     * @throws org.handslag.platform.vault.KeysAway where a reference of the reader's is in it and
     *     the keys cannot be asked: an event is not shown without what belongs into it
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
        @Nullable JsonNode sealed = data.remove(Fact.CLIENT_REFERENCES);
        if (sealed != null) {
            own.apply(Json.tolerant().convertValue(sealed, REFERENCES))
                    .ifPresent(text -> data.put(REFERENCE, text));
        }
        if (type.name().equals(WITHDRAWN)) {
            data.put("type", PublicType.PREFIX + data.path("type").asString());
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
