package org.handslag.chaos.check;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.handslag.chaos.cluster.Cluster;

/**
 * Waits until a healed platform has caught up: every process is there and ready, no event of the
 * tenant waits in an outbox, every mirror has come to the newest of what topics have, every fact of
 * it stands in the public journal, and none of that has led to anything new. Two things are not
 * waited for. A hint whose command came to nothing stands for a minute. An offset whose commit
 * failed is committed with the next record of its partition, whenever that comes.
 */
public final class Settling {

    /** How long it may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration GLANCE = Duration.ofMillis(150);

    private final Cluster cluster;
    private final Stores stores;
    private final Bus bus;

    public Settling(Cluster cluster, Stores stores, Bus bus) {
        this.cluster = cluster;
        this.stores = stores;
        this.bus = bus;
    }

    /**
     * What it came to.
     *
     * @param took from the healing to the first of two looks that found all quiet
     * @param open what was not quiet at the last look; empty: all is
     */
    public record Settled(Duration took, List<String> open) {}

    /**
     * Waits.
     *
     * @param healed {@link System#nanoTime} when the last fault was over
     */
    public Settled await(String tenant, long healed) throws InterruptedException {
        long quietSince = 0;
        while (true) {
            long looked = System.nanoTime();
            List<String> open = look(tenant);
            if (open.isEmpty() && quietSince != 0) {
                return new Settled(Duration.ofNanos(quietSince - healed), open);
            }
            quietSince = open.isEmpty() ? looked : 0;
            Duration took = Duration.ofNanos(looked - healed);
            if (took.compareTo(PATIENCE) > 0) {
                return new Settled(took, open);
            }
            // Who only looks takes no more than half of the database from those who catch up.
            long looking = System.nanoTime() - looked;
            TimeUnit.NANOSECONDS.sleep(Math.max(looking, GLANCE.toNanos()));
        }
    }

    /** The cheap questions first: while one is answered with no, the dear ones can wait. */
    private List<String> look(String tenant) {
        List<String> open = new ArrayList<>();
        cluster.missing().forEach(process -> open.add(process + " does not run"));
        if (open.isEmpty()) {
            cluster.notReady().forEach(unit -> open.add(unit + " is not ready"));
        }
        if (!open.isEmpty()) {
            return open;
        }
        try {
            bus.readOn();
            waiting(tenant, open);
            if (open.isEmpty()) {
                open.addAll(stores.behind(tenant, bus.newest()));
            }
            long untold = open.isEmpty() ? bus.journal().lacks() : 0;
            if (untold > 0) {
                open.add("the journal lacks %d facts".formatted(untold));
            }
            if (open.isEmpty()) {
                waiting(tenant, open);
                int came = bus.readOn();
                if (came > 0) {
                    open.add(came + " records came meanwhile");
                }
            }
        } catch (MongoException | KafkaException | IllegalStateException away) {
            open.add("no answer: " + away.getMessage());
        }
        return open;
    }

    private void waiting(String tenant, List<String> open) {
        long waiting = stores.waiting(tenant);
        if (waiting > 0) {
            open.add(waiting + " outboxes are not empty");
        }
    }
}
