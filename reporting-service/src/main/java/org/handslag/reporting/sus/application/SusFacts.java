package org.handslag.reporting.sus.application;

import java.util.List;
import java.util.Optional;
import org.handslag.platform.tenant.Tenant;

/** What was published of people and courses, as far as the export takes it. */
public interface SusFacts {
    /** Every course of a programme. */
    List<SusCourse> courses(Tenant tenant, String programme);

    /** Somebody; empty where nobody of that id is known (any more). */
    Optional<SusPerson> person(Tenant tenant, String id);
}
