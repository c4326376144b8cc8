package org.handslag.platform.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What one request has to know of persons before it can say whom its caller reaches. Asks once for
 * each person; belongs to one request and is not shared between threads.
 */
public final class Sight {
    private final @Nullable Tenant tenant;
    private final @Nullable Persons persons;
    private final LocalDate today;
    private final Map<String, Optional<PersonFacts>> seen = new HashMap<>();
    private final Map<String, Set<String>> cases = new HashMap<>();

    private Sight(@Nullable Tenant tenant, @Nullable Persons persons, LocalDate today) {
        this.tenant = tenant;
        this.persons = persons;
        this.today = today;
    }

    /** Of a tenant's persons, on that day. */
    public static Sight of(Tenant tenant, Persons persons, LocalDate today) {
        return new Sight(tenant, persons, today);
    }

    /** For callers without cases, from whom nobody is concealed: the platform itself. */
    static Sight blind() {
        return new Sight(null, null, LocalDate.MIN);
    }

    /** The day on which the request is decided. */
    LocalDate today() {
        return today;
    }

    /** Asks for all of these at once, so that a list asks once for each of its parts. */
    public void look(Set<String> ids) {
        if (tenant == null || persons == null) {
            return;
        }
        Set<String> unseen = new HashSet<>(ids);
        unseen.removeAll(seen.keySet());
        if (!unseen.isEmpty()) {
            Map<String, PersonFacts> found = persons.find(tenant, unseen);
            unseen.forEach(id -> seen.put(id, Optional.ofNullable(found.get(id))));
        }
    }

    Optional<PersonFacts> of(String id) {
        look(Set.of(id));
        return seen.getOrDefault(id, Optional.empty());
    }

    Set<String> inCareOf(String membership) {
        return tenant == null || persons == null
                ? Set.of()
                : cases.computeIfAbsent(
                        membership, member -> persons.inCareOf(tenant, member, today));
    }

    /** A request's working memory says nothing. */
    @Override
    public String toString() {
        return "Sight[]";
    }
}
