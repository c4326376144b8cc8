package org.handslag.mentor.organisation.model;

import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A firm or other organisation that mentors come from.
 *
 * @param name what it calls itself; stays in this service
 * @param industry an industry's key of the tenant's blueprints
 * @param municipality where it is; null: unknown or elsewhere
 * @param recordedBy the membership that entered it
 */
public record Organisation(
        PrivateText name, String industry, @Nullable String municipality, String recordedBy) {

    /** Enters it. */
    public static Decision<Organisation> register(
            PrivateText name, String industry, @Nullable String municipality, String recordedBy) {
        return Decision.changed(
                new Organisation(name, industry, municipality, recordedBy),
                "organisation.registered.v1");
    }
}
