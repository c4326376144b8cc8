package org.handslag.reporting.sus.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.sus.application.SusCourse;
import org.handslag.reporting.sus.application.SusFacts;
import org.handslag.reporting.sus.application.SusPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Out of the mirrors of participants and admissions. */
@Configuration(proxyBeanMethods = false)
class MirroredSusFacts {
    @Bean
    Mirror<SusCourse> susCourses(Mirrors mirrors) {
        return mirrors.of("admissions", SusCourse.class, "programme");
    }

    @Bean
    Mirror<SusPerson> susPersons(Mirrors mirrors) {
        return mirrors.of("participants", SusPerson.class);
    }

    @Bean
    SusFacts susFacts(Mirror<SusCourse> courses, Mirror<SusPerson> persons) {
        return new SusFacts() {
            @Override
            public List<SusCourse> courses(Tenant tenant, String programme) {
                return courses.all(tenant, Map.of("programme", programme));
            }

            @Override
            public Optional<SusPerson> person(Tenant tenant, String id) {
                return persons.find(tenant, id);
            }
        };
    }
}
