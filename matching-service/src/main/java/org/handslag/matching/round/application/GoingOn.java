package org.handslag.matching.round.application;

import org.handslag.matching.round.model.Round;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Goes on with what was interrupted of a round: its opening, its solving, its publication. */
@Component
public class GoingOn {
    private final Aggregates<Round> rounds;
    private final OpenSolutions opened;
    private final SolvingRounds solving;
    private final PublishingRounds publishing;

    GoingOn(
            Aggregates<Round> rounds,
            OpenSolutions opened,
            SolvingRounds solving,
            PublishingRounds publishing) {
        this.rounds = rounds;
        this.opened = opened;
        this.solving = solving;
        this.publishing = publishing;
    }

    /** Where nothing was interrupted, or the round is over or unknown, nothing happens. */
    public void goOn(Tenant tenant, String id) {
        rounds.find(tenant, id).filter(found -> found.state().pending()).ifPresent(this::goOn);
    }

    private void goOn(Stored<Round> round) {
        if (round.state().mode().solved()) {
            opened.of(round);
        }
        if (solving.underway(round).isEmpty()) {
            publishing.underway(round);
        }
    }
}
