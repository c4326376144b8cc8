package org.handslag.gateway.invitation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.handslag.gateway.membership.model.Grant;
import org.handslag.gateway.membership.model.MemberRole;
import org.handslag.gateway.membership.model.Offer;
import org.handslag.gateway.membership.model.Person;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A code that lets one subject take one grant, once.
 *
 * @param codeHash SHA-256 of the code; the code itself is shown to the inviter and not kept
 * @param expiresAt 30 days after it was issued, by the business clock
 * @param acceptedBy the hash of the subject who took it; null while nobody has
 * @param invitedBy the inviter's membership
 */
public record Invitation(
        String codeHash,
        Grant grant,
        @Nullable Person person,
        Instant expiresAt,
        State state,
        @Nullable String acceptedBy,
        String invitedBy) {
    /** How long a code can be used. */
    public static final Duration VALIDITY = Duration.ofDays(30);

    /** What became of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        WITHDRAWN
    }

    /** Invites somebody to a role, as far as the inviter may give it. */
    public static Decision<Invitation> open(
            String codeHash, Grant grant, @Nullable Person person, Inviter inviter, Instant now) {
        MemberRole role = grant.role();
        if (role.isForTenantAdminsToGive() && !inviter.admin()) {
            return Decision.refused("role-not-yours-to-give");
        }
        if (!inviter.mayGive(grant)) {
            return Decision.refused("grant-wider-than-yours");
        }
        if (role.isForPartner() != (grant.partner() != null)) {
            return Decision.refused("partner-for-partner-staff");
        }
        if (role.needsProgramme() && grant.programme() == null) {
            return Decision.refused("contact-of-one-programme");
        }
        if (person == null && role.needsPerson()) {
            return Decision.refused("role-needs-person");
        }
        if (person != null && !role.fits(person.kind())) {
            return Decision.refused("role-not-for-this-person");
        }
        return Decision.changed(
                new Invitation(
                        codeHash,
                        grant,
                        person,
                        now.plus(VALIDITY),
                        State.OPEN,
                        null,
                        inviter.membership()),
                "invitation.opened.v1");
    }

    /**
     * Takes it for a subject; the same subject may repeat that, also after the code has expired.
     */
    public Decision<Invitation> accept(String subjectHash, Instant now) {
        return switch (state) {
            case ACCEPTED ->
                    subjectHash.equals(acceptedBy)
                            ? Decision.unchanged()
                            : Decision.refused("invitation-used");
            case WITHDRAWN -> Decision.refused("invitation-withdrawn");
            case OPEN ->
                    now.isBefore(expiresAt)
                            ? Decision.changed(
                                    with(codeHash, State.ACCEPTED, subjectHash),
                                    "invitation.accepted.v1")
                            : Decision.refused("invitation-expired", Map.of("at", expiresAt));
        };
    }

    /** Takes it back before anybody has used it. */
    public Decision<Invitation> withdraw() {
        return switch (state) {
            case WITHDRAWN -> Decision.unchanged();
            case ACCEPTED -> Decision.refused("invitation-used");
            case OPEN ->
                    Decision.changed(
                            with(codeHash, State.WITHDRAWN, null), "invitation.withdrawn.v1");
        };
    }

    /**
     * Replaces the code: whoever repeats a request whose answer was lost gets a new one, and the
     * lost one is worth nothing.
     */
    public Decision<Invitation> reissue(String newCodeHash) {
        return state == State.OPEN
                ? Decision.changed(with(newCodeHash, State.OPEN, null), "invitation.reissued.v1")
                : Decision.unchanged();
    }

    /** What it adds to the membership of the subject who takes it. */
    public Offer offer(String id) {
        return new Offer(id, grant, person);
    }

    private Invitation with(String code, State next, @Nullable String by) {
        return new Invitation(code, grant, person, expiresAt, next, by, invitedBy);
    }
}
