package org.handslag.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.launcher.backup.Backup;
import org.handslag.launcher.backup.Restore;
import org.handslag.launcher.backup.Sources;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.running.Databases;
import org.handslag.launcher.supervisor.ChildCommand;
import org.handslag.launcher.supervisor.Supervisor;
import org.handslag.platform.tenant.Tenant;
import org.handslag.servers.kafka.EmbeddedKafka;
import org.handslag.servers.mongo.EmbeddedMongo;

/**
 * A tenant's backup, taken while the platform runs, and brought back while it does not: a service
 * that answered meanwhile would answer from half of it.
 */
public final class BackupCommand {
    private static final int CONFLICTS = 1;

    private final DataFolder folder;
    private final PrintStream out;

    /** Of this installation, telling what happens. */
    public BackupCommand(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * {@code TENANT --out FILE}: returns 0 when the file is whole.
     *
     * @throws IllegalStateException where that cannot be, saying why
     */
    public int backup(List<String> arguments) {
        if (arguments.size() != 3
                || !arguments.get(1).equals("--out")
                || !Tenant.isKey(arguments.getFirst())) {
            throw new IllegalArgumentException("./handslag backup TENANT --out FILE");
        }
        if (supervisor().running().isEmpty()) {
            throw new IllegalStateException("Nothing is running; ./handslag up comes first");
        }
        Path file = Path.of(arguments.get(2)).toAbsolutePath();
        int documents = new Backup(sources(), this::line).take(arguments.getFirst(), file);
        line("%d documents in %s".formatted(documents, file));
        line(
                "Keys are not in it: keep %s elsewhere, or no text of it can be read."
                        .formatted(folder.keys()));
        return 0;
    }

    /**
     * {@code FILE}: returns 0 when everything is back, 1 where something's place was taken.
     *
     * @throws IllegalStateException where services run, or the file is not whole
     */
    public int restore(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("./handslag restore FILE");
        }
        Path file = Path.of(arguments.getFirst()).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("There is no " + file);
        }
        return Alone.in(
                folder,
                () -> {
                    if (supervisor().running().isPresent()) {
                        throw new IllegalStateException(
                                "Services run; ./handslag down comes first, restore starts what it needs");
                    }
                    return restore(file);
                });
    }

    private int restore(Path file) {
        Ports ports = ports();
        try (EmbeddedMongo _ = EmbeddedMongo.open(folder.mongodbFile(), ports.of(Part.MONGODB));
                EmbeddedKafka _ = EmbeddedKafka.start(folder.kafka(), ports.of(Part.KAFKA))) {
            Restore.Outcome outcome = new Restore(sources(), this::line).from(file);
            line(
                    "%d documents of %s are back, %d stay erased"
                            .formatted(outcome.restored(), outcome.tenant(), outcome.erased()));
            line("./handslag up lets every service take them in.");
            return outcome.isWhole() ? 0 : CONFLICTS;
        }
    }

    private Sources sources() {
        Ports ports = ports();
        String server = "127.0.0.1:" + ports.of(Part.MONGODB);
        Map<String, String> databases = new LinkedHashMap<>();
        Part.services().forEach(part -> databases.put(part.key(), Databases.uri(server, part)));
        return new Sources(databases, "127.0.0.1:" + ports.of(Part.KAFKA));
    }

    private Ports ports() {
        return Plan.load(folder.plan())
                .orElseThrow(
                        () -> new IllegalStateException("Nothing ever ran in " + folder.root()))
                .ports();
    }

    private Supervisor supervisor() {
        return new Supervisor(
                folder, new ChildCommand(folder)::of, Console.standard(), Duration.ofMinutes(1));
    }

    private void line(String text) {
        out.println(text);
    }
}
