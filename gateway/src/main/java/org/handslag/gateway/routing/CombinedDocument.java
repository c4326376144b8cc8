package org.handslag.gateway.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.handslag.gateway.routing.Routes.Route;
import org.handslag.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document of all operations that the gateway leads to, put together from those of the
 * gateway and the services. Schemas are named after their service, so that no service's change
 * renames another's; what all have in common stands once.
 */
final class CombinedDocument {
    /** What every document has alike. */
    private static final Set<String> COMMON = Set.of("Problem");

    private static final String COMPONENTS = "#/components/";
    private static final String SCHEMAS = COMPONENTS + "schemas/";
    private static final String SECURITY = "securitySchemes";

    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Set<String> tags = new TreeSet<>();

    private CombinedDocument() {}

    /**
     * Puts documents together.
     *
     * @param own the gateway's
     * @param services those of services, by name
     * @param missing services that did not give theirs; they are named in {@code
     *     x-handslag-missing}
     */
    static JsonNode of(JsonNode own, Map<String, JsonNode> services, List<String> missing) {
        CombinedDocument whole = new CombinedDocument();
        whole.add("gateway", own, path -> true);
        for (Route route : Routes.TABLE) {
            JsonNode document = services.get(route.service());
            if (document != null) {
                whole.add(
                        route.service(), document, path -> route.resources().contains(first(path)));
            }
        }
        return whole.written(own, missing);
    }

    /** The part after {@code /api/}. */
    private static String first(String path) {
        String[] parts = path.split("/");
        return parts.length > 2 ? parts[2] : "";
    }

    private void add(String service, JsonNode document, Predicate<String> reached) {
        String prefix = service.replace("-service", "") + ".";
        for (String path : document.path("paths").propertyNames()) {
            if (reached.test(path)) {
                ObjectNode item = (ObjectNode) document.path("paths").path(path).deepCopy();
                rename(item, prefix);
                paths.put(path, item);
                item.forEach(
                        operation ->
                                operation.path("tags").forEach(tag -> tags.add(tag.asString())));
            }
        }
        for (String kind : document.path("components").propertyNames()) {
            JsonNode parts = document.path("components").path(kind);
            for (String name : parts.propertyNames()) {
                JsonNode part = parts.path(name).deepCopy();
                rename(part, prefix);
                boolean common = !kind.equals("schemas") || COMMON.contains(name);
                components
                        .computeIfAbsent(kind, each -> new TreeMap<>())
                        .putIfAbsent(common ? name : prefix + name, part);
            }
        }
    }

    /** References to schemas become references to the service's own. */
    private static void rename(JsonNode node, String prefix) {
        if (node instanceof ObjectNode fields && fields.path("$ref").isString()) {
            String place = fields.path("$ref").asString();
            if (place.startsWith(SCHEMAS) && !COMMON.contains(place.substring(SCHEMAS.length()))) {
                fields.put("$ref", SCHEMAS + prefix + place.substring(SCHEMAS.length()));
            }
        }
        node.forEach(each -> rename(each, prefix));
    }

    /** What these parts refer to, and what that refers to: nothing that no operation needs. */
    private void keep(JsonNode node, Map<String, Map<String, JsonNode>> kept) {
        String place = node.path("$ref").asString("");
        if (place.startsWith(COMPONENTS)) {
            String[] kindAndName = place.substring(COMPONENTS.length()).split("/", 2);
            JsonNode part = components.get(kindAndName[0]).get(kindAndName[1]);
            if (kept.computeIfAbsent(kindAndName[0], each -> new TreeMap<>())
                            .putIfAbsent(kindAndName[1], part)
                    == null) {
                keep(part, kept);
            }
        }
        node.forEach(each -> keep(each, kept));
    }

    private JsonNode written(JsonNode own, List<String> missing) {
        ObjectNode whole = Json.strict().createObjectNode();
        whole.set("openapi", own.path("openapi"));
        ObjectNode info = (ObjectNode) own.path("info").deepCopy();
        info.put("title", "Handslag");
        info.put("description", info.path("description").asString().replaceFirst("^[^.]*\\. ", ""));
        whole.set("info", info);
        whole.set("servers", own.path("servers"));
        whole.set("security", own.path("security"));
        ArrayNode named = whole.putArray("tags");
        tags.forEach(tag -> named.addObject().put("name", tag));
        ObjectNode all = whole.putObject("paths");
        paths.forEach(all::set);
        Map<String, Map<String, JsonNode>> kept = new TreeMap<>();
        kept.put(SECURITY, components.getOrDefault(SECURITY, Map.of()));
        paths.values().forEach(item -> keep(item, kept));
        ObjectNode parts = whole.putObject("components");
        kept.forEach(
                (kind, byName) -> {
                    ObjectNode ofKind = parts.putObject(kind);
                    byName.forEach(ofKind::set);
                });
        if (!missing.isEmpty()) {
            ArrayNode away = whole.putArray("x-handslag-missing");
            missing.forEach(away::add);
        }
        return whole;
    }
}
