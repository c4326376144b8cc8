package org.handslag.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.contracts.ApiChanges.Way;
import tools.jackson.databind.JsonNode;

/** What breaks callers in the schema of something that goes in or comes out. */
final class SchemaChanges {
    /** Whose number must not become larger, and whose must not become smaller, of what goes in. */
    private static final List<String> LEAST = List.of("minimum", "minLength", "minItems");

    private static final List<String> MOST = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> FORMS = List.of("format", "pattern");
    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");

    private final JsonNode before;
    private final JsonNode after;
    private final Way way;
    private final List<String> breaks;
    private final Set<String> compared = new HashSet<>();

    /**
     * @param before the document that callers know, in which references are looked up
     * @param breaks where each break is told
     */
    SchemaChanges(JsonNode before, JsonNode after, Way way, List<String> breaks) {
        this.before = before;
        this.after = after;
        this.way = way;
        this.breaks = breaks;
    }

    /** Compares two schemas and all that is in them. */
    void compare(String place, JsonNode wasThere, JsonNode isThere) {
        String pair = wasThere.path("$ref").asString("") + " " + isThere.path("$ref").asString("");
        if (!pair.equals(" ") && !compared.add(pair)) {
            return;
        }
        JsonNode was = ApiChanges.resolved(before, wasThere);
        JsonNode is = ApiChanges.resolved(after, isThere);
        types(place, was, is);
        codes(place, was, is);
        FORMS.forEach(form -> form(place, form, was, is));
        if (way == Way.IN) {
            LEAST.forEach(bound -> bound(place, bound, was, is, 1));
            MOST.forEach(bound -> bound(place, bound, was, is, -1));
        }
        fields(place, was, is);
        inside(place + "/*", was.path("items"), is.path("items"));
        inside(place + "/*", was.path("additionalProperties"), is.path("additionalProperties"));
        CHOICES.forEach(choice -> choices(place, was.path(choice), is.path(choice)));
    }

    private void inside(String place, JsonNode was, JsonNode is) {
        if (was.isObject() && is.isObject()) {
            compare(place, was, is);
        }
    }

    /** Nothing said of the type: anything. */
    private void types(String place, JsonNode was, JsonNode is) {
        Set<String> wide = types(way == Way.IN ? is : was);
        Set<String> narrow = types(way == Way.IN ? was : is);
        if (!wide.isEmpty() && (narrow.isEmpty() || !wide.containsAll(narrow))) {
            say(place, "was " + types(was) + ", is " + types(is));
        }
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString()));
        } else if (type.isString()) {
            types.add(type.asString());
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    /** Readers must bear a code that they do not know, so answers may get further ones. */
    private void codes(String place, JsonNode was, JsonNode is) {
        if (way == Way.OUT || !is.has("enum")) {
            return;
        }
        if (!was.has("enum")) {
            say(place, "takes only some values now");
            return;
        }
        List<String> gone = new ArrayList<>();
        Set<JsonNode> taken = new HashSet<>();
        is.path("enum").forEach(taken::add);
        was.path("enum")
                .forEach(
                        code -> {
                            if (!taken.contains(code)) {
                                gone.add(code.asString(""));
                            }
                        });
        if (!gone.isEmpty()) {
            say(place, "no longer takes " + String.join(", ", gone));
        }
    }

    /** What goes in must not be told a form it had not; what comes out must keep its own. */
    private void form(String place, String form, JsonNode was, JsonNode is) {
        JsonNode bound = way == Way.IN ? is : was;
        if (bound.has(form) && !was.path(form).equals(is.path(form))) {
            say(place, "has another " + form);
        }
    }

    private void bound(String place, String bound, JsonNode was, JsonNode is, int tighter) {
        if (is.has(bound)
                && (!was.has(bound)
                        || is.path(bound).decimalValue().compareTo(was.path(bound).decimalValue())
                                == tighter)) {
            say(place, bound + " is " + is.path(bound));
        }
    }

    private void fields(String place, JsonNode was, JsonNode is) {
        JsonNode fields = is.path("properties");
        for (String name : was.path("properties").propertyNames()) {
            if (fields.has(name)) {
                compare(place + "/" + name, was.path("properties").path(name), fields.path(name));
            } else {
                say(place + "/" + name, "is gone");
            }
        }
        Set<String> more = required(way == Way.IN ? is : was);
        more.removeAll(required(way == Way.IN ? was : is));
        more.forEach(
                name -> say(place + "/" + name, way == Way.IN ? "is required" : "may be absent"));
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("required").forEach(name -> names.add(name.asString()));
        return names;
    }

    private void choices(String place, JsonNode was, JsonNode is) {
        int fewer = way == Way.IN ? is.size() : was.size();
        int more = way == Way.IN ? was.size() : is.size();
        if (fewer < more) {
            say(place, "has " + is.size() + " alternatives, had " + was.size());
        }
        for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
            compare(place, was.path(i), is.path(i));
        }
    }

    private void say(String place, String what) {
        String told = place + ": " + what;
        if (!breaks.contains(told)) {
            breaks.add(told);
        }
    }
}
