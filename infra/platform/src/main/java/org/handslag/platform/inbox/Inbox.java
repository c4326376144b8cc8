package org.handslag.platform.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.platform.telemetry.TraceContext;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Applies records to mirrors and runs the reactions. A record that cannot be read or that a
 * reaction refuses is parked; a database that is away is not the record's fault and goes to the
 * caller, who tries the batch again.
 */
@Component
class Inbox {
    private final Mirrors mirrors;
    private final MirrorWriter writer;
    private final Parking parking;
    private final TraceContext trace;
    private final ObjectProvider<Reaction<?>> reactions;
    private final Checkpoint checkpoint;

    Inbox(
            Mirrors mirrors,
            MirrorWriter writer,
            Parking parking,
            TraceContext trace,
            ObjectProvider<Reaction<?>> reactions,
            ObjectProvider<Checkpoint> checkpoint) {
        this.mirrors = mirrors;
        this.writer = writer;
        this.parking = parking;
        this.trace = trace;
        this.reactions = reactions;
        this.checkpoint = checkpoint.getIfAvailable(() -> place -> {});
    }

    /** One batch of one kind's records, in the order of their partitions. */
    void receive(String plural, List<ConsumerRecord<byte[], byte[]>> records) {
        Mirror<?> mirror = mirrors.mirror(plural).orElseThrow();
        Map<String, ConsumerRecord<byte[], byte[]>> latest = new LinkedHashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            @Nullable Arrival arrival = read(plural, mirror, record);
            if (arrival != null) {
                arrivals.add(arrival);
                latest.put(arrival.key(), record);
            }
        }
        if (arrivals.isEmpty()) {
            return;
        }
        List<String> keys = List.copyOf(latest.keySet());
        Map<String, Long> held = writer.sequences(plural, keys);
        for (Arrival arrival : newest(arrivals)) {
            ConsumerRecord<byte[], byte[]> record = latest.get(arrival.key());
            trace.continuing(
                    record.headers(),
                    "apply " + plural,
                    () -> {
                        if (writer.apply(arrival, held.get(arrival.key()))) {
                            checkpoint.reached(Place.APPLIED);
                            react(arrival, record);
                        }
                    });
        }
        parking.clear(records.getFirst().topic(), keys);
        checkpoint.reached(Place.REACTED);
    }

    private @Nullable Arrival read(
            String plural, Mirror<?> mirror, ConsumerRecord<byte[], byte[]> record) {
        try {
            Arrival arrival = Arrival.of(plural, record);
            if (arrival.data() != null) {
                Bson.value(arrival.data(), mirror.view());
            }
            return arrival;
        } catch (RuntimeException e) {
            parking.park(record, keyOrPlace(record), e);
            return null;
        }
    }

    private static String keyOrPlace(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null
                ? record.partition() + "@" + record.offset()
                : Arrival.key(record);
    }

    /** Of several states of one aggregate only the newest is worth a write: the state is whole. */
    private static Iterable<Arrival> newest(List<Arrival> arrivals) {
        Map<String, Arrival> newest = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            newest.merge(arrival.key(), arrival, (a, b) -> a.sequence() > b.sequence() ? a : b);
        }
        return newest.values();
    }

    private void react(Arrival arrival, ConsumerRecord<byte[], byte[]> record) {
        if (arrival.data() == null) {
            return;
        }
        for (Reaction<?> reaction : reactions) {
            if (reaction.plural().equals(arrival.plural())) {
                try {
                    run(reaction, arrival);
                } catch (DataAccessException away) {
                    throw away;
                } catch (RuntimeException e) {
                    parking.park(record, arrival.key() + "#reaction", e);
                }
            }
        }
    }

    private static <M> void run(Reaction<M> reaction, Arrival arrival) {
        Tenant tenant = arrival.tenant();
        reaction.work()
                .accept(
                        tenant,
                        Bson.value(
                                java.util.Objects.requireNonNull(arrival.data()), reaction.view()));
    }
}
