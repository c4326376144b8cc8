package org.handslag.matching.pair.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Places;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** The places of a mentor that may be taken, by the capacity that has reached this service. */
@Component
class MentorPlaces {
    private final Mirror<KnownMentor> mentors;
    private final Aggregates<Pair> pairs;

    MentorPlaces(Mirror<KnownMentor> mentors, Aggregates<Pair> pairs) {
        this.mentors = mentors;
        this.pairs = pairs;
    }

    /** Whether the mentor takes part in the programme. */
    boolean active(Tenant tenant, String mentor, String programme) {
        return mentors.find(tenant, mentor).filter(known -> known.activeIn(programme)).isPresent();
    }

    /** Whether the mentor was found for one participant of the programme, and this is another. */
    boolean keptForAnother(Tenant tenant, String mentor, String programme, String participant) {
        return mentors.find(tenant, mentor)
                .flatMap(known -> known.recruitedFor(programme))
                .filter(whom -> !whom.equals(participant))
                .isPresent();
    }

    /** The open places, to be tried in this order; none where the mentor is full or unknown. */
    List<Integer> open(Tenant tenant, String mentor) {
        List<Integer> taken =
                pairs.all(tenant, Map.of("state.parties.mentor", mentor)).stream()
                        .filter(pair -> pair.state().state().live())
                        .map(pair -> Objects.requireNonNull(pair.state().place()))
                        .toList();
        return mentors.find(tenant, mentor)
                .map(known -> Places.open(known.capacity(), taken))
                .orElse(List.of());
    }
}
