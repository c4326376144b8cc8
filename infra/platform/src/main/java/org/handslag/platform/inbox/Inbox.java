package org.handslag.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.handslag.platform.inbox.MirrorWriter.Applied;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.mongo.Outage;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.telemetry.TraceContext;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Applies records to mirrors, a batch at once, and then runs their reactions one by one. A record
 * that cannot be read or that a reaction refuses is parked; a database that is away is not the
 * record's fault and goes to the caller, who tries the batch again.
 */
@Component
class Inbox {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMillis(50);

    private final Mirrors mirrors;
    private final Generations generations;
    private final MirrorWriter writer;
    private final Parking parking;
    private final TraceContext trace;
    private final ObjectProvider<Reaction<?>> reactions;
    private final Checkpoint checkpoint;
    private final Counter duplicates;

    Inbox(
            Mirrors mirrors,
            Generations generations,
            MirrorWriter writer,
            Parking parking,
            TraceContext trace,
            ObjectProvider<Reaction<?>> reactions,
            ObjectProvider<Checkpoint> checkpoint,
            MeterRegistry meters) {
        this.mirrors = mirrors;
        this.generations = generations;
        this.writer = writer;
        this.parking = parking;
        this.trace = trace;
        this.reactions = reactions;
        this.checkpoint = checkpoint.getIfAvailable(() -> place -> {});
        this.duplicates = meters.counter("handslag.inbox.duplicates");
    }

    /** A record and what it says. */
    record Received(Arrival arrival, ConsumerRecord<byte[], byte[]> record) {
        /** Of several states of one aggregate only the newest is worth a write: it is whole. */
        static Received newer(Received a, Received b) {
            return a.arrival().sequence() > b.arrival().sequence() ? a : b;
        }
    }

    /** Whether every reaction of this kind could be run, so that boot fails and not the bus. */
    void mustMirrorWhatItReactsTo() {
        for (Reaction<?> reaction : reactions) {
            if (!mirrors.has(reaction.plural())) {
                throw new IllegalStateException(
                        "a reaction to " + reaction.plural() + ", which nobody mirrors");
            }
        }
    }

    /** One batch of one kind's records, in the order of their partitions. */
    void receive(String plural, List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Received> newest = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            @Nullable Arrival arrival = read(plural, record);
            if (arrival != null) {
                newest.merge(arrival.key(), new Received(arrival, record), Received::newer);
            }
        }
        if (newest.isEmpty()) {
            return;
        }
        List<Arrival> arrivals = newest.values().stream().map(Received::arrival).toList();
        Applied applied =
                generations.write(plural, collection -> writer.apply(collection, arrivals));
        duplicates.increment(applied.known().size());
        Map<String, ConsumerRecord<byte[], byte[]>> superseded = new LinkedHashMap<>();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        newest.forEach(
                (key, received) ->
                        trace.continuing(
                                received.record().headers(),
                                "apply " + plural,
                                () -> follow(received, applied, patience, superseded)));
        parking.supersede(superseded);
        checkpoint.reached(Place.REACTED);
    }

    private void follow(
            Received received,
            Applied applied,
            long patience,
            Map<String, ConsumerRecord<byte[], byte[]>> superseded) {
        Arrival arrival = received.arrival();
        @Nullable RuntimeException refused = applied.refused().get(arrival.key());
        if (refused != null) {
            parking.park(received.record(), arrival.key(), refused);
        }
        if (!applied.holding().contains(arrival.key())) {
            return;
        }
        superseded.put(arrival.key(), received.record());
        checkpoint.reached(Place.APPLIED);
        if (react(arrival, received.record(), patience)) {
            superseded.put(reactionOf(arrival), received.record());
        }
    }

    private void parkUnlessAway(
            ConsumerRecord<byte[], byte[]> record, String key, RuntimeException error) {
        if (Outage.isOne(error)) {
            throw error;
        }
        parking.park(record, key, error);
    }

    /** Where a record is parked whose state was applied and whose reaction was not done. */
    private static String reactionOf(Arrival arrival) {
        return arrival.key() + Parking.REACTION;
    }

    private @Nullable Arrival read(String plural, ConsumerRecord<byte[], byte[]> record) {
        try {
            return mirrors.read(plural, record);
        } catch (RuntimeException e) {
            parking.park(record, Parking.key(record), e);
            return null;
        }
    }

    private boolean react(Arrival arrival, ConsumerRecord<byte[], byte[]> record, long patience) {
        boolean done = true;
        if (arrival.data() != null) {
            for (Reaction<?> reaction : reactions) {
                if (reaction.plural().equals(arrival.plural())) {
                    try {
                        runPatiently(reaction, arrival, patience);
                    } catch (RuntimeException e) {
                        parkUnlessAway(record, reactionOf(arrival), e);
                        done = false;
                    }
                }
            }
        }
        return done;
    }

    /**
     * A reaction that meets a 503 of its own store (too many events wait, too many commands
     * contend) is tried again for a while: that passes, and is not the record's fault.
     */
    private static void runPatiently(Reaction<?> reaction, Arrival arrival, long patience) {
        while (true) {
            try {
                run(reaction, arrival);
                return;
            } catch (ProblemException e) {
                if (e.problem().status() != 503 || System.nanoTime() > patience) {
                    throw e;
                }
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private static <M> void run(Reaction<M> reaction, Arrival arrival) {
        Tenant tenant = arrival.tenant();
        reaction.work()
                .accept(
                        tenant,
                        Bson.value(Objects.requireNonNull(arrival.data()), reaction.view()));
    }
}
