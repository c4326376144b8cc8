package org.handslag.acceptance.matrix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API's document shows as an example of each body: what the matrix sends, and so what is
 * known to be taken, with invented ids in the places of a run's own.
 */
public final class Examples {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern MARK = Pattern.compile("@([a-z]+(?:[.-][a-z]+)*)");
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID = 26;
    private static final int FIRST = 8;

    private Examples() {}

    /** By operation, of those that take a body. */
    public static Map<String, JsonNode> all() {
        Map<String, JsonNode> examples = new TreeMap<>();
        Recipes.all()
                .forEach(
                        (operation, recipe) -> {
                            JsonNode body = recipe.body(null);
                            if (!body.isMissingNode()) {
                                examples.put(operation, filled(body));
                            }
                        });
        return examples;
    }

    private static JsonNode filled(JsonNode body) {
        return JSON.readTree(
                MARK.matcher(JSON.writeValueAsString(body))
                        .replaceAll(mark -> Matcher.quoteReplacement(value(mark.group(1)))));
    }

    private static String value(String name) {
        return switch (name) {
            case "today" -> "2016-05-12";
            case "month" -> "2016-05";
            case "fresh" -> "example";
            case "municipality" -> "kavlinge";
            case "name" -> "Invented";
            default -> id(name);
        };
    }

    /** Always the same for the same thing. */
    private static String id(String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < ID; i++) {
                id.append(DIGITS.charAt((hash[i] & 0xff) % (i == 0 ? FIRST : DIGITS.length())));
            }
            return id.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
