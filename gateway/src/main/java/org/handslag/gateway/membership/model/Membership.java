package org.handslag.gateway.membership.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a signed-in subject may be in a tenant. A subject has one membership; each invitation that
 * it accepts adds a grant.
 *
 * @param subjectHash SHA-256 of issuer and subject: the sign-in name itself is not kept
 * @param person the participant or mentor behind it, never replaced by another
 * @param invitations the ids of the invitations that made it what it is
 */
public record Membership(
        String subjectHash,
        @Nullable Person person,
        List<Grant> grants,
        State state,
        List<String> invitations) {
    /** How many grants one subject can have; more is a mistake of the inviting side. */
    public static final int MAX_GRANTS = 50;

    /** Whether it permits anything. */
    public enum State {
        ACTIVE,
        ENDED
    }

    public Membership {
        grants = List.copyOf(grants);
        invitations = List.copyOf(invitations);
    }

    /** The first invitation that a subject accepts makes its membership. */
    public static Decision<Membership> begin(String subjectHash, Offer offer) {
        return new Membership(subjectHash, null, List.of(), State.ACTIVE, List.of()).take(offer);
    }

    /** Adds what an invitation offers; a member who had ended is one again. */
    public Decision<Membership> take(Offer offer) {
        if (invitations.contains(offer.invitation())) {
            return Decision.unchanged();
        }
        if (person != null && offer.person() != null && !person.equals(offer.person())) {
            return Decision.refused("member-is-another-person");
        }
        if (invitations.size() >= MAX_GRANTS) {
            return Decision.refused("too-many-grants", Map.of("limit", MAX_GRANTS));
        }
        List<Grant> held = new ArrayList<>(grants);
        if (!held.contains(offer.grant())) {
            held.add(offer.grant());
        }
        List<String> taken = new ArrayList<>(invitations);
        taken.add(offer.invitation());
        return Decision.changed(
                new Membership(
                        subjectHash,
                        person == null ? offer.person() : person,
                        held,
                        State.ACTIVE,
                        taken),
                "membership.granted.v1");
    }

    /**
     * Ends it, with every grant.
     *
     * @param on the last day on which its grants held
     */
    public Decision<Membership> end(LocalDate on) {
        if (state == State.ENDED) {
            return Decision.unchanged();
        }
        LocalDate began = firstDay();
        if (on.isBefore(began)) {
            return Decision.refused("ended-before-it-began", Map.of("from", began));
        }
        return Decision.changed(
                new Membership(
                        subjectHash,
                        person,
                        grants.stream().map(grant -> grant.until(on)).toList(),
                        State.ENDED,
                        invitations),
                "membership.ended.v1");
    }

    /**
     * The person behind it is erased: it ends, and leads to nobody any more.
     *
     * @param on the day of the erasure
     */
    public Decision<Membership> forgetPerson(LocalDate on) {
        return person == null
                ? Decision.unchanged()
                : Decision.changed(
                        new Membership(
                                subjectHash,
                                null,
                                grants.stream()
                                        .map(
                                                grant ->
                                                        grant.until(
                                                                on.isBefore(grant.from())
                                                                        ? grant.from()
                                                                        : on))
                                        .toList(),
                                State.ENDED,
                                invitations),
                        "membership.ended.v1");
    }

    private LocalDate firstDay() {
        return Objects.requireNonNull(
                grants.stream().map(Grant::from).min(LocalDate::compareTo).orElse(null),
                "a membership has a grant");
    }
}
