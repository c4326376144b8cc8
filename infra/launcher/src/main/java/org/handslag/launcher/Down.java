package org.handslag.launcher;

import java.time.Duration;
import java.util.List;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.supervisor.AotTraining;
import org.handslag.launcher.supervisor.ChildCommand;
import org.handslag.launcher.supervisor.Supervisor;

/** Stops everything that an earlier {@code up} started; data stays. */
final class Down {

    private final DataFolder folder;

    Down(DataFolder folder) {
        this.folder = folder;
    }

    /** Returns 0 when nothing is left running. */
    int run() {
        Console console = Console.standard();
        Supervisor supervisor =
                new Supervisor(
                        folder, new ChildCommand(folder)::of, console, Duration.ofMinutes(1));
        if (supervisor.running().isEmpty()) {
            console.line("Nothing is running.");
            return 0;
        }
        List<String> left = supervisor.down();
        left.forEach(name -> console.line("%s is still there", name));
        if (left.isEmpty()) {
            makeCaches(console);
        }
        return left.isEmpty() ? 0 : 1;
    }

    private void makeCaches(Console console) {
        AotTraining training = new AotTraining(folder);
        List<PlannedProcess> ended =
                Plan.load(folder.plan()).map(Plan::processes).orElse(List.of());
        if (training.isPending(ended)) {
            console.line("  making caches, with which this release starts faster");
            training.finish(ended);
        }
    }
}
