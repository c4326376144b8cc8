package org.handslag.guarantees.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.handslag.platform.id.Ids;

/**
 * Writes and reads that go on until they are ended. They turn red where an instance shows less of a
 * note than it has shown before, or less than the write that a read builds on.
 */
final class WritesAndReads {
    private static final int NOTES = 80;
    private static final int END_SECONDS = 60;

    private final MirroredNotes mirror;
    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final List<Map<String, Long>> seen = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean going = true;

    /** Of notes that are written here. */
    WritesAndReads(MirroredNotes mirror) {
        this(mirror, someWritten(mirror));
    }

    /** Of notes that were written before. */
    WritesAndReads(MirroredNotes mirror, Map<String, Long> before) {
        this.mirror = mirror;
        for (int i = 0; i < mirror.instances(); i++) {
            seen.add(new ConcurrentHashMap<>());
        }
        written.putAll(before);
        written.keySet().forEach(this::readEverywhereWhatIsWritten);
    }

    private static Map<String, Long> someWritten(MirroredNotes mirror) {
        Map<String, Long> written = new HashMap<>();
        for (int i = 0; i < NOTES; i++) {
            String id = Ids.next(i);
            mirror.publish(id, 1);
            written.put(id, 1L);
        }
        return written;
    }

    /** The sequence of each note. */
    Map<String, Long> written() {
        return Map.copyOf(written);
    }

    /** Begins. */
    void begin() {
        working.add(threads.submit(() -> whileGoing(new Random(1), this::writeAndRead)));
        for (int i = 0; i < mirror.instances(); i++) {
            int instance = i;
            working.add(
                    threads.submit(
                            () ->
                                    whileGoing(
                                            new Random(instance),
                                            random -> read(instance, any(random)))));
        }
    }

    /**
     * Ends, and looks at everything once more.
     *
     * @throws AssertionError where something was missed, or is missing now
     */
    void end() {
        await().untilAsserted(
                        () ->
                                assertThat(written.values())
                                        .as("writes go on")
                                        .anyMatch(sequence -> sequence > 1));
        going = false;
        try {
            for (Future<?> each : working) {
                each.get(END_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError red) {
                throw red;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
        written.keySet().forEach(this::readEverywhereWhatIsWritten);
    }

    private void whileGoing(Random random, Consumer<Random> work) {
        while (going) {
            work.accept(random);
        }
    }

    private String any(Random random) {
        List<String> ids = List.copyOf(written.keySet());
        return ids.get(random.nextInt(ids.size()));
    }

    private void writeAndRead(Random random) {
        String id = random.nextInt(5) == 0 ? Ids.next(random.nextInt(1_000_000)) : any(random);
        long sequence = written.getOrDefault(id, 0L) + 1;
        mirror.publish(id, sequence);
        written.put(id, sequence);
        readAfter(random.nextInt(mirror.instances()), id, sequence);
    }

    private void readEverywhereWhatIsWritten(String id) {
        for (int i = 0; i < mirror.instances(); i++) {
            readAfter(i, id, written.get(id));
        }
    }

    private void readAfter(int instance, String id, long sequence) {
        long shown = mirror.readAfter(instance, id, MirroredNotes.KIND + "/" + id + "/" + sequence);
        if (shown < sequence) {
            fail("a read after write %d of %s was shown %d", sequence, id, shown);
        }
        seen.get(instance).merge(id, shown, Math::max);
    }

    private void read(int instance, String id) {
        long before = seen.get(instance).getOrDefault(id, 0L);
        long shown = mirror.read(instance, id);
        if (shown < before) {
            fail("a read of %s was shown %d after %d", id, shown, before);
        }
        seen.get(instance).merge(id, shown, Math::max);
    }
}
