package org.handslag.platform.job;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** What a request for a job is answered, in one form. */
public final class JobAnswers {
    /** The header by which a caller says that they do not wait (RFC 7240). */
    public static final String PREFER = "Prefer";

    private static final String APPLIED = "Preference-Applied";
    private static final String ASYNC = "respond-async";

    /** Less than the front door waits for a service. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Jobs jobs;

    JobAnswers(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * 200 once the job is done; 202 with {@code Location} where that takes longer than six seconds,
     * and at once where the caller prefers it.
     *
     * @param path what the id is appended to
     * @param prefer the header; null: there is none
     */
    public <V> ResponseEntity<V> asked(
            String path,
            Stored<Job> asked,
            @Nullable String prefer,
            Function<Stored<Job>, V> view) {
        boolean async = prefersAsync(prefer);
        Stored<Job> job = async ? asked : jobs.await(asked, PATIENCE);
        if (job.state().state() == Job.State.DONE) {
            return ResponseEntity.ok(view.apply(job));
        }
        var answer = ResponseEntity.accepted().location(URI.create(path + "/" + job.id()));
        return (async ? answer.header(APPLIED, ASYNC) : answer).body(view.apply(job));
    }

    private static boolean prefersAsync(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split(","))
                        .map(each -> each.split(";", 2)[0].strip())
                        .anyMatch(ASYNC::equalsIgnoreCase);
    }
}
