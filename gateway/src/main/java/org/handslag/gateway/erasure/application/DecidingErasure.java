package org.handslag.gateway.erasure.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.gateway.erasure.model.Erasure;
import org.handslag.gateway.erasure.model.Ground;
import org.handslag.gateway.erasure.model.Kept;
import org.handslag.gateway.erasure.model.Outcome;
import org.handslag.gateway.erasure.model.Ruling;
import org.handslag.gateway.membership.model.Person;
import org.handslag.platform.access.PersonFacts;
import org.handslag.platform.access.Persons;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.rights.OneselfOrOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person asks to be erased; somebody decides it. */
@Component
public class DecidingErasure {
    private final Aggregates<Erasure> erasures;
    private final Persons persons;
    private final Clock clock;

    DecidingErasure(Aggregates<Erasure> erasures, Persons persons, Clock clock) {
        this.erasures = erasures;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Puts the wish down; {@code erasure-pending} where one about the person is under way, {@code
     * person-is-other-kind} where a mentor was called a participant or the other way round.
     *
     * @throws ProblemException 404 where there is no such person, as far as this service has heard
     */
    public Result<Erasure> request(
            Call call, Person person, LocalDate on, Erasure.@Nullable ToldBy toldBy) {
        OneselfOrOfficer.mustReach(call, person.id());
        PersonFacts facts = persons.find(call.tenant(), Set.of(person.id())).get(person.id());
        if (facts == null) {
            throw ProblemException.notFound();
        }
        if (facts.kind() == null || !facts.kind().name().equals(person.kind().name())) {
            return new Result.Refused<>(new Refusal("person-is-other-kind", Map.of()));
        }
        try {
            return erasures.create(
                    call, id -> Erasure.request(person, on, call.caller().membership(), toldBy));
        } catch (SlotTaken taken) {
            return new Result.Refused<>(new Refusal("erasure-pending", Map.of()));
        }
    }

    /** Decides it. */
    public Result<Erasure> decide(
            Call call, String id, Outcome outcome, Ground ground, List<Kept> keeps, LocalDate on) {
        return erasures.change(
                call,
                id,
                stored -> {
                    OneselfOrOfficer.mustReach(call, stored.state().person().id());
                    return stored.state()
                            .decide(
                                    new Ruling(
                                            outcome,
                                            ground,
                                            keeps,
                                            on,
                                            call.caller().membership(),
                                            clock.instant()));
                });
    }
}
