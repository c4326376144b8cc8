package org.handslag.participant.participant.application;

import org.handslag.platform.job.JobsOfService;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The platform's jobs, for imports of participants. */
@Configuration(proxyBeanMethods = false)
@Import(JobsOfService.class)
class ParticipantJobs {}
