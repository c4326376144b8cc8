package org.handslag.gateway.membership.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One role of a member, and where it holds.
 *
 * @param municipality a municipality's key; null: all
 * @param programme a programme's id; null: all
 * @param partner the key of the blueprint's partner whose staff it is for; null: none
 * @param from first day
 * @param to last day; null: until further notice
 */
public record Grant(
        MemberRole role,
        @Nullable String municipality,
        @Nullable String programme,
        @Nullable String partner,
        LocalDate from,
        @Nullable LocalDate to) {

    /** The same, until that day unless it ends sooner. */
    Grant until(LocalDate day) {
        return to != null && to.isBefore(day)
                ? this
                : new Grant(role, municipality, programme, partner, from, day);
    }
}
