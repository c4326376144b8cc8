package org.handslag.testkit.guarantee;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.handslag.platform.outbox.Checkpoint;

/**
 * What happens to a process at its n-th passing of a place.
 *
 * @param nth from 1
 */
public record Trap(Checkpoint.Place place, int nth, Deed deed) {
    /** The exit code of a process that was halted. */
    public static final int HALTED = 86;

    /** What a paused process says before it stops. */
    static final String PAUSED = "PAUSED AT ";

    /** What is done. */
    public enum Deed {
        /** The process dies at once: no finally, no shutdown hook. */
        HALT,
        /** The process stops (SIGSTOP) until it is told to go on. */
        PAUSE
    }

    /** Dies at the n-th passing. */
    public static Trap halt(Checkpoint.Place place, int nth) {
        return new Trap(place, nth, Deed.HALT);
    }

    /** Stops at the n-th passing. */
    public static Trap pause(Checkpoint.Place place, int nth) {
        return new Trap(place, nth, Deed.PAUSE);
    }

    static String text(List<Trap> traps) {
        return traps.stream()
                .map(trap -> trap.place() + ":" + trap.nth() + ":" + trap.deed())
                .collect(Collectors.joining(",", "[", "]"));
    }

    static List<Trap> parse(String text) {
        return Arrays.stream(text.substring(1, text.length() - 1).split(","))
                .filter(trap -> !trap.isEmpty())
                .map(trap -> trap.split(":"))
                .map(
                        parts ->
                                new Trap(
                                        Checkpoint.Place.valueOf(parts[0]),
                                        Integer.parseInt(parts[1]),
                                        Deed.valueOf(parts[2])))
                .toList();
    }

    /** The traps as the platform meets them. */
    static Checkpoint checkpoint(List<Trap> traps) {
        List<AtomicInteger> passed = traps.stream().map(trap -> new AtomicInteger()).toList();
        return place -> {
            for (int i = 0; i < traps.size(); i++) {
                Trap trap = traps.get(i);
                if (trap.place() == place && passed.get(i).incrementAndGet() == trap.nth()) {
                    trap.spring();
                }
            }
        };
    }

    private void spring() {
        switch (deed) {
            case HALT -> Runtime.getRuntime().halt(HALTED);
            case PAUSE -> {
                System.out.println(PAUSED + place);
                stopHere();
            }
        }
    }

    /**
     * Asks the system itself, and returns when the process goes on. A child process would do it as
     * well, but then the threads that learn of the lost lease would be awake before this one.
     */
    @SuppressWarnings("restricted")
    private static void stopHere() {
        Linker system = Linker.nativeLinker();
        MemorySegment raise = system.defaultLookup().findOrThrow("raise");
        FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        int stop = System.getProperty("os.name").startsWith("Mac") ? 17 : 19;
        try {
            int failed = (int) system.downcallHandle(raise, type).invokeExact(stop);
            if (failed != 0) {
                throw new IllegalStateException("the process cannot stop itself");
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
