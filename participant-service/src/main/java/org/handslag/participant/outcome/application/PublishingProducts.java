package org.handslag.participant.outcome.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.handslag.participant.consent.model.Consents;
import org.handslag.participant.outcome.model.Outcome;
import org.handslag.participant.outcome.model.Product;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Puts on record that what somebody made was published, which only their consent allows, and that
 * it is not public any more.
 */
@Component
public class PublishingProducts {
    private final Aggregates<Outcome> outcomes;
    private final Aggregates<Participant> participants;
    private final ProductsOfProgrammes products;
    private final Clock clock;

    PublishingProducts(
            Aggregates<Outcome> outcomes,
            Aggregates<Participant> participants,
            ProductsOfProgrammes products,
            Clock clock) {
        this.outcomes = outcomes;
        this.participants = participants;
        this.products = products;
        this.clock = clock;
    }

    /**
     * It was published on that day. Refused without a consent that holds on it: {@code
     * consent-missing}, {@code consent-withdrawn}.
     *
     * @throws ProblemException 400 for a day that has not come yet
     */
    public Result<Outcome> publish(Call call, String id, LocalDate on) {
        notInTheFuture(on);
        return outcomes.change(
                call,
                id,
                stored -> {
                    call.mustReach(RecordingOutcomes.target(stored));
                    return stored.state().publish(on, leave(stored, on));
                });
    }

    /**
     * It is not public any more, from that day on.
     *
     * @throws ProblemException 400 for a day that has not come yet
     */
    public Result<Outcome> unpublish(Call call, String id, LocalDate on) {
        notInTheFuture(on);
        return outcomes.change(
                call,
                id,
                stored -> {
                    call.mustReach(RecordingOutcomes.target(stored));
                    return stored.state().unpublish(on);
                });
    }

    /** What no purpose of the programme covers has no consent. */
    private Product.Leave leave(Stored<Outcome> stored, LocalDate on) {
        Outcome outcome = stored.state();
        Product product = outcome.product();
        Optional<String> purpose =
                product == null
                        ? Optional.empty()
                        : products.purpose(
                                stored.tenant(), outcome.whose().programme(), product.key());
        Consents consents =
                participants
                        .find(stored.tenant(), outcome.whose().participant())
                        .map(person -> person.state().consents())
                        .orElse(Consents.NONE);
        if (purpose.filter(needed -> consents.holds(needed, on)).isPresent()) {
            return Product.Leave.GIVEN;
        }
        return purpose.filter(needed -> consents.withdrawn(needed, on)).isPresent()
                ? Product.Leave.WITHDRAWN
                : Product.Leave.MISSING;
    }

    private void notInTheFuture(LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid("/on", "in-the-future", Map.of());
        }
    }
}
