package org.handslag.platform.access;

import java.util.List;
import org.handslag.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What a signed-in subject may be in a tenant: the published state of kind {@code memberships}, as
 * every service mirrors it.
 *
 * @param subjectHash {@link #subjectHash(String, String)}
 * @param person the participant or mentor behind it, where there is one
 * @param state {@code active} or {@code ended}
 */
public record Membership(
        String id, String subjectHash, @Nullable Person person, List<Grant> grants, String state) {

    /** SHA-256 of issuer and subject: what the bus carries instead of a sign-in name. */
    public static String subjectHash(String issuer, String subject) {
        return Ids.hash(issuer + "\n" + subject);
    }

    /** A subject has one membership in a tenant, always under this id. */
    public static String idOf(String tenant, String subjectHash) {
        return Ids.derived("membership", tenant, subjectHash);
    }
}
