package org.handslag.matching.solve.application;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;

/**
 * Long work beside the requests: a few threads, and a queue for each tenant. Tenants take turns, so
 * that no tenant's work keeps another waiting for more than the work under way. What waits is lost
 * with the process: the aggregates say what was asked for, and asking again goes on.
 */
public final class Lane {
    /** How much of a tenant's may wait. */
    private static final int MOST_WAITING = 40;

    private final ExecutorService threads;
    private final Map<Tenant, Deque<Work<?>>> waiting = new LinkedHashMap<>();
    private final Map<String, Work<?>> known = new HashMap<>();

    Lane(String name, int workers) {
        threads =
                Executors.newFixedThreadPool(
                        workers, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    private record Work<T>(
            Tenant tenant,
            String key,
            Progress progress,
            Function<Progress, Optional<T>> step,
            CompletableFuture<T> done) {
        /** Whether there is more to do. */
        boolean goesOn() {
            try {
                progress.goOn();
                Optional<T> end = step.apply(progress);
                end.ifPresent(done::complete);
                return end.isEmpty();
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
                return false;
            }
        }
    }

    /**
     * Puts work in the tenant's queue; where work of that key is there already, it is the answer.
     *
     * @throws ProblemException 503 where too much of the tenant's waits
     */
    public <T> CompletableFuture<T> submit(Tenant tenant, String key, Function<Progress, T> task) {
        return submitSteps(tenant, key, progress -> Optional.of(task.apply(progress)));
    }

    /**
     * The same in steps, between which other tenants have their turn.
     *
     * @param step called until it answers
     */
    @SuppressWarnings("unchecked")
    public <T> CompletableFuture<T> submitSteps(
            Tenant tenant, String key, Function<Progress, Optional<T>> step) {
        String whole = tenant.keyOf(key);
        Work<T> work;
        synchronized (this) {
            Work<?> present = known.get(whole);
            if (present != null) {
                return (CompletableFuture<T>) present.done();
            }
            Deque<Work<?>> queue = waiting.computeIfAbsent(tenant, _ -> new ArrayDeque<>());
            if (queue.size() >= MOST_WAITING) {
                throw ProblemException.unavailable("busy", 5);
            }
            work = new Work<>(tenant, whole, new Progress(), step, new CompletableFuture<>());
            queue.add(work);
            known.put(whole, work);
        }
        threads.execute(this::next);
        return work.done();
    }

    private void next() {
        Work<?> work;
        synchronized (this) {
            Tenant first = waiting.keySet().iterator().next();
            Deque<Work<?>> queue = waiting.remove(first);
            work = queue.remove();
            if (!queue.isEmpty()) {
                waiting.put(first, queue);
            }
        }
        boolean more = work.goesOn();
        synchronized (this) {
            if (more) {
                waiting.computeIfAbsent(work.tenant(), _ -> new ArrayDeque<>()).addFirst(work);
            } else {
                known.remove(work.key());
            }
        }
        if (more) {
            threads.execute(this::next);
        }
    }

    /** How far work of that key has come; empty: it is not here. */
    public synchronized Optional<Progress> progress(Tenant tenant, String key) {
        return Optional.ofNullable(known.get(tenant.keyOf(key))).map(Work::progress);
    }

    /** Asks work of that key to stop; it does at its next step. */
    public void stop(Tenant tenant, String key) {
        progress(tenant, key).ifPresent(Progress::stop);
    }

    /**
     * Waits a while.
     *
     * @return empty: it goes on, or was stopped
     * @throws ProblemException as the work threw it
     */
    public static <T> Optional<T> await(CompletableFuture<T> work, long millis) {
        try {
            return Optional.of(work.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
