package org.handslag.platform.rights;

import java.util.List;
import java.util.Set;
import org.handslag.platform.tenant.Tenant;

/** What one kind of aggregate holds about persons; a bean for each such kind. */
public interface PersonalData {
    /** The kind's plural. */
    String kind();

    /** Whether each aggregate of the kind is a person: its id is theirs. */
    default boolean isPerson() {
        return false;
    }

    /**
     * Everything of the kind about a person.
     *
     * @return empty where there is nothing
     */
    List<Item> about(Tenant tenant, String person);

    /**
     * Erases it, or takes the person out of what is about others too. Done again it does nothing.
     *
     * @param keeps what the decision leaves
     * @return how many aggregates it touched
     */
    int erase(Tenant tenant, String person, Set<Keep> keeps);

    /**
     * One aggregate, or the part of it that is about the person.
     *
     * @param id the aggregate's id
     * @param data what an answer may carry
     */
    record Item(String kind, String id, Object data) {}
}
