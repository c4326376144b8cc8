package org.handslag.mentor.placement.mongo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.mentor.placement.kafka.PublishedApplication;
import org.handslag.mentor.placement.kafka.PublishedOffer;
import org.handslag.mentor.placement.kafka.PublishedPackage;
import org.handslag.mentor.placement.model.InternshipPackage;
import org.handslag.mentor.placement.model.Offer;
import org.handslag.mentor.placement.model.PlacementApplication;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds {@code placement-offers}, {@code placement-applications}, {@code internship-packages}.
 */
@Configuration(proxyBeanMethods = false)
class PlacementStore {
    @Bean
    Aggregates<Offer> placementOffers(AggregateStore store) {
        return store.aggregates(
                Kind.of("placement-offer", "placement-offers", Offer.class)
                        .index("state.programmes")
                        .index("state.organisation")
                        .published(PublishedOffer::of));
    }

    /** One claim per participant and offer, one participant per place of an offer. */
    @Bean
    Aggregates<PlacementApplication> placementApplications(AggregateStore store) {
        return store.aggregates(
                Kind.of(
                                "placement-application",
                                "placement-applications",
                                PlacementApplication.class)
                        .slots(List.of("claim", "place"), PlacementStore::taken)
                        .index("state.offer")
                        .index("state.applicant.programme")
                        .index("state.applicant.participant")
                        .index("state.applicant.municipality")
                        .published(PublishedApplication::of));
    }

    @Bean
    Aggregates<InternshipPackage> internshipPackages(AggregateStore store) {
        return store.aggregates(
                Kind.of("internship-package", "internship-packages", InternshipPackage.class)
                        .index("state.programme")
                        .published(PublishedPackage::of));
    }

    @Bean
    PersonalData applicationsOfPersons(Aggregates<PlacementApplication> applications) {
        return PersonalKind.of(applications, Keep.COURSE).whole("state.applicant.participant");
    }

    /** Where the course stays, what the person wrote goes with who they are. */
    @Bean
    PersonalData lettersOfPersons(Aggregates<PlacementApplication> applications) {
        return PersonalKind.of(applications, Keep.IDENTITY)
                .part(
                        "state.applicant.participant",
                        (application, person) -> Optional.of(application.withoutLetter()))
                .shownElsewhere();
    }

    private static Map<String, String> taken(Stored<PlacementApplication> stored) {
        PlacementApplication application = stored.state();
        Map<String, String> taken = new LinkedHashMap<>();
        if (application.live()) {
            taken.put(
                    "claim",
                    stored.tenant()
                            .keyOf(
                                    application.offer()
                                            + "/"
                                            + application.applicant().participant()));
        }
        if (application.place() != null) {
            taken.put(
                    "place",
                    stored.tenant().keyOf(application.offer() + "/" + application.place()));
        }
        return taken;
    }
}
