package org.handslag.launcher.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Unit;

/**
 * What of a plan runs now.
 *
 * @param lines one per unit
 * @param residentKilobytes of all processes together
 */
public record Status(List<Line> lines, long residentKilobytes) {

    /**
     * The state of a unit.
     *
     * @param unit which
     * @param process the name of its process
     * @param pid of its process, absent where that does not run
     * @param port where it is reached
     * @param ready whether it answers
     */
    public record Line(Unit unit, String process, OptionalLong pid, int port, boolean ready) {}

    /** Asks every unit of the plan. */
    public static Status of(Plan plan, Supervisor supervisor) {
        Probe probe = new Probe(plan.ports());
        List<Line> lines = new ArrayList<>();
        long resident = 0;
        for (PlannedProcess process : plan.processes()) {
            OptionalLong pid =
                    supervisor.alive(process).stream().mapToLong(ProcessHandle::pid).findFirst();
            if (pid.isPresent()) {
                resident += residentKilobytes(pid.getAsLong());
            }
            for (Unit unit : process.units()) {
                lines.add(
                        new Line(
                                unit,
                                process.name(),
                                pid,
                                plan.ports().of(unit),
                                pid.isPresent() && probe.isReady(unit)));
            }
        }
        return new Status(List.copyOf(lines), resident);
    }

    /** Whether every unit is ready. */
    public boolean isHealthy() {
        return lines.stream().allMatch(Line::ready);
    }

    /** Resident memory as the system counts it; 0 where it does not say. */
    private static long residentKilobytes(long pid) {
        try {
            Process ps =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", "" + pid)
                            .redirectErrorStream(true)
                            .start();
            try (BufferedReader reader = ps.inputReader()) {
                String line = reader.readLine();
                return line == null ? 0 : Long.parseLong(line.strip());
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
