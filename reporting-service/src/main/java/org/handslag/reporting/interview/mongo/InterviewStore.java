package org.handslag.reporting.interview.mongo;

import java.util.Optional;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.handslag.reporting.interview.application.InterviewOfPerson;
import org.handslag.reporting.interview.model.Interview;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Interviews stay inside this service. */
@Configuration(proxyBeanMethods = false)
class InterviewStore {
    private static final Kind<Interview> KIND =
            Kind.of("interview", "interviews", Interview.class)
                    .index("state.programme")
                    .index("state.respondents")
                    .unpublished();

    @Bean
    Aggregates<Interview> interviews(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /** What was said alone goes with whoever said it; a group's interview stays the others'. */
    @Bean
    PersonalData interviewsOfPersons(Aggregates<Interview> interviews) {
        return PersonalKind.of(interviews, Keep.MINUTES)
                .part(
                        "state.respondents",
                        (interview, person) ->
                                interview.kind() == Interview.Kind.SINGLE
                                        ? Optional.empty()
                                        : Optional.of(interview.without(person)))
                .shown((interview, person) -> InterviewOfPerson.of(interview));
    }
}
