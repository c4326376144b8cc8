package org.handslag.mentor.mentor.application;

import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.platform.access.Staff;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.protection.ProtectingIdentity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform's protection of identities, for mentors. */
@Configuration(proxyBeanMethods = false)
class MentorProtection {
    @Bean
    ProtectingIdentity<Mentor, CardStep.What> protectingMentors(
            Aggregates<Mentor> mentors, Staff staff) {
        return new ProtectingIdentity<>(mentors, staff, MentorReach::target, Mentor::mark);
    }
}
