package org.handslag.matching.round.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.matching.round.model.Candidate;
import org.handslag.matching.round.model.Chooser;
import org.handslag.matching.round.model.Round;
import org.handslag.platform.access.PersonFacts;
import org.handslag.platform.access.Persons;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Whose identity is protected at this moment: they take no part in what is shared. */
@Component
public class Concealed {
    /** Of more people the few who are protected are asked for, instead of everybody's facts. */
    private static final int FEW = 200;

    private final Persons persons;

    Concealed(Persons persons) {
        this.persons = persons;
    }

    /** Those of these. */
    Set<String> among(Tenant tenant, Collection<String> ids) {
        if (ids.size() > FEW) {
            Set<String> concealed = new HashSet<>(persons.underProtection(tenant));
            concealed.retainAll(Set.copyOf(ids));
            return Set.copyOf(concealed);
        }
        return persons.find(tenant, Set.copyOf(ids)).values().stream()
                .filter(facts -> facts.protection() != null)
                .map(PersonFacts::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The round as it is shown to everybody. */
    public Stored<Round> leaveOut(Stored<Round> round) {
        return new Stored<>(
                round.tenant(),
                round.id(),
                round.version(),
                without(round.tenant(), round.state()));
    }

    /** The round as it goes on. */
    Round without(Tenant tenant, Round round) {
        return round.without(of(tenant, round));
    }

    /** The round as far as it is about one person, in an export of theirs. */
    public RoundOfPerson about(Stored<Round> round, String person) {
        return RoundOfPerson.of(round.state(), person, of(round.tenant(), round.state()));
    }

    /** Ids of those of a round, on either side, whom nobody may know of now. */
    public Set<String> hidden(Stored<Round> round) {
        return of(round.tenant(), round.state());
    }

    /** Those of a round, on either side: who became protected after it opened. */
    Set<String> of(Tenant tenant, Round round) {
        return among(
                tenant,
                Stream.concat(
                                round.candidates().stream().map(Candidate::participant),
                                round.choosers().stream().map(Chooser::mentor))
                        .toList());
    }
}
