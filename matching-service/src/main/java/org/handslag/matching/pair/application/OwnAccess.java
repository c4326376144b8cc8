package org.handslag.matching.pair.application;

import java.time.Clock;
import java.time.LocalDate;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.Ending;
import org.handslag.matching.pair.model.Pair;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Person;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Grace;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * A pair is its mentor's own until grace after its end is over. The participant keeps what is their
 * own.
 */
@Component
public class OwnAccess {
    private final Mirror<KnownProgramme> programmes;
    private final Clock clock;

    OwnAccess(Mirror<KnownProgramme> programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Goes on unless the caller sees the pair only as its mentor, and that time is over.
     *
     * @throws ProblemException 404 as for an unknown id
     */
    public void mustHold(Call call, Pair pair) {
        if (!holds(call, pair)) {
            throw ProblemException.notFound();
        }
    }

    /** Whether the caller sees the pair otherwise than as a mentor whose time is over. */
    public boolean holds(Call call, Pair pair) {
        Caller caller = call.caller();
        Person person = caller.person();
        Ending ending = pair.ending();
        if (ending == null
                || person == null
                || caller.reachesMoreThanOwn()
                || !person.id().equals(pair.parties().mentor())) {
            return true;
        }
        return programmes
                .find(call.tenant(), pair.parties().programme())
                .map(KnownProgramme::grace)
                .orElse(Grace.DEFAULT)
                .open(ending.on(), LocalDate.now(clock));
    }
}
