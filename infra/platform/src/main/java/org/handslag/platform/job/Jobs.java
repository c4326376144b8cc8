package org.handslag.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;

/**
 * Asks for jobs and shows how far they are. A job is seen by the membership that asked for it and
 * by the tenant's admins.
 */
public final class Jobs {
    /** How many jobs of a tenant may be under way at once. */
    public static final int MOST = 10;

    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final Set<Job.State> LIVE = Set.of(Job.State.RECEIVED, Job.State.RUNNING);

    private final Aggregates<Job> jobs;
    private final Aggregates<JobPart> parts;
    private final JobWorker worker;
    private final Clock clock;
    private final Checkpoint checkpoint;

    Jobs(
            Aggregates<Job> jobs,
            Aggregates<JobPart> parts,
            JobWorker worker,
            Clock clock,
            Checkpoint checkpoint) {
        this.jobs = jobs;
        this.parts = parts;
        this.worker = worker;
        this.clock = clock;
        this.checkpoint = checkpoint;
    }

    /**
     * Asks for a job of the call's operation; sent again under the same key it is the same job.
     *
     * @param checked the rows, none of which has a fault; throws where one has. At most {@link
     *     org.handslag.platform.table.SentRows#MOST}, and not asked for a job that is there
     * @throws ProblemException 409 where too many jobs are under way
     */
    public Stored<Job> submit(Call call, Supplier<List<String>> checked) {
        List<String> rows = new ArrayList<>();
        Result<Job> result =
                jobs.create(
                        call,
                        id -> {
                            if (live(call.tenant()) >= MOST) {
                                return Decision.refused("too-many-jobs", Map.of("limit", MOST));
                            }
                            rows.addAll(checked.get());
                            return Job.receive(
                                    call.operation(),
                                    call.caller().membership(),
                                    rows.size(),
                                    clock.instant());
                        });
        Stored<Job> job = done(result);
        if (job.state().state() != Job.State.RECEIVED) {
            return job;
        }
        checkpoint.reached(Place.JOB_RECEIVED);
        // Whoever sent it first may have died before all of it was there.
        return begin(job, rows.isEmpty() ? checked.get() : rows);
    }

    private int live(Tenant tenant) {
        return jobs.all(tenant, Map.of("state.state", LIVE)).size();
    }

    private Stored<Job> begin(Stored<Job> job, List<String> rows) {
        Call internal = JobRun.internal(job.tenant());
        for (int part = 0; part < job.state().parts(); part++) {
            int from = part * JobPart.ROWS;
            List<String> own = rows.subList(from, Math.min(from + JobPart.ROWS, rows.size()));
            done(parts.create(internal, JobPart.idOf(job.id(), part), () -> JobPart.receive(own)));
        }
        Stored<Job> begun = done(jobs.change(internal, job.id(), stored -> stored.state().begin()));
        worker.wake();
        return begun;
    }

    private static <S> Stored<S> done(Result<S> result) {
        return switch (result) {
            case Result.Written<S> written -> written.stored();
            case Result.Refused<S>(var no) ->
                    throw new ProblemException(Problem.of(409, no.code()).values(no.values()));
        };
    }

    /** The job as it is when it is done, or when the time is over. */
    public Stored<Job> await(Stored<Job> job, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        Stored<Job> now = job;
        while (now.state().state() != Job.State.DONE && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = jobs.get(job.tenant(), job.id());
        }
        return now;
    }

    /**
     * One job.
     *
     * @param operation by which it was asked for
     * @throws ProblemException 404 where the caller may not see it, as for an unknown id
     */
    public Stored<Job> read(Call call, String operation, String id) {
        return jobs.find(call.tenant(), id)
                .filter(job -> job.state().operation().equals(operation))
                .filter(job -> isAdmin(call.caller()) || isOwn(job.state(), call.caller()))
                .orElseThrow(ProblemException::notFound);
    }

    /** The jobs that the caller may see, in the order of ids. */
    public Page<Stored<Job>> list(Call call, String operation, Paging paging) {
        return jobs.list(
                call.tenant(),
                isAdmin(call.caller())
                        ? Map.of("state.operation", operation)
                        : Map.of(
                                "state.operation",
                                operation,
                                "state.by",
                                call.caller().membership()),
                paging);
    }

    /**
     * What became of the rows that are done, in their order; those of persons of whom the caller
     * may not know are left out.
     *
     * @param person the name under which a row tells the id of the person whom it made
     */
    public List<JobRow> rows(Stored<Job> job, Caller caller, String person) {
        List<JobRow> rows = new ArrayList<>();
        for (int part = 0; part < job.state().done(); part++) {
            rows.addAll(parts.get(job.tenant(), JobPart.idOf(job.id(), part)).state().results());
        }
        caller.sight()
                .look(
                        rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.made().get(person)))
                                .collect(Collectors.toSet()));
        return rows.stream()
                .filter(
                        row ->
                                row.made().get(person) == null
                                        || caller.mayKnow(row.made().get(person)))
                .toList();
    }

    private static boolean isAdmin(Caller caller) {
        return caller.is(Role.TENANT_ADMIN);
    }

    private static boolean isOwn(Job job, Caller caller) {
        return job.by().equals(caller.membership());
    }
}
