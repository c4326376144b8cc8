package org.handslag.platform.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handslag.platform.access.Target;
import org.handslag.platform.personal.Keeping;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;

/** The persons of one kind that a service keeps, and until when; what {@link Retention} asks. */
public interface Retained {
    /** The kind's plural. */
    String kind();

    /** Everybody whose time is over on that day, and for whom nothing goes on. */
    List<Over> over(Tenant tenant, LocalDate on);

    /** The same of one person, as it stands now. */
    Optional<Over> over(Tenant tenant, String person, LocalDate on);

    /** Makes the person nobody, in place; done again it does nothing. */
    void anonymise(Tenant tenant, String person);

    /** Whom a caller must reach to learn of the person. */
    Target target(Tenant tenant, String person);

    /**
     * Somebody whose time is over.
     *
     * @param endedOn the last end
     * @param overOn the first day on which nothing keeps them any more
     * @param months the rule
     * @param source who set it
     * @param by the id of what set it; null: the platform
     */
    record Over(
            @PersonId String person,
            LocalDate endedOn,
            LocalDate overOn,
            int months,
            Keeping.Source source,
            @Nullable String by) {}
}
