package org.handslag.reporting.publishing.application;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.publishing.model.Comparison;
import org.handslag.reporting.publishing.model.Publication;
import org.springframework.stereotype.Component;

/**
 * The one place where something of another tenant is read: what it published of the programme that
 * it agreed to compare, after both agreements were read, each as it is now.
 */
@Component
class AgreedPublications {
    private final Aggregates<Comparison> comparisons;
    private final Aggregates<Publication> publications;

    AgreedPublications(Aggregates<Comparison> comparisons, Aggregates<Publication> publications) {
        this.comparisons = comparisons;
        this.publications = publications;
    }

    /**
     * The latest of both sides.
     *
     * @param own absent: nothing of the programme has been published
     * @param other likewise
     */
    record Both(Optional<Publication> own, Optional<Publication> other) {}

    /**
     * Reads them.
     *
     * @param id of this tenant's agreement
     * @throws ProblemException 404 for an unknown agreement, 409 {@code not-agreed} where either
     *     side has not agreed or has ended it
     */
    Both read(Tenant tenant, String id) {
        Comparison own = comparisons.get(tenant, id).state();
        var with = new Tenant(own.with());
        Comparison theirs =
                comparisons.all(with, Map.of("state.with", tenant.key())).stream()
                        .map(Stored::state)
                        .filter(Comparison::holds)
                        .findFirst()
                        .filter(one -> own.holds())
                        .orElseThrow(() -> new ProblemException(Problem.of(409, "not-agreed")));
        return new Both(latest(tenant, own.programme()), latest(with, theirs.programme()));
    }

    private Optional<Publication> latest(Tenant tenant, String programme) {
        return publications.all(tenant, Map.of("state.programme", programme)).stream()
                .map(Stored::state)
                .max(Comparator.comparing(Publication::asOf).thenComparingInt(Publication::number));
    }
}
