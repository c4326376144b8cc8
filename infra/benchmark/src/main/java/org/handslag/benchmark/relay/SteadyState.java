package org.handslag.benchmark.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.handslag.benchmark.parcels.Parcel;
import org.handslag.benchmark.run.WrongOutcome;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.RunningService;

/**
 * The relay beside writers that never pause.
 *
 * @param seconds how long they wrote
 * @param commands what they were told is written
 * @param events what the relay had sent when they stopped
 * @param arrived what lay on the topic when nothing waited any more
 */
record SteadyState(double seconds, long commands, long events, Arrived arrived) {
    static SteadyState of(PlatformRelay relay, String bootstrapServers, int writers, int seconds)
            throws InterruptedException, WrongOutcome {
        Tenant tenant = new Tenant(RunningService.newTenant());
        var sent =
                relay.service()
                        .context()
                        .getBean(MeterRegistry.class)
                        .counter("handslag.outbox.sent");
        relay.begin();
        var parcels = relay.parcels();
        AtomicLong written = new AtomicLong();
        try (var mark = new Arrived.Mark(bootstrapServers, relay.topic());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            double before = sent.count();
            long start = System.nanoTime();
            long end = start + TimeUnit.SECONDS.toNanos(seconds);
            for (int i = 0; i < writers; i++) {
                threads.execute(
                        () -> {
                            while (System.nanoTime() < end) {
                                String id = Ids.next(System.currentTimeMillis());
                                parcels.create(Call.internal(tenant, "send", id), id, Parcel::send);
                                written.incrementAndGet();
                            }
                        });
            }
            threads.shutdown();
            if (!threads.awaitTermination(seconds + 60L, TimeUnit.SECONDS)) {
                throw new WrongOutcome("writers did not come to an end");
            }
            double took = (System.nanoTime() - start) / 1e9;
            long events = Math.round(sent.count() - before);
            relay.awaitEmpty();
            return new SteadyState(took, written.get(), events, mark.since());
        }
    }
}
