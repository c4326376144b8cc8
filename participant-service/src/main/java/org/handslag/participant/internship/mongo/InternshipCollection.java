package org.handslag.participant.internship.mongo;

import java.util.Optional;
import org.handslag.participant.internship.kafka.PublishedInternship;
import org.handslag.participant.internship.model.Internship;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Internships. */
@Configuration(proxyBeanMethods = false)
class InternshipCollection {
    @Bean
    Aggregates<Internship> internships(AggregateStore store) {
        return store.aggregates(
                Kind.of("internship", "internships", Internship.class)
                        .index("state.whose.programme")
                        .index("state.whose.participant")
                        .index("state.whose.municipality")
                        .index("state.company.mentor")
                        .published(PublishedInternship::of));
    }

    /** It is the participant's; a mentor only goes out of it. */
    @Bean
    PersonalData internshipsOfPersons(Aggregates<Internship> internships) {
        return PersonalKind.of(internships, Keep.COURSE)
                .whole("state.whose.participant")
                .part(
                        "state.company.mentor",
                        (internship, person) -> Optional.of(internship.withoutMentor()))
                .shown(InternshipCollection::shown);
    }

    /** Where the course stays, what was said goes, unless that stays, too. */
    @Bean
    PersonalData notesOfInternships(Aggregates<Internship> internships) {
        return PersonalKind.of(internships, Keep.MINUTES)
                .part(
                        "state.whose.participant",
                        (internship, person) -> Optional.of(internship.withoutNotes()))
                .shownElsewhere();
    }

    /** The notes are about the participant: a mentor's export goes without them. */
    private static Object shown(Internship internship, String person) {
        return internship.whose().participant().equals(person) ? internship : internship.bare();
    }
}
