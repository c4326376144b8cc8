package org.handslag.platform.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.jspecify.annotations.Nullable;

/**
 * A job that makes everybody nobody whose time is over on a day.
 *
 * @param kind the plural of the persons' kind
 * @param total how many it found when it was asked for
 * @param done how many it has made nobody
 * @param by the membership that asked for it
 */
public record RetentionRun(
        String kind,
        LocalDate on,
        State state,
        int total,
        int done,
        String by,
        Instant requestedAt,
        @Nullable Instant doneAt) {
    static final String KIND = "retention-runs";

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE
    }

    /** The store of such jobs. */
    static Aggregates<RetentionRun> aggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("retention-run", KIND, RetentionRun.class).published(Published::of));
    }

    /** The mirror of such jobs, by whose events they go on. */
    static Mirror<Published> mirror(Mirrors mirrors) {
        return mirrors.of(KIND, Published.class);
    }

    static Decision<RetentionRun> request(
            String kind, LocalDate on, int total, String by, Instant at) {
        return Decision.changed(
                new RetentionRun(kind, on, State.RUNNING, total, 0, by, at, null),
                "retention-run.requested.v1");
    }

    /** So many more are done; one more event, so that whoever takes it goes on. */
    Decision<RetentionRun> progress(int more) {
        return Decision.changed(
                new RetentionRun(kind, on, state, total, done + more, by, requestedAt, null),
                "retention-run.progressed.v1");
    }

    Decision<RetentionRun> finish(int more, Instant at) {
        return Decision.changed(
                new RetentionRun(kind, on, State.DONE, total, done + more, by, requestedAt, at),
                "retention-run.done.v1");
    }

    /** What others may see; nobody's id. */
    public record Published(
            String id,
            String kind,
            LocalDate on,
            State state,
            int total,
            int done,
            Instant requestedAt,
            @Nullable Instant doneAt) {
        /** Of this job. */
        public static Published of(Stored<RetentionRun> stored) {
            RetentionRun run = stored.state();
            return new Published(
                    stored.id(),
                    run.kind(),
                    run.on(),
                    run.state(),
                    run.total(),
                    run.done(),
                    run.requestedAt(),
                    run.doneAt());
        }

        Optional<String> running(String ofKind) {
            return state == State.RUNNING && kind.equals(ofKind)
                    ? Optional.of(id)
                    : Optional.empty();
        }
    }
}
