package org.handslag.participant.internship.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.disclosure.model.KnownPair;
import org.handslag.participant.internship.model.Internship;
import org.handslag.participant.outcome.model.Whose;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Grace;
import org.handslag.platform.reach.Reach;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * Whose an internship is: the participant's, and the mentor's who goes along as long as they are a
 * pair, grace included. Whoever may not know of that mentor reaches it without their name.
 */
@Component
class InternshipReach {
    private static final Placing PLACING =
            Placing.ofProgramme("state.whose.programme")
                    .municipality("state.whose.municipality")
                    .participant("state.whose.participant")
                    .mentor("state.company.mentor");

    private final Mirror<KnownPair> pairs;
    private final Aggregates<Programme> programmes;
    private final Clock clock;

    InternshipReach(Mirror<KnownPair> pairs, Aggregates<Programme> programmes, Clock clock) {
        this.pairs = pairs;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Lists as this caller sees them. */
    Reach<Internship> of(Call call) {
        return new Reach<>(PLACING, stored -> target(call, stored));
    }

    /** Whose one is, as this caller asks. */
    Target target(Call call, Stored<Internship> stored) {
        Whose whose = stored.state().whose();
        Set<String> persons = new LinkedHashSet<>(Set.of(whose.participant()));
        String mentor = stored.state().company().mentor();
        Person person = call.caller().person();
        if (person != null
                && person.id().equals(mentor)
                && arePair(stored.tenant(), whose.participant(), mentor)) {
            persons.add(mentor);
        }
        return Target.ofProgramme(whose.programme()).in(whose.municipality()).of(persons);
    }

    /** Whether the two are a pair, or were one until so lately that its grace is not over. */
    boolean arePair(Tenant tenant, String participant, String mentor) {
        return pairs.all(tenant, Map.of("mentor", mentor)).stream()
                .filter(pair -> pair.participant().equals(participant))
                .anyMatch(
                        pair ->
                                !pair.state().equals("declined")
                                        && grace(tenant, pair.programme())
                                                .open(pair.endedOn(), LocalDate.now(clock)));
    }

    private Grace grace(Tenant tenant, String programme) {
        return programmes
                .find(tenant, programme)
                .map(found -> found.state().blueprint().disclosure().grace())
                .orElse(Grace.DEFAULT);
    }
}
