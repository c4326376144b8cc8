package org.handslag.acceptance.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The recipes by operation. */
public final class Recipes {

    private Recipes() {}

    /** Those of {@code recipes.yaml} beside this class. */
    public static Map<String, Recipe> all() {
        try (InputStream file =
                Objects.requireNonNull(Recipes.class.getResourceAsStream("recipes.yaml"))) {
            JsonNode all = new YAMLMapper().readTree(file);
            Map<String, Recipe> recipes = new LinkedHashMap<>();
            for (String operation : all.propertyNames()) {
                recipes.put(operation, Recipe.of(all.path(operation)));
            }
            return recipes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
