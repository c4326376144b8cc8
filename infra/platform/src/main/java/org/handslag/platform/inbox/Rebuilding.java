package org.handslag.platform.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.handslag.platform.inbox.Filling.TooMuchUnreadable;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Builds a mirror anew beside the one that is read. Every step is written down before the next
 * begins, so it does not matter who goes on after a crash; see {@link Generations} for why nobody
 * misses anything meanwhile. Reactions do not run: they ran when the states came.
 */
@Component
class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final Duration NOTED_EVERY = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Document ERASED = new Document("erased", true);

    private final Pointers pointers;
    private final Mirrors mirrors;
    private final MirrorWriter writer;
    private final Parking parking;
    private final WholeTopic topic;
    private final Collections collections;
    private final MongoOperations mongo;
    private final Checkpoint checkpoint;

    Rebuilding(
            Pointers pointers,
            Mirrors mirrors,
            MirrorWriter writer,
            Parking parking,
            WholeTopic topic,
            Collections collections,
            MongoOperations mongo,
            ObjectProvider<Checkpoint> checkpoint) {
        this.pointers = pointers;
        this.mirrors = mirrors;
        this.writer = writer;
        this.parking = parking;
        this.topic = topic;
        this.collections = collections;
        this.mongo = mongo;
        this.checkpoint = checkpoint.getIfAvailable(() -> place -> {});
    }

    /**
     * Goes on with the rebuild of a kind, to its end.
     *
     * @param pointer of the kind, with a rebuild under way
     * @param stillOurs asked several times a second; throws where this process may not go on
     */
    void rebuild(Pointer pointer, Runnable stillOurs) {
        String plural = pointer.plural();
        if (pointer.old() == null && pointer.dropping() == null) {
            Pointer building = pointer.next() == null ? announced(pointer) : pointer;
            try {
                build(building, stillOurs);
            } catch (TooMuchUnreadable e) {
                LOG.error("the rebuild of {} is given up: {}", plural, e.getMessage());
                must(pointers.giveUp(building, e.getMessage()));
                dropAfterAll(building, next(building), stillOurs);
                return;
            }
        } else if (pointer.old() != null) {
            pause(Generations.KEPT, stillOurs);
        }
        Pointer swapped = pointers.of(plural);
        if (swapped.old() != null) {
            must(pointers.leave(swapped));
            swapped = pointers.of(plural);
        }
        dropAfterAll(swapped, Objects.requireNonNull(swapped.dropping()), stillOurs);
        must(pointers.end(swapped));
        LOG.info("the mirror of {} was built anew", plural);
    }

    /** The next generation with its indexes, which every instance soon writes to. */
    private Pointer announced(Pointer wanted) {
        // An instance that was paused for long may have left something under an old name.
        for (int before = 1; before < wanted.current(); before++) {
            mongo.dropCollection(wanted.collection(before));
        }
        collections.makeIndexes(
                Mirrors.collection(wanted.plural()), wanted.collection(wanted.current() + 1));
        must(pointers.begin(wanted));
        checkpoint.reached(Place.REBUILD_ANNOUNCED);
        return pointers.of(wanted.plural());
    }

    private void build(Pointer building, Runnable stillOurs) {
        String collection = building.collection(next(building));
        try (Filling filling =
                new Filling(
                        building,
                        collection,
                        mirrors,
                        writer,
                        topic.fromTheBeginning(building.plural()))) {
            fill(building, filling, stillOurs);
            carryOver(building, filling, stillOurs);
            must(pointers.swap(building));
            checkpoint.reached(Place.REBUILD_SWAPPED);
            filling.unreadable()
                    .forEach((key, each) -> parking.park(each.record(), key, each.why()));
            long swapped = System.nanoTime();
            while (System.nanoTime() - swapped < Generations.KEPT.toNanos()) {
                filling.goOn();
                stillOurs.run();
            }
        }
    }

    private void fill(Pointer building, Filling filling, Runnable stillOurs) {
        long begun = System.nanoTime();
        long noted = begun;
        @Nullable Map<TopicPartition, Long> ends = null;
        while (ends == null || !filling.hasReached(ends)) {
            filling.goOn();
            checkpoint.reached(Place.REBUILD_FILLED);
            stillOurs.run();
            long now = System.nanoTime();
            if (ends == null && now - begun > Generations.ANNOUNCED.toNanos()) {
                ends = filling.ends();
            }
            if (now - noted > NOTED_EVERY.toNanos()) {
                noted = now;
                long all = filling.read() + filling.left(filling.ends());
                must(pointers.reached(building, filling.goodUpTo(), filling.read(), all));
            }
        }
    }

    /**
     * What the topic does not have, or not readably: stubs of erased aggregates whose tombstone has
     * taken the key off the topic, without which a late duplicate would bring them back; and the
     * last readable state of what cannot be read now.
     */
    private void carryOver(Pointer building, Filling filling, Runnable stillOurs) {
        String from = building.currentCollection();
        String to = building.collection(next(building));
        writer.carry(building.plural(), from, to, ERASED, stillOurs);
        List<String> keys = List.copyOf(filling.unreadable().keySet());
        if (!keys.isEmpty()) {
            Document these = new Document("_id", new Document("$in", keys));
            writer.carry(building.plural(), from, to, these, stillOurs);
        }
    }

    private void dropAfterAll(Pointer pointer, int generation, Runnable stillOurs) {
        pause(Generations.ANNOUNCED, stillOurs);
        mongo.dropCollection(pointer.collection(generation));
    }

    private static int next(Pointer building) {
        return Objects.requireNonNull(building.next());
    }

    private static void pause(Duration length, Runnable stillOurs) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < length.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            stillOurs.run();
        }
    }

    private static void must(boolean done) {
        if (!done) {
            throw new IllegalStateException("another instance has gone on with the rebuild");
        }
    }
}
