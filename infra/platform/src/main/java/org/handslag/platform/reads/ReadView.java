package org.handslag.platform.reads;

import java.time.Instant;
import java.util.List;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * One reading, as the caller may see it.
 *
 * @param id its place in a list: newer readings have higher ids
 * @param service where it was read
 * @param membership who read; only for the officer
 * @param roles what permitted it
 * @param operation its name in the access matrix
 * @param operationText the same in words
 * @param persons of whom; for somebody who asks about themselves only their own id
 * @param fields the fields that carried private text
 * @param purpose why, as a code
 * @param purposeText the same in words
 * @param onBehalf whether it was for somebody else
 * @param onBehalfOf for whom; only for the officer
 * @param reason what the reader gave as a reason; only for the officer
 * @param trace the request's trace id; only for the officer
 */
public record ReadView(
        String id,
        Instant at,
        String service,
        @Nullable String membership,
        List<String> roles,
        String operation,
        String operationText,
        @PersonId List<String> persons,
        List<String> fields,
        String purpose,
        String purposeText,
        boolean onBehalf,
        @Nullable String onBehalfOf,
        @Nullable PrivateText reason,
        @Nullable String trace) {

    /** The same, for this reason. */
    public ReadView because(@Nullable PrivateText reason) {
        return new ReadView(
                id,
                at,
                service,
                membership,
                roles,
                operation,
                operationText,
                persons,
                fields,
                purpose,
                purposeText,
                onBehalf,
                onBehalfOf,
                reason,
                trace);
    }
}
