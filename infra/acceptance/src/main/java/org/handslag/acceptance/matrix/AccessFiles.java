package org.handslag.acceptance.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The access matrix as its files have it, read anew: what the services make of them is what is
 * tried.
 *
 * @param rules by service and operation: scope by role
 */
public record AccessFiles(Map<String, Map<String, Map<String, String>>> rules) {

    /** In place of a role: whoever has a token of the tenant. */
    static final String TOKEN_HOLDER = "token-holder";

    /** The published files of these services. */
    public static AccessFiles of(Iterable<String> services) {
        Map<String, Map<String, Map<String, String>>> rules = new LinkedHashMap<>();
        for (String service : services) {
            rules.put(service, operations("/contracts/access/" + service + ".yaml"));
        }
        return new AccessFiles(rules);
    }

    private static Map<String, Map<String, String>> operations(String place) {
        try (InputStream file = AccessFiles.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalStateException(place + " is missing");
            }
            JsonNode operations = new YAMLMapper().readTree(file).path("operations");
            Map<String, Map<String, String>> rules = new TreeMap<>();
            for (String name : operations.propertyNames()) {
                Map<String, String> cells = new TreeMap<>();
                JsonNode row = operations.path(name);
                for (String role : row.propertyNames()) {
                    cells.put(role, row.path(role).asString(""));
                }
                rules.put(name, cells);
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scope by role; nobody where the matrix does not have the operation. */
    Map<String, String> cells(String service, String operation) {
        return rules.getOrDefault(service, Map.of()).getOrDefault(operation, Map.of());
    }
}
