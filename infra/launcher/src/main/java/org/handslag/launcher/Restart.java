package org.handslag.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.release.Releases;
import org.handslag.launcher.supervisor.ChildCommand;
import org.handslag.launcher.supervisor.Rolling;
import org.handslag.launcher.supervisor.StartFailure;
import org.handslag.launcher.supervisor.Supervisor;

/** Restarts what runs, from the same release or from the newest. */
final class Restart {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final Console console = Console.standard();

    Restart(DataFolder folder) {
        this.folder = folder;
    }

    /** Returns 0 when everything that was restarted is healthy; stops at the first that is not. */
    int run(RestartOptions options) {
        return Alone.in(folder, () -> restart(options));
    }

    private int restart(RestartOptions options) {
        Instant begin = Instant.now();
        Releases releases = new Releases(folder);
        Supervisor supervisor =
                new Supervisor(
                        folder,
                        new ChildCommand(
                                        folder,
                                        null,
                                        process ->
                                                options.upgrade()
                                                        ? releases.built()
                                                        : releases.of(process))
                                ::of,
                        console,
                        PATIENCE);
        Plan plan =
                supervisor
                        .running()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Nothing is running; ./handslag up starts it"));
        List<PlannedProcess> all = Rolling.order(plan, options.name());
        List<List<PlannedProcess>> steps =
                options.rolling() ? all.stream().map(List::of).toList() : List.of(all);
        for (int done = 0; done < steps.size(); done++) {
            try {
                supervisor.restart(plan, steps.get(done));
            } catch (StartFailure e) {
                console.line("");
                console.line("%s", e.getMessage());
                e.lastLines().forEach(line -> console.line("    %s", line));
                console.line(
                        "%d of %d were restarted; the others run as before", done, steps.size());
                return 1;
            }
        }
        releases.removeUnused(supervisor.running(plan));
        console.line("");
        console.line(
                "Healthy after %.1f s", Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        return 0;
    }
}
