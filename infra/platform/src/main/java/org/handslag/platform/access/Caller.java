package org.handslag.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, for one operation.
 *
 * @param membership the membership's id; for a platform admin and inside the platform a fixed word
 * @param subjectHash see {@link Membership#subjectHash}
 * @param person the participant or mentor who is calling; null for others
 * @param permissions the caller's grants that permit the operation, with their reach
 */
public record Caller(
        String membership,
        String subjectHash,
        @Nullable Person person,
        Set<Permission> permissions) {

    /** One grant that permits the operation. */
    public record Permission(Grant grant, Scope scope) {}

    /** The platform itself, reacting to an event. */
    public static Caller platform() {
        return new Caller(
                "platform",
                "platform",
                null,
                Set.of(
                        new Permission(
                                new Grant(Role.SYSTEM_CLIENT, null, null, null, null),
                                Scope.TENANT)));
    }

    /** Whether one of the permitting grants is of this role. */
    public boolean is(Role role) {
        return permissions.stream().anyMatch(permission -> permission.grant().role() == role);
    }

    /** Whether the operation reaches this target: one permission is enough. */
    public boolean reaches(Target target) {
        return permissions.stream().anyMatch(permission -> reaches(permission, target));
    }

    /**
     * Whether the operation reaches everything of the tenant or of the programme, not only what is
     * the caller's own.
     */
    public boolean reachesMoreThanOwn() {
        return permissions.stream().anyMatch(permission -> permission.scope() != Scope.OWN);
    }

    private boolean reaches(Permission permission, Target target) {
        Grant grant = permission.grant();
        return switch (permission.scope()) {
            case TENANT -> true;
            case PROGRAMME -> matches(grant.programme(), target.programme());
            case MUNICIPALITY ->
                    matches(grant.programme(), target.programme())
                            && matches(grant.municipality(), target.municipality());
            case OWN -> person != null && target.persons().contains(person.id());
        };
    }

    private static boolean matches(@Nullable String granted, @Nullable String asked) {
        return granted == null || asked == null || granted.equals(asked);
    }
}
