package org.handslag.acceptance.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What is still to happen, by day. What belongs to one strand happens in its order; different
 * strands go on at the same time, a few at once; what stands alone waits for all before it and is
 * waited for by all after it.
 */
public final class Agenda implements AutoCloseable {

    private static final int AT_ONCE = 8;

    /** Something that happens. */
    public interface Act {
        /**
         * Lets it happen.
         *
         * @param on its day
         */
        void play(LocalDate on);
    }

    private record Entry(LocalDate on, long order, String name, boolean alone, Act act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(
                    Comparator.comparing(Entry::on)
                            .thenComparing(Entry::alone)
                            // Strands add entries in any order; what stands alone has one of its
                            // own.
                            .thenComparing(entry -> entry.alone() ? entry.name() : "")
                            .thenComparing(Entry::order));
    private final ExecutorService workers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("call-", 0).factory());
    private long order;

    /** Something in a strand's order. */
    public synchronized void at(LocalDate on, String strand, Act act) {
        entries.add(new Entry(on, order++, strand, false, act));
    }

    /** Something that comes last on its day; several by their names. */
    public synchronized void alone(LocalDate on, String name, Act act) {
        entries.add(new Entry(on, order++, name, true, act));
    }

    /** Lets happen what stands up to and with that day, and what follows from it within the day. */
    public void until(LocalDate end) {
        for (List<Entry> some = due(end); !some.isEmpty(); some = due(end)) {
            Entry first = some.getFirst();
            if (first.alone()) {
                first.act().play(first.on());
            } else {
                together(some);
            }
        }
    }

    private synchronized List<Entry> due(LocalDate end) {
        List<Entry> due = new ArrayList<>();
        while (!entries.isEmpty() && !entries.peek().on().isAfter(end)) {
            if (entries.peek().alone() && !due.isEmpty()) {
                break;
            }
            Entry next = entries.remove();
            due.add(next);
            if (next.alone()) {
                break;
            }
        }
        return due;
    }

    private void together(List<Entry> some) {
        Map<String, List<Entry>> strands = new LinkedHashMap<>();
        some.forEach(
                entry ->
                        strands.computeIfAbsent(entry.name(), strand -> new ArrayList<>())
                                .add(entry));
        List<Future<?>> running = new ArrayList<>();
        for (List<Entry> strand : strands.values()) {
            running.add(
                    workers.submit(() -> strand.forEach(entry -> entry.act().play(entry.on()))));
        }
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                workers.shutdownNow();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
