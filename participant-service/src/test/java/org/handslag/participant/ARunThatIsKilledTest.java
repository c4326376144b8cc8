package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.rights.Retained;
import org.handslag.platform.rights.Retention;
import org.handslag.platform.rights.RetentionRun;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.KeyProvider;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;

/** The platform's retention over persons of nobody's kind, so that the test alone drives it. */
class ARunThatIsKilledTest {
    private static final LocalDate ON = LocalDate.of(2019, 6, 2);
    private static final int PERSONS = 130;

    private final Tenant tenant = new Tenant(RunningService.newTenant());
    private final Others others = new Others();
    private final Aggregates<RetentionRun> runs = runs();
    private final Retention retention =
            Scene.SERVICE.context().getBean(Retention.Maker.class).of(others, runs);

    @SuppressWarnings("unchecked")
    private static Aggregates<RetentionRun> runs() {
        return (Aggregates<RetentionRun>)
                Scene.SERVICE
                        .context()
                        .getBeanProvider(
                                ResolvableType.forClassWithGenerics(
                                        Aggregates.class, RetentionRun.class))
                        .getObject();
    }

    /** Persons whose time is over, held in memory; one of them kills whoever comes to it. */
    private static final class Others implements Retained {
        private final Set<String> left = new LinkedHashSet<>();
        private final List<String> anonymised = new ArrayList<>();
        private int killsAt = -1;

        private Others() {
            for (int i = 0; i < PERSONS; i++) {
                left.add(
                        Ids.derived(
                                "other", Integer.toString(i), Long.toString(System.nanoTime())));
            }
        }

        @Override
        public String kind() {
            return "others";
        }

        @Override
        public List<Over> over(Tenant tenant, LocalDate on) {
            return left.stream().map(Others::over).toList();
        }

        private static Over over(String person) {
            return new Over(person, ON, ON, 0, "platform-default", null);
        }

        @Override
        public Optional<Over> over(Tenant tenant, String person, LocalDate on) {
            return left.contains(person) ? Optional.of(over(person)) : Optional.empty();
        }

        @Override
        public void anonymise(Tenant tenant, String person) {
            if (anonymised.size() == killsAt) {
                throw new IllegalStateException("killed");
            }
            left.remove(person);
            anonymised.add(person);
        }

        @Override
        public Target target(Tenant tenant, String person) {
            return Target.ofTenant();
        }
    }

    private Stored<RetentionRun> asked() {
        return switch (retention.run(Call.internal(tenant, "run-retention", "once"), ON)) {
            case Result.Written<RetentionRun>(var stored, var created, var version) -> stored;
            case Result.Refused<RetentionRun>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private RetentionRun deliver(String run) {
        retention.goingOn().work().accept(tenant, RetentionRun.Published.of(runs.get(tenant, run)));
        return runs.get(tenant, run).state();
    }

    @Test
    void goesOnWhereItWasAndDoesNobodyTwice() {
        Stored<RetentionRun> run = asked();
        others.killsAt = 40;

        assertThatThrownBy(() -> deliver(run.id())).hasMessage("killed");
        others.killsAt = -1;

        assertThat(others.anonymised).hasSize(40);
        RetentionRun last = deliver(run.id());
        assertThat(last.state()).isEqualTo(RetentionRun.State.DONE);
        assertThat(others.anonymised).hasSize(PERSONS).doesNotHaveDuplicates();
        KeyProvider keys = Scene.SERVICE.context().getBean(KeyProvider.class);
        assertThat(others.anonymised).allMatch(person -> keys.isDestroyed(tenant, person));
        assertThat(deliver(run.id())).isEqualTo(last);
    }

    @Test
    void saysHowFarItIsBatchByBatch() {
        Stored<RetentionRun> run = asked();

        RetentionRun first = deliver(run.id());
        assertThat(first.total()).isEqualTo(PERSONS);
        assertThat(first.done()).isEqualTo(100);
        assertThat(first.state()).isEqualTo(RetentionRun.State.RUNNING);

        RetentionRun second = deliver(run.id());
        assertThat(second.done()).isEqualTo(PERSONS);
        assertThat(second.doneAt()).isNotNull();
    }
}
