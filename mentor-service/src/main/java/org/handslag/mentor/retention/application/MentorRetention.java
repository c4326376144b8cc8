package org.handslag.mentor.retention.application;

import org.handslag.mentor.mentor.application.MentorReach;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.rights.Retained;
import org.handslag.platform.rights.RetainedPersons;
import org.handslag.platform.rights.RetentionOfPersons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The platform's retention, for mentors. */
@Configuration(proxyBeanMethods = false)
@Import(RetentionOfPersons.class)
class MentorRetention {
    @Bean
    Retained retainedMentors(Aggregates<Mentor> mentors, MentorEnds ends) {
        return new RetainedPersons<>(mentors, ends, MentorReach::target, Mentor::anonymise);
    }
}
