package org.handslag.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Lease;
import org.handslag.platform.outbox.Renewal;
import org.handslag.platform.start.Start;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries on every job that is not done, each in the instance that holds its lease; goes on where
 * another instance was ended in the middle. Takes away what nobody finished sending, and jobs that
 * have been done for long.
 */
public final class JobWorker implements SmartLifecycle {
    /** How long it can be seen what became of a job that is done. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PRUNE = Duration.ofHours(1);

    /** Much longer than a request takes to write the rows of its job. */
    private static final Duration UNFINISHED = Duration.ofMinutes(15);

    private static final int AT_ONCE = 4;
    private static final long STOP_MILLIS = 5_000;

    private final JobSearch search;
    private final JobRun run;
    private final Aggregates<Job> jobs;
    private final Aggregates<JobPart> parts;
    private final LeaseOf leases;
    private final Collections collections;
    private final Start start;
    private final Clock clock;
    private final Semaphore asked = new Semaphore(0);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> unfinished = new HashMap<>();
    private long pruned = System.nanoTime() - PRUNE.toNanos();
    private volatile boolean running;

    /** Makes the lease of a name. */
    @FunctionalInterface
    interface LeaseOf {
        Lease of(String name);
    }

    JobWorker(
            JobSearch search,
            JobRun run,
            Aggregates<Job> jobs,
            Aggregates<JobPart> parts,
            LeaseOf leases,
            Collections collections,
            Start start,
            Clock clock) {
        this.search = search;
        this.run = run;
        this.jobs = jobs;
        this.parts = parts;
        this.leases = leases;
        this.collections = collections;
        this.start = start;
        this.clock = clock;
    }

    /** Looks now: there is a new job. */
    void wake() {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("jobs").start(this::work);
    }

    private void work() {
        while (running) {
            try {
                if (collections.ready() && start.over()) {
                    look();
                }
            } catch (RuntimeException e) {
                LOG.warn("jobs are looked for again: {}", e.toString());
            }
            try {
                if (asked.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void look() {
        for (JobSearch.Found job : search.in(Job.State.RUNNING)) {
            if (!here.contains(job.key()) && places.tryAcquire()) {
                here.add(job.key());
                Thread.ofVirtual().name("job-" + job.id()).start(() -> carryOn(job));
            }
        }
        if (System.nanoTime() - pruned > PRUNE.toNanos()) {
            pruned = System.nanoTime();
            search.doneBefore(clock.instant().minus(KEPT)).forEach(this::remove);
        }
        removeUnfinished();
    }

    private void carryOn(JobSearch.Found job) {
        Lease lease = leases.of("job-" + job.key());
        try {
            if (lease.tryTake()) {
                try {
                    run.carryOn(job, new Renewal(lease, this::isRunning));
                    wake();
                } finally {
                    lease.release();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("job {} stands still and is tried again: {}", job.id(), e.toString());
        } finally {
            here.remove(job.key());
            places.release();
        }
    }

    /** By this instance's own watch: the clock may be set, and nobody's request takes so long. */
    private void removeUnfinished() {
        Set<String> found = new HashSet<>();
        for (JobSearch.Found job : search.in(Job.State.RECEIVED)) {
            found.add(job.key());
            long since = unfinished.computeIfAbsent(job.key(), key -> System.nanoTime());
            if (System.nanoTime() - since > UNFINISHED.toNanos()) {
                remove(job);
            }
        }
        unfinished.keySet().retainAll(found);
    }

    private void remove(JobSearch.Found job) {
        jobs.find(job.tenant(), job.id())
                .ifPresent(
                        stored -> {
                            for (int part = 0; part < stored.state().parts(); part++) {
                                parts.erase(job.tenant(), JobPart.idOf(job.id(), part));
                            }
                            jobs.erase(job.tenant(), job.id());
                        });
    }

    /** What is under way is waited for: to the end of its row. */
    @Override
    public void stop() {
        running = false;
        asked.release();
        try {
            if (places.tryAcquire(AT_ONCE, STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                places.release(AT_ONCE);
            } else {
                LOG.warn("a job is not waited for any more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 30;
    }
}
