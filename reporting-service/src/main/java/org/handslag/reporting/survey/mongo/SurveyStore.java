package org.handslag.reporting.survey.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.handslag.reporting.survey.application.SurveyOfPerson;
import org.handslag.reporting.survey.model.Survey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Surveys stay inside this service; of one key one is open at a time for a cohort, or for all. */
@Configuration(proxyBeanMethods = false)
class SurveyStore {
    private static final Kind<Survey> KIND =
            Kind.of("survey", "surveys", Survey.class)
                    .slots(
                            List.of("open"),
                            stored -> {
                                Survey survey = stored.state();
                                return survey.state() == Survey.State.OPEN
                                        ? Map.of("open", stored.tenant().keyOf(place(survey)))
                                        : Map.of();
                            })
                    .index("state.programme")
                    .index("state.links.batches.unused")
                    .unpublished();

    private static String place(Survey survey) {
        return survey.programme()
                + "/"
                + survey.survey()
                + (survey.cohort() == null ? "" : "/" + survey.cohort());
    }

    @Bean
    Aggregates<Survey> surveys(AggregateStore store) {
        return store.aggregates(KIND);
    }

    /** A survey is many persons': one of them is taken out of it. */
    @Bean
    PersonalData surveysOfPersons(Aggregates<Survey> surveys) {
        return PersonalKind.of(surveys, Keep.COURSE)
                .part("state.asked", (survey, person) -> Optional.of(survey.without(person)))
                .part(
                        "state.responses.respondent",
                        (survey, person) -> Optional.of(survey.without(person)))
                .shown(SurveyOfPerson::of);
    }
}
