package org.handslag.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about, as far as scopes ask.
 *
 * @param programme the programme's id it belongs to; null: none
 * @param municipality the municipality's key it belongs to; null: none
 * @param persons ids of the participants and mentors whose own it is
 */
public record Target(
        @Nullable String programme, @Nullable String municipality, Set<String> persons) {

    /** Something of a programme as a whole. */
    public static Target ofProgramme(String programme) {
        return new Target(programme, null, Set.of());
    }

    /** Something of the tenant as a whole. */
    public static Target ofTenant() {
        return new Target(null, null, Set.of());
    }

    /** The same, belonging to a municipality. */
    public Target in(@Nullable String municipality) {
        return new Target(programme, municipality, persons);
    }

    /** The same, being these persons' own. */
    public Target of(String... persons) {
        return new Target(programme, municipality, Set.of(persons));
    }
}
