package org.handslag.matching.solve.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.junit.jupiter.api.Test;

class WorkBesideTheRequestsTest {
    private static final Tenant LARGE = new Tenant("large");
    private static final Tenant SMALL = new Tenant("small");

    private final Lane lane = new Lane("tested-", 1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    private CompletableFuture<String> work(Tenant tenant, String key) {
        return lane.submit(
                tenant,
                key,
                progress -> {
                    await(gate);
                    progress.reached(1);
                    done.add(key);
                    return key;
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTenantWithMuchToDoKeepsAnotherWaitingForOneThingOnly() {
        List<CompletableFuture<String>> all =
                List.of(work(LARGE, "l1"), work(LARGE, "l2"), work(LARGE, "l3"), work(SMALL, "s1"));
        gate.countDown();
        all.forEach(CompletableFuture::join);
        assertThat(done.indexOf("s1")).isLessThanOrEqualTo(2);
        assertThat(done).hasSize(4);
    }

    @Test
    void workInStepsLetsOthersHaveTheirTurnBetweenThem() {
        int[] steps = {0};
        CompletableFuture<String> large =
                lane.submitSteps(
                        LARGE,
                        "steps",
                        progress -> {
                            await(gate);
                            done.add("step");
                            return ++steps[0] < 4 ? Optional.empty() : Optional.of("end");
                        });
        CompletableFuture<String> small = work(SMALL, "s1");
        gate.countDown();
        assertThat(large.join()).isEqualTo("end");
        small.join();
        assertThat(done).containsExactly("step", "s1", "step", "step", "step");
        assertThat(lane.progress(LARGE, "another")).isEmpty();
    }

    @Test
    void theSameWorkIsDoneOnce() {
        assertThat(work(LARGE, "once")).isSameAs(work(LARGE, "once"));
        assertThat(work(SMALL, "once")).isNotSameAs(work(LARGE, "once"));
        gate.countDown();
    }

    @Test
    void noMoreWaitsThanATenantMayHave() {
        for (int n = 0; n < 41; n++) {
            try {
                work(LARGE, "w" + n);
            } catch (ProblemException full) {
                assertThat(n).isEqualTo(40);
            }
        }
        assertThatThrownBy(
                        () -> {
                            work(LARGE, "one");
                            work(LARGE, "another");
                        })
                .isInstanceOf(ProblemException.class);
        assertThat(work(SMALL, "small")).isNotNull();
        gate.countDown();
    }

    @Test
    void stopsAtItsNextStepAndSaysNothing() {
        CompletableFuture<String> work = work(LARGE, "stopped");
        lane.stop(LARGE, "stopped");
        gate.countDown();
        assertThat(Lane.await(work, 10_000)).isEmpty();
        assertThat(done).isEmpty();
    }
}
