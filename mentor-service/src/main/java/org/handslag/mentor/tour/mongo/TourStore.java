package org.handslag.mentor.tour.mongo;

import java.util.Optional;
import org.handslag.mentor.tour.kafka.PublishedTour;
import org.handslag.mentor.tour.model.Tour;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code tours}. */
@Configuration(proxyBeanMethods = false)
class TourStore {
    @Bean
    Aggregates<Tour> companyTours(AggregateStore store) {
        return store.aggregates(
                Kind.of("tour", "tours", Tour.class)
                        .index("state.whose.programme")
                        .index("state.whose.participant")
                        .index("state.whose.municipality")
                        .published(PublishedTour::of));
    }

    @Bean
    PersonalData toursOfPersons(Aggregates<Tour> tours) {
        return PersonalKind.of(tours, Keep.COURSE).whole("state.whose.participant");
    }

    /** Where the course stays, what the person said and wrote goes with who they are. */
    @Bean
    PersonalData wordsOfTours(Aggregates<Tour> tours) {
        return PersonalKind.of(tours, Keep.IDENTITY)
                .part("state.whose.participant", (tour, person) -> Optional.of(tour.withoutWords()))
                .shownElsewhere();
    }
}
