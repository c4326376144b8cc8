package org.handslag.platform.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names a schema as its class; one that stands in another class after both, so that the {@code
 * View} of one controller is not taken for that of another.
 */
final class SchemaNames extends TypeNameResolver {
    private static final String EDGE = "Controller";
    private static final String PLATFORM = "platform";

    private final Map<String, Set<Class<?>>> named = new ConcurrentHashMap<>();

    /**
     * @throws IllegalStateException where another record of the same service has the name: one of
     *     the two would be described as the other
     */
    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = name(type);
        if (type.isRecord()) {
            Set<Class<?>> all = named.computeIfAbsent(name, each -> ConcurrentHashMap.newKeySet());
            all.add(type);
            all.stream()
                    .filter(other -> other != type && together(other, type))
                    .findFirst()
                    .ifPresent(
                            other -> {
                                throw new IllegalStateException(
                                        type.getName() + " is named as " + other.getName());
                            });
        }
        return name;
    }

    /** Several services may share a process, and with it the names of all. */
    private static boolean together(Class<?> one, Class<?> other) {
        String owner = owner(one);
        return owner.equals(owner(other))
                || owner.equals(PLATFORM)
                || owner(other).equals(PLATFORM);
    }

    /** The part of the package after {@code org.handslag}. */
    private static String owner(Class<?> type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        if (around == null) {
            return type.getSimpleName();
        }
        String outer = name(around);
        return (outer.endsWith(EDGE) ? outer.substring(0, outer.length() - EDGE.length()) : outer)
                + "."
                + type.getSimpleName();
    }
}
