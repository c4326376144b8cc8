package org.handslag.chaos.fault;

import java.time.Duration;
import org.handslag.chaos.client.Invocation;
import org.handslag.chaos.proxy.Weather;

/** What goes wrong for a while. */
public sealed interface Fault {

    /** Whether it strikes an invocation that is open, as far as a caller can tell. */
    boolean strikes(Invocation open);

    /** What it is done to: two faults of one place would undo each other. */
    String place();

    /**
     * A process ends at once (SIGKILL), and is started again when the fault is over.
     *
     * @param process its name in the plan
     */
    record Kill(String process) implements Fault {
        @Override
        public boolean strikes(Invocation open) {
            return Fault.isEngine(process) || open.touches(process);
        }

        @Override
        public String place() {
            return process;
        }

        @Override
        public String toString() {
            return "kill " + process;
        }
    }

    /**
     * A process stands still (SIGSTOP), and goes on when the fault is over (SIGCONT).
     *
     * @param process its name in the plan
     */
    record Pause(String process) implements Fault {
        @Override
        public boolean strikes(Invocation open) {
            return open.touches(process);
        }

        @Override
        public String place() {
            return process;
        }

        @Override
        public String toString() {
            return "pause " + process;
        }
    }

    /**
     * What goes over one wire goes wrong.
     *
     * @param link its name
     */
    record Storm(String link, Weather weather) implements Fault {
        @Override
        public boolean strikes(Invocation open) {
            // A link to the broker serves half of all processes, one to the database one of them.
            return !link.contains("-of-") || open.touches(link.substring(link.indexOf("-of-") + 4));
        }

        @Override
        public String place() {
            return link;
        }

        @Override
        public String toString() {
            return link + " " + weather;
        }
    }

    /**
     * A process's real time, by which its leases run, is wrong.
     *
     * @param process its name in the plan
     * @param by ahead; behind where it is negative
     */
    record Skew(String process, Duration by) implements Fault {
        @Override
        public boolean strikes(Invocation open) {
            return open.touches(process);
        }

        @Override
        public String place() {
            return "clock of " + process;
        }

        @Override
        public String toString() {
            return "clock of %s %+d s".formatted(process, by.toSeconds());
        }
    }

    private static boolean isEngine(String process) {
        return process.equals(Victims.BROKER) || process.equals(Victims.DATABASE);
    }
}
