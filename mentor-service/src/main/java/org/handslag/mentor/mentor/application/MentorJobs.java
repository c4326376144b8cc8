package org.handslag.mentor.mentor.application;

import org.handslag.platform.job.JobsOfService;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The platform's jobs, for imports of mentors. */
@Configuration(proxyBeanMethods = false)
@Import(JobsOfService.class)
class MentorJobs {}
