package org.handslag.matching.round.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.matching.round.application.Concealed;
import org.handslag.matching.round.kafka.PublishedRound;
import org.handslag.matching.round.model.Round;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code rounds}. A cohort has one pending round at most: two would promise the same. */
@Configuration(proxyBeanMethods = false)
class RoundStore {
    static final Kind<Round> KIND =
            Kind.of("round", "rounds", Round.class)
                    .slots(List.of("pendingRound"), RoundStore::slots)
                    .index("state.cohort")
                    .index("state.programme")
                    .published(PublishedRound::of);

    @Bean
    Aggregates<Round> rounds(AggregateStore store) {
        return store.aggregates(KIND);
    }

    private static Map<String, String> slots(Stored<Round> stored) {
        Round round = stored.state();
        return round.pending()
                ? Map.of("pendingRound", stored.tenant().keyOf(round.cohort()))
                : Map.of();
    }

    /** A round is many persons': one of them is taken out of it. */
    @Bean
    PersonalData roundsOfPersons(Aggregates<Round> rounds, Concealed concealed) {
        return PersonalKind.of(rounds, Keep.COURSE)
                .part(
                        "state.candidates.participant",
                        (round, person) -> Optional.of(round.without(person)))
                .part(
                        "state.choosers.mentor",
                        (round, person) -> Optional.of(round.without(person)))
                .shownOf(concealed::about);
    }
}
