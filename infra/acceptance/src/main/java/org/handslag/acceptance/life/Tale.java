package org.handslag.acceptance.life;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the documents tell of how a programme went, where they do: how many applied, what became of
 * them. It is no part of a blueprint, which says what is planned. Of a blueprint that nobody has
 * told of, everything is by lot.
 *
 * @param json one entry of {@code tales.yaml}
 */
record Tale(JsonNode json) {

    /** The tale of a blueprint; an empty one where nobody has told it. */
    static Tale of(String blueprint) {
        try (InputStream in =
                Objects.requireNonNull(Tale.class.getResourceAsStream("tales.yaml"))) {
            JsonNode found = new YAMLMapper().readTree(in).path(blueprint);
            return new Tale(found.isObject() ? found : JsonNodeFactory.instance.objectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many cohorts are lived through, where the blueprint lists none or more than is told. */
    OptionalInt cohorts() {
        return number(json.path("cohorts"));
    }

    /** How many people come to a cohort that the blueprint does not number. */
    OptionalInt places() {
        return number(json.path("places"));
    }

    /** How many apply, in each cohort. */
    OptionalInt applicants() {
        return number(json.path("applicants"));
    }

    /** Words of a day, month or year; missing where it says nothing. */
    JsonNode day(String field) {
        return json.path(field);
    }

    /** Whether its people are those of a sister programme, where that is lived beside it. */
    boolean fromSister() {
        return json.path("fromSister").asBoolean(false);
    }

    /** Whether offices send their people as tables, not one by one. */
    boolean imports() {
        return json.path("import").asBoolean(false);
    }

    /** The language that people of the place speak. */
    String tongue() {
        return json.path("tongue").asString("sv");
    }

    /** Whether people write in Swedish there; else in Norwegian. */
    boolean swedish() {
        return !tongue().equals("nb");
    }

    /**
     * Whether the admitted of a cohort are women, in the order of their numbers; by lot if not
     * told.
     */
    OptionalInt women() {
        return number(json.path("women"));
    }

    /**
     * What became of those admitted, one after the other over all cohorts, as long as it is told.
     */
    List<JsonNode> fates() {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode fate : json.path("fates").values()) {
            for (int i = 0; i < fate.path("people").asInt(1); i++) {
                all.add(fate);
            }
        }
        return all;
    }

    /** The fate told of the admitted person with this number over all cohorts, from 0. */
    @Nullable JsonNode fate(int number) {
        List<JsonNode> all = fates();
        return number < all.size() ? all.get(number) : null;
    }

    /** A chance in which the tale deviates from what is usual, in percent. */
    double share(String what, double usual) {
        JsonNode told = json.path("shares").path(what);
        return told.isNumber() ? told.asDouble() / 100 : usual;
    }

    private static OptionalInt number(JsonNode node) {
        return node.isInt() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }
}
