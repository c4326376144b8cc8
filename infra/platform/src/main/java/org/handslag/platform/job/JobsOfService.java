package org.handslag.platform.job;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.platform.access.AccessDecider;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Lease;
import org.handslag.platform.outbox.OutboxSettings;
import org.handslag.platform.outbox.RealTime;
import org.handslag.platform.start.Start;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The beans of jobs; imported by each service that has such work ({@link JobWork}). */
public class JobsOfService {
    @Bean
    Aggregates<Job> jobAggregates(AggregateStore store) {
        return Job.aggregates(store);
    }

    @Bean
    Aggregates<JobPart> jobPartAggregates(AggregateStore store) {
        return JobPart.aggregates(store);
    }

    @Bean
    JobWorker jobWorker(
            Aggregates<Job> jobs,
            Aggregates<JobPart> parts,
            ObjectProvider<JobWork> works,
            AccessDecider access,
            MongoOperations mongo,
            OutboxSettings settings,
            Collections collections,
            Start start,
            Clock clock,
            ObjectProvider<RealTime> time,
            ObjectProvider<Checkpoint> checkpoint) {
        RealTime now = time.getIfAvailable(() -> System::currentTimeMillis);
        Map<String, JobWork> all =
                works.stream().collect(Collectors.toMap(JobWork::operation, Function.identity()));
        return new JobWorker(
                new JobSearch(mongo, collections),
                new JobRun(jobs, parts, all, access, clock, reached(checkpoint)),
                jobs,
                parts,
                name -> new Lease(mongo, name, settings.lease(), now),
                collections,
                start,
                clock);
    }

    @Bean
    Jobs jobs(
            Aggregates<Job> jobs,
            Aggregates<JobPart> parts,
            JobWorker worker,
            Clock clock,
            ObjectProvider<Checkpoint> checkpoint) {
        return new Jobs(jobs, parts, worker, clock, reached(checkpoint));
    }

    @Bean
    JobAnswers jobAnswers(Jobs jobs) {
        return new JobAnswers(jobs);
    }

    private static Checkpoint reached(ObjectProvider<Checkpoint> checkpoint) {
        return checkpoint.getIfAvailable(() -> place -> {});
    }
}
