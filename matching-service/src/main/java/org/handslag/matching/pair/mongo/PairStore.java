package org.handslag.matching.pair.mongo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.matching.pair.application.AnsweringPairs;
import org.handslag.matching.pair.application.Seeing;
import org.handslag.matching.pair.kafka.PublishedPair;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Parties;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.handslag.platform.tenant.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kind {@code pairs}. A live pair holds two unique places: the participant's one place in the
 * cohort, and one of the mentor's numbered places.
 */
@Configuration(proxyBeanMethods = false)
class PairStore {
    static final Kind<Pair> KIND =
            Kind.of("pair", "pairs", Pair.class)
                    .slots(
                            List.of(AnsweringPairs.PARTICIPANT_SLOT, AnsweringPairs.MENTOR_SLOT),
                            PairStore::slots)
                    .index("state.parties.cohort")
                    .index("state.parties.programme")
                    .index("state.parties.municipality")
                    .index("state.parties.mentor")
                    .index("state.parties.participant")
                    .index("state.state")
                    .index("state.ending.rematch")
                    .published(PublishedPair::of);

    @Bean
    Aggregates<Pair> pairs(AggregateStore store) {
        return store.aggregates(KIND);
    }

    private static Map<String, String> slots(Stored<Pair> stored) {
        Pair pair = stored.state();
        Tenant tenant = stored.tenant();
        Parties parties = pair.parties();
        return pair.state().live()
                ? Map.of(
                        AnsweringPairs.PARTICIPANT_SLOT,
                        tenant.keyOf(parties.cohort() + "/" + parties.participant()),
                        AnsweringPairs.MENTOR_SLOT,
                        tenant.keyOf(parties.mentor() + "/" + pair.place()))
                : Map.of();
    }

    /** A pair is its participant's; without its mentor it stays, and ends. */
    @Bean
    PersonalData pairsOfPersons(Aggregates<Pair> pairs, Clock clock) {
        return PersonalKind.of(pairs, Keep.COURSE)
                .whole("state.parties.participant")
                .part(
                        "state.parties.mentor",
                        (pair, mentor) -> Optional.of(pair.mentorErased(LocalDate.now(clock))))
                .shown((pair, person) -> Seeing.by(person, pair));
    }
}
