package org.handslag.participant.admission.mongo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.participant.admission.kafka.PublishedAdmission;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.Seat;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Admissions: a participant is referred to a cohort once, and has a seat to themselves. */
@Configuration(proxyBeanMethods = false)
class AdmissionCollection {
    @Bean
    Aggregates<Admission> admissions(AggregateStore store) {
        return store.aggregates(
                Kind.of("admission", "admissions", Admission.class)
                        .slots(
                                List.of("participantCohort", "cohortSeat", "municipalitySeat"),
                                AdmissionCollection::places)
                        .index("state.cohort")
                        .index("state.person.participant")
                        .index("state.programme")
                        .index("state.person.municipality")
                        .index("state.state")
                        .published(PublishedAdmission::of));
    }

    @Bean
    PersonalData admissionsOfPersons(Aggregates<Admission> admissions) {
        return PersonalKind.of(admissions, Keep.COURSE)
                .whole("state.person.participant")
                .shown((admission, person) -> admission.withoutCopies());
    }

    /** The referral that is one, and the seat among those that are kept strictly. */
    private static Map<String, String> places(Stored<Admission> stored) {
        Admission admission = stored.state();
        Map<String, String> places = new TreeMap<>();
        places.put("participantCohort", place(stored, "/" + admission.person().participant()));
        Seat seat = admission.seat();
        if (seat != null && admission.holdsPlace()) {
            if (seat.number() != null) {
                places.put("cohortSeat", place(stored, "/" + seat.number()));
            }
            if (seat.ofMunicipality() != null) {
                places.put(
                        "municipalitySeat",
                        place(
                                stored,
                                "/"
                                        + admission.person().municipality()
                                        + "/"
                                        + seat.ofMunicipality()));
            }
        }
        return places;
    }

    private static String place(Stored<Admission> stored, String what) {
        return stored.tenant().keyOf(stored.state().cohort() + what);
    }
}
