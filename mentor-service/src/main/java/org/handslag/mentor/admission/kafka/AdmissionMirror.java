package org.handslag.mentor.admission.kafka;

import org.handslag.mentor.admission.model.KnownAdmission;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The admissions of participant-service, mirrored for whom a firm or a mentor is asked. */
@Configuration(proxyBeanMethods = false)
class AdmissionMirror {
    @Bean
    Mirror<KnownAdmission> mirroredAdmissions(Mirrors mirrors) {
        return mirrors.of("admissions", KnownAdmission.class, "participant");
    }
}
