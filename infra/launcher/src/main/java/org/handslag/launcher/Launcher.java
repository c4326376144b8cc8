package org.handslag.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handslag.launcher.plan.DataFolder;

/** The commands behind the {@code handslag} script. */
public final class Launcher {

    private Launcher() {}

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param args {@code up}, {@code down}, {@code status}, {@code audit}, {@code keys}, {@code
     *     matrix}, {@code parked}, {@code person}, {@code rebuild}, {@code report} or {@code
     *     token}, and its options; the data folder comes from {@code HANDSLAG_DATA}
     */
    public static void main(String[] args) {
        System.exit(run(System.getenv(), List.of(args)));
    }

    private static int run(Map<String, String> environment, List<String> args) {
        DataFolder folder =
                new DataFolder(
                        Path.of(environment.getOrDefault("HANDSLAG_DATA", ".handslag"))
                                .toAbsolutePath()
                                .normalize());
        String command = args.isEmpty() ? "" : args.getFirst();
        List<String> options = args.subList(Math.min(1, args.size()), args.size());
        try {
            return switch (command) {
                case "up" -> new Up(folder, environment).run(UpOptions.of(options));
                case "down" -> new Down(folder).run();
                case "restart" -> new Restart(folder).run(RestartOptions.restart(options));
                case "upgrade" -> new Restart(folder).run(RestartOptions.upgrade(options));
                case "status" -> new ShowStatus(folder).run();
                case "matrix" -> new ShowMatrix().run(options);
                case "audit" -> new VerifyAudit(folder, System.out).run(options);
                case "backup" -> new BackupCommand(folder, System.out).backup(options);
                case "restore" -> new BackupCommand(folder, System.out).restore(options);
                case "keys" -> new RotateKeys(folder, System.out).run(options);
                case "token" -> new PrintToken(folder).run(options);
                case "rebuild" -> new RebuildMirrors(folder, System.out).run(options);
                case "report" -> new ReportCommand(folder, System.out).run(options);
                case "parked" -> new ParkedCommand(folder, System.out).run(options);
                case "person" -> new PersonCommand(folder).run(options);
                default -> {
                    System.err.println("No such command: " + Arrays.toString(args.toArray()));
                    yield 2;
                }
            };
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
