package org.handslag.platform.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One role of a member, and where it holds.
 *
 * @param municipality a municipality's key; null: all
 * @param programme a programme's id; null: all
 * @param partner a partner's key in the blueprint; null: none
 * @param from first day; null: since ever
 * @param to last day; null: until further notice
 */
public record Grant(
        Role role,
        @Nullable String municipality,
        @Nullable String programme,
        @Nullable String partner,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the grant holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
