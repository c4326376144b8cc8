package org.handslag.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.platform.json.Json;
import org.jspecify.annotations.Nullable;
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

    private static final String DEFAULT = "default";

    private final Map<String, Rule> rules;
    private final Map<String, String> purposes;

    private AccessMatrix(Map<String, Rule> rules, Map<String, String> purposes) {
        this.rules = rules;
        this.purposes = purposes;
    }

    /** The file. */
    private record Content(
            Map<String, Map<String, String>> operations, @Nullable Map<String, String> purposes) {}

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
            Content content = new YAMLMapper().readValue(file, Content.class);
            Map<String, Rule> rules = new TreeMap<>();
            content.operations()
                    .forEach(
                            (operation, cells) ->
                                    rules.put(operation, rule(place + " " + operation, cells)));
            return new AccessMatrix(rules, purposes(place, content));
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

    private static Map<String, String> purposes(String place, Content content) {
        Map<String, String> purposes =
                content.purposes() == null ? Map.of() : Map.copyOf(content.purposes());
        for (String operation : purposes.keySet()) {
            if (!operation.equals(DEFAULT) && !content.operations().containsKey(operation)) {
                throw new IllegalStateException(place + ": a purpose of nothing: " + operation);
            }
        }
        return purposes;
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

    /**
     * Why somebody reads personal data through this operation: a code whose words stand under
     * {@code purpose.<code>}. The file's default where the operation has none of its own, {@code
     * unstated} where the file has none.
     */
    public String purpose(String operation) {
        @Nullable String own = purposes.get(operation);
        return own == null ? purposes.getOrDefault(DEFAULT, "unstated") : own;
    }

    /** Every purpose that readings may have. */
    public Set<String> purposes() {
        return Set.copyOf(purposes.values());
    }
}
