package org.handslag.platform.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, for one operation. The one place that decides whom and what they reach.
 *
 * @param membership the membership's id; for a platform admin and inside the platform a fixed word
 * @param subjectHash see {@link Membership#subjectHash}
 * @param person the participant or mentor who is calling; null for others
 * @param permissions the caller's grants that permit the operation, with their reach
 * @param sight what this request knows of the persons it is about
 */
public record Caller(
        String membership,
        String subjectHash,
        @Nullable Person person,
        Set<Permission> permissions,
        Sight sight) {

    /** A caller without cases, from whom nobody is concealed. */
    public Caller(
            String membership,
            String subjectHash,
            @Nullable Person person,
            Set<Permission> permissions) {
        this(membership, subjectHash, person, permissions, Sight.blind());
    }

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
                                new Grant(Role.SYSTEM_CLIENT, null, null, null, null, null),
                                Scope.TENANT)));
    }

    /** Whether one of the permitting grants is of this role. */
    public boolean is(Role role) {
        return permissions.stream().anyMatch(permission -> permission.grant().role() == role);
    }

    /** Whether all of the permitting grants are of this role. */
    public boolean isOnly(Role role) {
        return permissions.stream().allMatch(permission -> permission.grant().role() == role);
    }

    /** Whether the operation reaches this target: one permission is enough. */
    public boolean reaches(Target target) {
        sight.look(target.everybody());
        return permissions.stream().anyMatch(permission -> reaches(permission, target));
    }

    /**
     * The partners of the caller's grants of this role, where it is by such grants alone that the
     * operation reaches the target.
     *
     * @return empty where a grant of another role reaches it, too, or none does
     */
    public Optional<Set<String>> onlyAs(Role role, Target target) {
        sight.look(target.everybody());
        Set<String> partners = new HashSet<>();
        for (Permission permission : permissions) {
            if (!reaches(permission, target)) {
                continue;
            }
            if (permission.grant().role() != role) {
                return Optional.empty();
            }
            partners.add(String.valueOf(permission.grant().partner()));
        }
        return partners.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(partners));
    }

    /** Whether one of the permissions holds in the programme, whatever else limits it. */
    public boolean actsIn(String programme) {
        return permissions.stream()
                .map(Permission::grant)
                .anyMatch(
                        grant -> grant.programme() == null || grant.programme().equals(programme));
    }

    /** The programmes to which the permissions are limited; empty where one of them is not. */
    public Set<String> programmes() {
        Set<String> programmes = new HashSet<>();
        for (Permission permission : permissions) {
            String programme = permission.grant().programme();
            if (programme == null) {
                return Set.of();
            }
            programmes.add(programme);
        }
        return Set.copyOf(programmes);
    }

    /**
     * Whether the operation reaches everything of the tenant or of the programme, not only what is
     * the caller's own.
     */
    public boolean reachesMoreThanOwn() {
        return permissions.stream().anyMatch(permission -> permission.scope() != Scope.OWN);
    }

    /**
     * Whether the caller may know that there is such a person: not where their identity is
     * protected, unless the caller handles them or is that person.
     */
    public boolean mayKnow(String id) {
        return isCaller(id)
                || sight.of(id)
                        .map(facts -> facts.protection() == null || facts.handledBy(membership))
                        .orElse(true);
    }

    /**
     * Whether there is such a person, as far as the caller may know. Where any id is taken, one
     * that is nobody's is answered as one that is concealed.
     */
    public boolean knows(String id) {
        return isCaller(id) || (sight.of(id).isPresent() && mayKnow(id));
    }

    /**
     * Whether they may know in something that is the caller's own: who meets a person knows them.
     */
    public boolean mayKnow(String id, Target in) {
        return mayKnow(id) || isCounterpart(id, in);
    }

    /**
     * Whether a list may be searched by this person: what is shared would else be found by somebody
     * whom it does not name.
     *
     * @param id null: it is not searched by anybody
     */
    public boolean mayAskFor(@Nullable String id, Target in) {
        return id == null || mayKnow(id, in);
    }

    /**
     * What a query for a list may be narrowed to, field to its values; empty where the caller can
     * reach nothing.
     */
    public Optional<Map<String, Set<String>>> narrowing(Placing placing) {
        return new Narrowing(this, placing).fields();
    }

    private boolean isCaller(String id) {
        return person != null && person.id().equals(id);
    }

    /** Mentor and participant, of something that both have a part in. */
    private boolean isCounterpart(String id, Target in) {
        return person != null
                && in.everybody().contains(person.id())
                && in.everybody().contains(id)
                && sight.of(id).filter(facts -> facts.kind() != person.kind()).isPresent();
    }

    private boolean reaches(Permission permission, Target target) {
        if (permission.scope() == Scope.OWN) {
            return target.open() || (person != null && target.everybody().contains(person.id()));
        }
        if (conceals(target)) {
            return false;
        }
        Grant grant = permission.grant();
        if (target.open()) {
            return true;
        }
        return switch (permission.scope()) {
            case TENANT -> true;
            case PROGRAMME -> inProgramme(grant, target);
            case MUNICIPALITY ->
                    inProgramme(grant, target)
                            && (grant.municipality() == null
                                    || grant.municipality().equals(target.municipality()));
            case CASES -> inProgramme(grant, target) && isCase(target);
            case PARTNER -> isFromPartner(grant, target);
            case OWN -> false;
        };
    }

    /** What several share stays, unless fewer than two would be left of it. */
    private boolean conceals(Target target) {
        if (!target.persons().stream().allMatch(this::mayKnow)) {
            return true;
        }
        long known = target.shared().stream().filter(this::mayKnow).count();
        return known < target.shared().size() && known < 2;
    }

    private boolean isCase(Target target) {
        return target.everybody().stream()
                .map(sight::of)
                .flatMap(Optional::stream)
                .anyMatch(facts -> facts.inCareOf(membership, sight.today()));
    }

    private static boolean inProgramme(Grant grant, Target target) {
        return grant.programme() == null || target.programmes().contains(grant.programme());
    }

    private static boolean isFromPartner(Grant grant, Target target) {
        String partner = grant.partner();
        return partner != null
                && target.partners().stream()
                        .anyMatch(
                                from ->
                                        grant.programme() == null
                                                ? from.endsWith("/" + partner)
                                                : from.equals(grant.programme() + "/" + partner));
    }
}
