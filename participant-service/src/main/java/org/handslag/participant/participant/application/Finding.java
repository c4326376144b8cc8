package org.handslag.participant.participant.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * What participants are looked for by. All that is given must be theirs.
 *
 * @param email the whole mail address
 * @param phone the whole number
 * @param reference the caller's own reference: those of others are found by nobody else
 * @param name a part of the name
 */
public record Finding(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String reference,
        @Nullable String name) {

    /** The lookups to ask, each with its text. */
    Map<String, String> exact(Call call) {
        Map<String, String> exact = new LinkedHashMap<>();
        if (email != null) {
            exact.put("email", Normalised.mail(email));
        }
        if (phone != null) {
            exact.put("phone", Normalised.phone(phone));
        }
        if (reference != null) {
            exact.put(
                    "reference",
                    reference(call.caller().membership(), Normalised.words(reference)));
        }
        return exact;
    }

    /** A membership's reference as one text. */
    public static String reference(String membership, String text) {
        return membership + "\n" + text;
    }
}
