package org.handslag.launcher;

import java.time.Duration;
import java.util.List;
import org.handslag.launcher.plan.DataFolder;
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
        AotTraining.abandon(folder);
        Supervisor supervisor =
                new Supervisor(
                        folder, new ChildCommand(folder)::of, console, Duration.ofMinutes(1));
        if (supervisor.running().isEmpty()) {
            console.line("Nothing is running.");
            return 0;
        }
        List<String> left = supervisor.down();
        left.forEach(name -> console.line("%s is still there", name));
        return left.isEmpty() ? 0 : 1;
    }
}
