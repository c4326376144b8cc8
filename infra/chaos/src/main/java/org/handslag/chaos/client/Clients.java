package org.handslag.chaos.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.world.Crowd;
import org.handslag.acceptance.world.Together;

/** Several clients at work, each on a thread of its own, until they are told to stop. */
public final class Clients implements AutoCloseable {

    private static final int MANY = 6;

    /** Longer than a gateway asks a service (8 s). */
    private static final Duration ANSWER = Duration.ofSeconds(11);

    /** Between two matters: enough is open at each moment, and a small machine has time. */
    private static final long BREATH_MILLIS = 40;

    private final Together together = new Together();
    private final List<CompletableFuture<Integer>> working = new ArrayList<>();
    private volatile boolean stopped;

    /**
     * Lets them begin.
     *
     * @param seed of what each does, as far as the answers leave it to them
     */
    public Clients(Site site, List<URI> gateways, Crowd crowd, History history, long seed) {
        Pools pools = new Pools();
        Wire wire = new Wire(site.http(), MANY, ANSWER);
        for (int n = 0; n < MANY; n++) {
            RandomGenerator chance =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed * MANY + n);
            Caller caller = new Caller(site, wire, gateways, history, chance);
            Work work = new Work(crowd, pools, caller, chance);
            working.add(together.start(() -> work(work)));
        }
    }

    private int work(Work work) throws InterruptedException {
        int done = 0;
        while (!stopped) {
            work.next();
            done++;
            TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
        }
        return done;
    }

    /** Lets each finish what it has begun, and waits for that; throws what one of them threw. */
    public void finish() {
        stopped = true;
        working.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        stopped = true;
        together.close();
    }
}
