package org.handslag.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.platform.json.Json;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which role may do which operation, and how far: the data of {@code
 * contracts/access/<service>.yaml}. An operation that is not there is nobody's.
 */
public final class AccessMatrix {
    /** In place of a role: whoever has a valid token of the tenant, member or not. */
    public static final String TOKEN_HOLDER = "token-holder";

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Json::code, Function.identity()));
    private static final Map<String, Scope> SCOPES =
            Arrays.stream(Scope.values())
                    .collect(Collectors.toMap(Json::code, Function.identity()));

    private final Map<String, Rule> rules;

    private AccessMatrix(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /**
     * One operation.
     *
     * @param anyToken whether a token of the tenant is enough
     */
    public record Rule(Map<Role, Scope> roles, boolean anyToken) {}

    /**
     * The matrix of a service.
     *
     * @throws IllegalStateException where the file is missing or names an unknown role or scope
     */
    public static AccessMatrix of(String service) {
        String place = "/contracts/access/" + service + ".yaml";
        try (InputStream file = AccessMatrix.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalStateException(place + " is missing");
            }
            Map<String, Map<String, Map<String, String>>> content =
                    new YAMLMapper().readValue(file, new TypeReference<>() {});
            Map<String, Rule> rules = new TreeMap<>();
            content.getOrDefault("operations", Map.of())
                    .forEach(
                            (operation, cells) ->
                                    rules.put(operation, rule(place + " " + operation, cells)));
            return new AccessMatrix(rules);
        } catch (IOException e) {
            throw new IllegalStateException(place, e);
        }
    }

    private static Rule rule(String place, Map<String, String> cells) {
        Map<Role, Scope> roles = new EnumMap<>(Role.class);
        cells.forEach(
                (role, scope) -> {
                    if (!role.equals(TOKEN_HOLDER)) {
                        roles.put(known(ROLES, role, place), known(SCOPES, scope, place));
                    }
                });
        return new Rule(Map.copyOf(roles), cells.containsKey(TOKEN_HOLDER));
    }

    private static <T> T known(Map<String, T> values, String code, String place) {
        T value = values.get(code);
        if (value == null) {
            throw new IllegalStateException(place + ": " + code);
        }
        return value;
    }

    /** Every operation with its rule, by name. */
    public Map<String, Rule> rules() {
        return rules;
    }

    /** The rule of an operation; nobody's where the matrix does not have it. */
    public Rule rule(String operation) {
        return rules.getOrDefault(operation, new Rule(Map.of(), false));
    }
}
