package org.handslag.participant.basis.application;

import java.util.List;
import java.util.Optional;
import org.handslag.participant.basis.model.Purposes;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.springframework.stereotype.Component;

/** What a person's data is processed for: by the programmes that the person belongs to. */
@Component
public class PurposesOfPersons {
    private final Aggregates<Programme> programmes;
    private final PlatformPurposes purposes;

    PurposesOfPersons(Aggregates<Programme> programmes, PlatformPurposes purposes) {
        this.programmes = programmes;
        this.purposes = purposes;
    }

    /**
     * Whether the purpose rests on the person's consent in one of the programmes; of who is in none
     * as the platform has it.
     */
    public boolean restsOnConsent(Stored<Participant> person, String purpose) {
        List<Purposes> all =
                person.state().programmes().stream()
                        .map(id -> programmes.find(person.tenant(), id))
                        .flatMap(Optional::stream)
                        .map(programme -> purposes.of(programme.state().blueprint()))
                        .toList();
        return all.isEmpty()
                ? purposes.alone().restsOnConsent(purpose)
                : all.stream().anyMatch(each -> each.restsOnConsent(purpose));
    }
}
