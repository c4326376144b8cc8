package org.handslag.gateway.subscription.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a tenant's events a subscription sees.
 *
 * @param types names of types, e.g. {@code pair.agreed.v1}; empty: all, those that come later too
 * @param programmes ids; empty: all
 */
public record Filter(List<String> types, List<String> programmes) {
    /**
     * Types that every subscription sees, whatever it asks for: they say that what it has seen
     * before must be erased or taken back.
     */
    private static final List<String> ALWAYS = List.of("subject.erased.v1", "event.withdrawn.v1");

    public Filter {
        types = List.copyOf(types);
        programmes = List.copyOf(programmes);
    }

    /**
     * Whether an event is shown.
     *
     * @param programme the programme that it is about; null where it names none
     */
    public boolean shows(String type, @Nullable String programme) {
        if (isAlwaysShown(type)) {
            return true;
        }
        return shows(type)
                && (programmes.isEmpty() || (programme != null && programmes.contains(programme)));
    }

    /** Whether any event of a type is shown. */
    public boolean shows(String type) {
        return isAlwaysShown(type) || types.isEmpty() || types.contains(type);
    }

    /** Whether every subscription sees a type, whatever it asks for. */
    public static boolean isAlwaysShown(String type) {
        return ALWAYS.contains(type);
    }
}
