package org.handslag.platform.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.handslag.platform.access.AccessDecider;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.call.Call;
import org.handslag.platform.mongo.Outage;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a job on from where it is, to its end. */
final class JobRun {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final Aggregates<Job> jobs;
    private final Aggregates<JobPart> parts;
    private final Map<String, JobWork> works;
    private final AccessDecider access;
    private final Clock clock;
    private final Checkpoint checkpoint;

    JobRun(
            Aggregates<Job> jobs,
            Aggregates<JobPart> parts,
            Map<String, JobWork> works,
            AccessDecider access,
            Clock clock,
            Checkpoint checkpoint) {
        this.jobs = jobs;
        this.parts = parts;
        this.works = works;
        this.access = access;
        this.clock = clock;
        this.checkpoint = checkpoint;
    }

    /**
     * Goes on with a job that is running.
     *
     * @param stillOurs asked before each row; throws where this process may not go on
     */
    void carryOn(JobSearch.Found found, Runnable stillOurs) {
        Tenant tenant = found.tenant();
        Job job = jobs.get(tenant, found.id()).state();
        JobWork work = work(job);
        for (int number = job.done(); number < job.parts(); number++) {
            String id = JobPart.idOf(found.id(), number);
            JobPart part = parts.get(tenant, id).state();
            List<JobRow> results =
                    part.isDone()
                            ? part.results()
                            : apply(
                                    found,
                                    job,
                                    work,
                                    number * JobPart.ROWS,
                                    part.rows(),
                                    stillOurs);
            parts.change(internal(tenant), id, stored -> stored.state().finish(results));
            checkpoint.reached(Place.JOB_PART_DONE);
            int done = number;
            jobs.change(
                    internal(tenant),
                    found.id(),
                    stored -> stored.state().progress(done, results, clock.instant()));
        }
        LOG.info("job {} is done", found.id());
    }

    /** Without a key: what is done twice does nothing. */
    static Call internal(Tenant tenant) {
        return new Call(tenant, Caller.platform(), "run-job", null, "", OptionalLong.empty());
    }

    private List<JobRow> apply(
            JobSearch.Found found,
            Job job,
            JobWork work,
            int before,
            List<PrivateText> rows,
            Runnable stillOurs) {
        List<JobRow> results = new ArrayList<>();
        for (PrivateText row : rows) {
            stillOurs.run();
            results.add(apply(found, job, work, before + results.size() + 1, row, stillOurs));
            checkpoint.reached(Place.JOB_ROW_APPLIED);
        }
        return results;
    }

    private JobRow apply(
            JobSearch.Found found,
            Job job,
            JobWork work,
            int number,
            PrivateText row,
            Runnable stillOurs) {
        Map<String, String> made = new LinkedHashMap<>();
        @Nullable String refused = null;
        try {
            String key = found.id() + "-" + number;
            Caller caller =
                    access.decide(found.tenant(), job.by(), job.operation())
                            .orElseThrow(
                                    () -> new ProblemException(Problem.of(403, "not-permitted")));
            work.apply(
                    new Call(
                            found.tenant(),
                            caller,
                            job.operation(),
                            key,
                            key,
                            OptionalLong.empty()),
                    row.reveal().orElseThrow(() -> new ProblemException(Problem.of(409, "erased"))),
                    made::put);
        } catch (RuntimeException error) {
            // Whoever may not go on says nothing of the row.
            stillOurs.run();
            refused = code(error);
            if (refused.equals("internal")) {
                LOG.error("row {} of job {} failed", number, found.id(), error);
            }
        }
        return new JobRow(number, Map.copyOf(made), refused);
    }

    /** What another build has taken in is left to it. */
    private JobWork work(Job job) {
        return Optional.ofNullable(works.get(job.operation()))
                .orElseThrow(() -> new IllegalStateException("nobody does " + job.operation()));
    }

    /**
     * Why the row was refused. A job always ends: what fails for no reason that passes is a refusal
     * like the model's.
     *
     * @throws RuntimeException the error, where the same work may succeed later
     */
    private static String code(RuntimeException error) {
        if (Outage.isOne(error)) {
            throw error;
        }
        if (error instanceof SlotTaken) {
            return "taken";
        }
        if (!(error instanceof ProblemException known)) {
            return "internal";
        }
        Problem problem = known.problem();
        if (problem.status() >= 500) {
            throw error;
        }
        return problem.faults().isEmpty() ? problem.code() : problem.faults().getFirst().code();
    }
}
