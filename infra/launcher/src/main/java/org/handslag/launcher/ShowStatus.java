package org.handslag.launcher;

import java.time.Duration;
import java.util.Optional;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.supervisor.ChildCommand;
import org.handslag.launcher.supervisor.Status;
import org.handslag.launcher.supervisor.Supervisor;

/** Prints what runs, where, and how much memory it holds. */
final class ShowStatus {

    private static final int NOT_RUNNING = 3;

    private final DataFolder folder;

    ShowStatus(DataFolder folder) {
        this.folder = folder;
    }

    /** Returns 0 when all is healthy, 1 when a part is not, 3 when nothing runs. */
    int run() {
        Console console = Console.standard();
        Supervisor supervisor =
                new Supervisor(
                        folder, new ChildCommand(folder)::of, console, Duration.ofMinutes(1));
        Optional<Plan> plan = supervisor.running();
        if (plan.isEmpty()) {
            console.line("Nothing is running.");
            return NOT_RUNNING;
        }
        Status status = Status.of(plan.get(), supervisor);
        console.line("%-22s %-22s %8s %6s  %s", "part", "process", "pid", "port", "state");
        for (Status.Line line : status.lines()) {
            console.line(
                    "%-22s %-22s %8s %6d  %s",
                    line.unit().key(),
                    line.process(),
                    line.pid().isPresent() ? "" + line.pid().getAsLong() : "-",
                    line.port(),
                    line.pid().isEmpty() ? "stopped" : line.ready() ? "ready" : "not ready");
        }
        console.line("%d MB resident in all", status.residentKilobytes() / 1024);
        return status.isHealthy() ? 0 : 1;
    }
}
