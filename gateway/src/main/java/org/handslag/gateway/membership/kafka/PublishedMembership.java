package org.handslag.gateway.membership.kafka;

import org.handslag.gateway.membership.model.Membership;
import org.handslag.platform.access.Grant;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.json.Json;

/** Memberships in the form that the platform's access reads, here and in every other service. */
public final class PublishedMembership {
    private PublishedMembership() {}

    /** The published state of kind {@code memberships}; see its schema. */
    public static org.handslag.platform.access.Membership of(Stored<Membership> stored) {
        Membership membership = stored.state();
        return new org.handslag.platform.access.Membership(
                stored.id(),
                membership.subjectHash(),
                membership.person() == null
                        ? null
                        : new Person(
                                Person.Kind.valueOf(membership.person().kind().name()),
                                membership.person().id()),
                membership.grants().stream()
                        .map(
                                grant ->
                                        new Grant(
                                                Role.valueOf(grant.role().name()),
                                                grant.municipality(),
                                                grant.programme(),
                                                grant.partner(),
                                                grant.from(),
                                                grant.to()))
                        .toList(),
                Json.code(membership.state()));
    }
}
