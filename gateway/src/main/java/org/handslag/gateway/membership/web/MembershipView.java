package org.handslag.gateway.membership.web;

import java.util.List;
import org.handslag.gateway.membership.model.Grant;
import org.handslag.gateway.membership.model.Membership;
import org.handslag.gateway.membership.model.Person;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** A membership as its subject and the tenant's admins see it: without the subject's hash. */
public record MembershipView(
        String id, @Nullable Person person, List<Grant> grants, Membership.State state) {
    /** The view of one, naming the person behind it where the caller may know of them. */
    public static MembershipView of(Caller caller, Stored<Membership> stored) {
        Membership membership = stored.state();
        Person person = membership.person();
        return new MembershipView(
                stored.id(),
                person != null && caller.mayKnow(person.id()) ? person : null,
                membership.grants(),
                membership.state());
    }
}
