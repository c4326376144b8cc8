package org.handslag.platform.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer that carried personal data.
 *
 * @param tenant the tenant's key
 * @param member the membership that read; {@code subject/<hash>} for somebody without one
 * @param roles the roles that permitted it
 * @param operation its name in the access matrix
 * @param persons ids of all whom the answer is about
 * @param fields names of the fields that carried private text
 * @param purpose the code that the access matrix gives the operation
 * @param onBehalfOf an id that the caller gave; null: for themselves
 * @param reason what the caller gave as a reason: kept sealed under the tenant's key; null: none
 * @param trace the request's trace id
 */
public record Reading(
        String tenant,
        String member,
        List<String> roles,
        String operation,
        List<String> persons,
        List<String> fields,
        String purpose,
        @Nullable String onBehalfOf,
        @Nullable String reason,
        @Nullable String trace) {
    /** How many persons one entry names; an answer about more gets several entries. */
    static final int MAX_PERSONS = 200;

    /** The same in parts that an entry can hold. */
    List<Reading> parts() {
        if (persons.size() <= MAX_PERSONS) {
            return List.of(this);
        }
        List<Reading> parts = new ArrayList<>();
        for (int from = 0; from < persons.size(); from += MAX_PERSONS) {
            parts.add(of(persons.subList(from, Math.min(persons.size(), from + MAX_PERSONS))));
        }
        return parts;
    }

    private Reading of(List<String> some) {
        return new Reading(
                tenant,
                member,
                roles,
                operation,
                List.copyOf(some),
                fields,
                purpose,
                onBehalfOf,
                reason,
                trace);
    }
}
