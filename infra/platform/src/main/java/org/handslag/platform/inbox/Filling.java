package org.handslag.platform.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.handslag.platform.inbox.Inbox.Received;
import org.handslag.platform.inbox.MirrorWriter.Applied;

/**
 * Reads a kind's topic from its beginning into one generation of its mirror, by the same
 * compare-and-set as what arrives meanwhile.
 */
final class Filling implements AutoCloseable {
    /** More records than these that cannot be read: then it is the service, not the records. */
    static final int MOST_UNREADABLE = 1_000;

    private static final Duration POLL = Duration.ofMillis(100);

    private final String plural;
    private final String collection;
    private final Mirrors mirrors;
    private final MirrorWriter writer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Unreadable> unreadable = new LinkedHashMap<>();
    private Map<Integer, Long> readable;
    private long read;

    /**
     * Begins where an earlier one of the same generation had come to.
     *
     * @param topic at its beginning, to be closed with this
     */
    Filling(
            Pointer building,
            String collection,
            Mirrors mirrors,
            MirrorWriter writer,
            KafkaConsumer<byte[], byte[]> topic) {
        this.plural = building.plural();
        this.collection = collection;
        this.mirrors = mirrors;
        this.writer = writer;
        this.consumer = topic;
        this.readable = building.offsets();
        this.read = building.read();
        for (TopicPartition partition : topic.assignment()) {
            if (readable.containsKey(partition.partition())) {
                topic.seek(partition, readable.get(partition.partition()));
            }
        }
    }

    /** A record of which the mirror has nothing, and why. */
    record Unreadable(ConsumerRecord<byte[], byte[]> record, RuntimeException why) {}

    /**
     * Reads on and applies what there is.
     *
     * @throws TooMuchUnreadable where nobody should read what would come of it
     */
    void goOn() {
        Map<String, Received> newest = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            read++;
            String key = Parking.key(record);
            try {
                Received received = new Received(mirrors.read(plural, record), record);
                newest.merge(key, received, Received::newer);
                unreadable.remove(key);
            } catch (RuntimeException e) {
                unreadable.put(key, new Unreadable(record, e));
            }
        }
        apply(newest);
        if (unreadable.size() > MOST_UNREADABLE) {
            throw new TooMuchUnreadable(unreadable.values().iterator().next().why());
        }
        if (unreadable.isEmpty()) {
            readable = offsets();
        }
    }

    private void apply(Map<String, Received> newest) {
        if (newest.isEmpty()) {
            return;
        }
        List<Arrival> arrivals = newest.values().stream().map(Received::arrival).toList();
        Applied applied = writer.apply(collection, arrivals);
        applied.refused()
                .forEach(
                        (key, why) ->
                                unreadable.put(key, new Unreadable(newest.get(key).record(), why)));
    }

    private Map<Integer, Long> offsets() {
        Map<Integer, Long> offsets = new TreeMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            offsets.put(partition.partition(), consumer.position(partition));
        }
        return offsets;
    }

    /**
     * From where another may go on after this one: not beyond the first record that could not be
     * read, which it would not know of.
     */
    Map<Integer, Long> goodUpTo() {
        return readable;
    }

    /** Where the topic ends now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    /** Whether everything before these ends has been read. */
    boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** How many records were read. */
    long read() {
        return read;
    }

    /** How many records lie before these ends and are not read yet, at most. */
    long left(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** The newest records that could not be read, by their key. */
    Map<String, Unreadable> unreadable() {
        return Map.copyOf(unreadable);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** So much of the topic cannot be read that the service must be to blame. */
    static final class TooMuchUnreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchUnreadable(RuntimeException first) {
            super(
                    "more than "
                            + MOST_UNREADABLE
                            + " records cannot be read, the first for "
                            + first.getClass().getSimpleName(),
                    first);
        }
    }
}
