package org.handslag.mentor.mentor.mongo;

import java.util.List;
import java.util.Optional;
import org.handslag.mentor.mentor.application.Finding;
import org.handslag.mentor.mentor.application.FoundFor;
import org.handslag.mentor.mentor.kafka.PublishedMentor;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.model.OwnReference;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.personal.Normalised;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code mentors}. */
@Configuration(proxyBeanMethods = false)
class MentorStore {
    @Bean
    Aggregates<Mentor> mentorAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("mentor", "mentors", Mentor.class)
                        .index("state.engagements.programme")
                        .index("state.engagements.partner")
                        .index("state.profile.municipality")
                        .index("state.protection.handlers")
                        .index("state.protection")
                        .index("state.engagements.recruitedFor")
                        .lookup(
                                "email",
                                state -> Normalised.of(state.contact().email(), Normalised::mail))
                        .lookup(
                                "phone",
                                state -> Normalised.of(state.contact().phone(), Normalised::phone))
                        .lookup("reference", MentorStore::reference)
                        .published(PublishedMentor::of));
    }

    @Bean
    PersonalData mentorsThemselves(Aggregates<Mentor> mentors) {
        return PersonalKind.of(mentors, Keep.IDENTITY)
                .itself(Mentor::anonymise)
                .shown((mentor, person) -> mentor.withoutCopies());
    }

    /** A reference is found by the membership that gave it, and by no other. */
    private static List<String> reference(Mentor mentor) {
        OwnReference own = mentor.reference();
        return own == null
                ? List.of()
                : Normalised.of(own.text(), Normalised::words).stream()
                        .map(text -> Finding.reference(own.membership(), text))
                        .toList();
    }

    /** That a mentor was found for a participant is the participant's, too. */
    @Bean
    PersonalData mentorsFoundForPersons(Aggregates<Mentor> mentors) {
        return PersonalKind.of(mentors, Keep.COURSE)
                .part(
                        "state.engagements.recruitedFor",
                        (mentor, person) -> Optional.of(mentor.forget(person)))
                .shown(FoundFor::of);
    }
}
