package org.handslag.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.supervisor.Progress;

/** Shows progress line by line, and on a terminal what is awaited in one line that changes. */
final class Console implements Progress {

    private static final String ERASE = "\r\u001b[K";
    private static final Duration REMINDER = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private long lastReminder = System.nanoTime();

    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** On standard output. */
    static Console standard() {
        return new Console(System.out, System.console() != null && System.console().isTerminal());
    }

    @Override
    public synchronized void process(String name, long pid, boolean already) {
        line("  %-20s %s (process %d)", name, already ? "runs already" : "starting", pid);
    }

    @Override
    public synchronized void ready(Unit unit, Duration after) {
        line("  %-20s ready after %.1f s", unit.key(), after.toMillis() / 1000.0);
    }

    @Override
    public synchronized void waiting(List<Unit> units) {
        String names = units.stream().map(Unit::key).collect(Collectors.joining(", "));
        if (terminal) {
            out.print(ERASE + "  waiting for " + names);
            out.flush();
        } else if (System.nanoTime() - lastReminder > REMINDER.toNanos()) {
            lastReminder = System.nanoTime();
            line("  waiting for %s", names);
        }
    }

    @Override
    public synchronized void stopped(String name, boolean forcibly) {
        line("  %-20s %s", name, forcibly ? "did not end in time: killed" : "stopped");
    }

    /** Prints a line of its own. */
    synchronized void line(String format, Object... values) {
        out.println((terminal ? ERASE : "") + format.formatted(values));
    }
}
