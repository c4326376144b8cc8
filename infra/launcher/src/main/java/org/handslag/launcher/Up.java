package org.handslag.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.release.Releases;
import org.handslag.launcher.seeding.Seeding;
import org.handslag.launcher.supervisor.AotTraining;
import org.handslag.launcher.supervisor.ChildCommand;
import org.handslag.launcher.supervisor.StartFailure;
import org.handslag.launcher.supervisor.Supervisor;

/** Brings the installation up, or the part of it that is not running. */
final class Up {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataFolder folder;
    private final Map<String, String> environment;
    private final Console console = Console.standard();

    Up(DataFolder folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Returns 0 when everything is healthy; else what was started is stopped again. */
    int run(UpOptions options) {
        Instant begin = Instant.now();
        if (options.fresh()) {
            if (new Down(folder).run() != 0) {
                return 1;
            }
            folder.delete();
        }
        return Alone.in(folder, () -> start(options, begin));
    }

    private int start(UpOptions options, Instant begin) throws IOException {
        AotTraining training = new AotTraining(folder);
        Releases releases = new Releases(folder);
        Supervisor supervisor =
                new Supervisor(
                        folder,
                        new ChildCommand(folder, training, process -> releases.built())::of,
                        console,
                        PATIENCE);
        Thread interrupted = new Thread(() -> stop(supervisor), "interrupted");
        Plan plan = plan(options, supervisor.running());
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            supervisor.up(plan);
            seedOnce();
            releases.removeUnused(supervisor.running(plan));
            release(interrupted);
        } catch (StartFailure e) {
            if (release(interrupted)) {
                fail(e, supervisor);
            }
            return 1;
        }
        console.line("");
        console.line(
                "Healthy after %.1f s", Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        Greeting.lines(plan, folder).forEach(line -> console.line("%s", line));
        return 0;
    }

    /** Whether the hook will not run any more; if not it runs now, and does the stopping. */
    private static boolean release(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Plan plan(UpOptions options, Optional<Plan> running) {
        Plan wanted = new Plan(options.separate(), options.instances(), Ports.in(environment));
        if (running.isEmpty()) {
            return wanted;
        }
        Plan there = running.get();
        if (options.choosesProcesses()
                && (there.separate() != wanted.separate()
                        || there.instances() != wanted.instances())) {
            throw new IllegalStateException(
                    "It runs already with other processes; ./handslag down comes first");
        }
        return there;
    }

    private void seedOnce() throws StartFailure, IOException {
        if (Files.exists(folder.seeded())) {
            return;
        }
        console.line("  making the demo tenants and their users");
        try (HttpClient http = HttpClient.newHttpClient()) {
            new Seeding(Installation.in(folder), http).seed();
        } catch (RuntimeException e) {
            throw new StartFailure("The demo tenants could not be made: " + e.getMessage());
        }
        Files.createFile(folder.seeded());
    }

    private void fail(StartFailure failure, Supervisor supervisor) {
        console.line("");
        console.line("%s", failure.getMessage());
        failure.lastLines().forEach(line -> console.line("    %s", line));
        console.line("All logs are in %s", folder.logs());
        stop(supervisor);
    }

    private void stop(Supervisor supervisor) {
        console.line("");
        console.line("Stopping what was started, if anything was");
        supervisor.stopStarted();
    }
}
