package org.handslag.mentor.organisation.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** What organisations call themselves, for whoever reads of them elsewhere. */
@Component
public class OrganisationNames {
    private final Aggregates<Organisation> organisations;

    OrganisationNames(Aggregates<Organisation> organisations) {
        this.organisations = organisations;
    }

    /** The name of each of these, by id. */
    public Map<String, PrivateText> of(Tenant tenant, Collection<String> ids) {
        Map<String, PrivateText> names = new HashMap<>();
        organisations
                .all(tenant, Map.of("id", Set.copyOf(ids)))
                .forEach(found -> names.put(found.id(), found.state().name()));
        return names;
    }

    /**
     * Goes on only where the organisation is there.
     *
     * @throws ProblemException 400 under {@code /organisation}
     */
    public void mustBeThere(Tenant tenant, String id) {
        if (organisations.find(tenant, id).isEmpty()) {
            throw ProblemException.invalid("/organisation", "unknown", Map.of());
        }
    }
}
