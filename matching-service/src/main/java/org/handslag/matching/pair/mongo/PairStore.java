package org.handslag.matching.pair.mongo;

import java.util.List;
import java.util.Map;
import org.handslag.matching.pair.application.AnsweringPairs;
import org.handslag.matching.pair.kafka.PublishedPair;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Parties;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.aggregate.Stored;
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
                    .index("state.parties.mentor")
                    .index("state.parties.participant")
                    .index("state.state")
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
}
