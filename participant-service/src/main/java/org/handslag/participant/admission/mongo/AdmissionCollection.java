package org.handslag.participant.admission.mongo;

import java.util.List;
import java.util.Map;
import org.handslag.participant.admission.kafka.PublishedAdmission;
import org.handslag.participant.admission.model.Admission;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Admissions: a participant is referred to a cohort once. */
@Configuration(proxyBeanMethods = false)
class AdmissionCollection {
    @Bean
    Aggregates<Admission> admissions(AggregateStore store) {
        return store.aggregates(
                Kind.of("admission", "admissions", Admission.class)
                        .slots(
                                List.of("participantCohort"),
                                stored ->
                                        Map.of(
                                                "participantCohort",
                                                stored.tenant()
                                                        .keyOf(
                                                                stored.state().cohort()
                                                                        + "/"
                                                                        + stored.state()
                                                                                .person()
                                                                                .participant())))
                        .index("state.cohort")
                        .index("state.person.participant")
                        .published(PublishedAdmission::of));
    }

    @Bean
    PersonalData admissionsOfPersons(Aggregates<Admission> admissions) {
        return PersonalKind.of(admissions, Keep.COURSE).whole("state.person.participant");
    }
}
