package org.handslag.platform.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Reaction;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.KeyProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes persons nobody when their time is over: key first, then in place. A job goes forward batch
 * by batch, each begun by the event of the one before, so that whoever is left after a kill goes
 * on; whom it has done is not over any more, so that nothing is done twice.
 */
public final class Retention {
    /** How many persons one event's work takes. */
    static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Set<String> OPEN = Set.of("requested", "erasing");

    private final Retained retained;
    private final Aggregates<RetentionRun> runs;
    private final Mirror<Erasure> erasures;
    private final KeyProvider keys;
    private final Clock clock;

    private Retention(
            Retained retained,
            Aggregates<RetentionRun> runs,
            Mirror<Erasure> erasures,
            KeyProvider keys,
            Clock clock) {
        this.retained = retained;
        this.runs = runs;
        this.erasures = erasures;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Whom a run on that day would make nobody.
     *
     * @param count how many, hidden ones included
     * @param persons those whom the caller may know of
     */
    public record Preview(LocalDate on, int count, List<Retained.Over> persons) {}

    /** Makes it: needs what only this package knows of erasures. */
    @org.springframework.stereotype.Component
    public static final class Maker {
        private final Mirror<Erasure> erasures;
        private final KeyProvider keys;
        private final Clock clock;

        Maker(Mirror<Erasure> erasures, KeyProvider keys, Clock clock) {
            this.erasures = erasures;
            this.keys = keys;
            this.clock = clock;
        }

        /** For these persons. */
        public Retention of(Retained retained, Aggregates<RetentionRun> runs) {
            return new Retention(retained, runs, erasures, keys, clock);
        }
    }

    /** A dry run; nothing is written. */
    public Preview preview(Call call, LocalDate on) {
        List<Retained.Over> all = over(call.tenant(), on);
        return new Preview(
                on,
                all.size(),
                all.stream()
                        .filter(
                                each ->
                                        call.caller()
                                                .reaches(
                                                        retained.target(
                                                                call.tenant(), each.person())))
                        .toList());
    }

    /**
     * Asks for a run.
     *
     * @throws ProblemException 400 for a day that has not come yet
     */
    public Result<RetentionRun> run(Call call, LocalDate on) {
        call.mustReach(Target.ofTenant());
        if (on.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid("/on", "in-the-future", Map.of());
        }
        int total = over(call.tenant(), on).size();
        return runs.create(
                call,
                id ->
                        RetentionRun.request(
                                retained.kind(),
                                on,
                                total,
                                call.caller().membership(),
                                clock.instant()));
    }

    /** One run. */
    public Stored<RetentionRun> read(Call call, String id) {
        call.mustReach(Target.ofTenant());
        return runs.get(call.tenant(), id);
    }

    /** All runs, in the order of asking. */
    public Page<Stored<RetentionRun>> list(Call call, Paging paging) {
        call.mustReach(Target.ofTenant());
        return runs.list(call.tenant(), Map.of(), paging);
    }

    /** Goes on with a run of this service's persons; a bean of the service. */
    public Reaction<RetentionRun.Published> goingOn() {
        return Reaction.to(
                RetentionRun.KIND,
                RetentionRun.Published.class,
                (tenant, run) -> run.running(retained.kind()).ifPresent(id -> batch(tenant, id)));
    }

    private void batch(Tenant tenant, String id) {
        Optional<Stored<RetentionRun>> found = runs.find(tenant, id);
        if (found.isEmpty() || found.get().state().state() != RetentionRun.State.RUNNING) {
            return;
        }
        LocalDate on = found.get().state().on();
        List<Retained.Over> all = over(tenant, on);
        List<Retained.Over> now = all.subList(0, Math.min(BATCH, all.size()));
        int done = 0;
        for (Retained.Over each : now) {
            if (forget(tenant, each.person(), on)) {
                done++;
            }
        }
        int more = done;
        boolean last = all.size() <= BATCH;
        runs.change(
                call(tenant),
                id,
                stored ->
                        last
                                ? stored.state().finish(more, clock.instant())
                                : stored.state().progress(more));
        LOG.info("retention run {}: {} more", id, more);
    }

    /** Without a key: what is done twice does nothing. */
    static Call call(Tenant tenant) {
        return new Call(tenant, Caller.platform(), "run-retention", null, "", OptionalLong.empty());
    }

    /** Asked once more, for the one: something may have begun for them since. */
    private boolean forget(Tenant tenant, String person, LocalDate on) {
        if (retained.over(tenant, person, on).isEmpty() || isBeingErased(tenant, person)) {
            return false;
        }
        keys.destroy(tenant, person);
        retained.anonymise(tenant, person);
        return true;
    }

    private List<Retained.Over> over(Tenant tenant, LocalDate on) {
        return retained.over(tenant, on).stream()
                .filter(each -> !isBeingErased(tenant, each.person()))
                .toList();
    }

    private boolean isBeingErased(Tenant tenant, String person) {
        return erasures.all(tenant, Map.of("person.id", person)).stream()
                .anyMatch(erasure -> OPEN.contains(erasure.state()));
    }
}
