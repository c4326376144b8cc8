package org.handslag.acceptance.matrix;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.handslag.acceptance.client.Doors;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Tokens;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.openapi.Documents;
import org.handslag.acceptance.world.Texts;
import org.handslag.acceptance.world.World;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.LauncherSecret;
import org.handslag.launcher.plan.DataFolder;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code ./handslag matrix --check}: see the module's README. */
public final class MatrixCheck {

    private MatrixCheck() {}

    /** Exits 1 where an answer is another than the matrix says, or an operation was not tried. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(arguments);
        String data = System.getenv().getOrDefault("HANDSLAG_DATA", ".handslag");
        Installation installation =
                Installation.in(new DataFolder(Path.of(data).toAbsolutePath().normalize()));
        MatrixReport report = of(installation, !options.contains("--gateway-only"));
        if (options.contains("--json")) {
            out.println(
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(report));
        } else {
            report.unexpected().forEach(out::println);
            report.kinds().forEach((kind, count) -> out.printf("%8d  %s%n", count, kind));
            out.printf(
                    "%d operations, %d cells, %d calls in %.1f s, %d unexpected%n",
                    report.operations(),
                    report.cells(),
                    report.calls(),
                    report.seconds(),
                    report.unexpected().size());
        }
        System.exit(report.holds() ? 0 : 1);
    }

    /**
     * Makes two tenants in the installation and checks everything in them.
     *
     * @param direct whether each service is asked directly, too
     */
    public static MatrixReport of(Installation installation, boolean direct) {
        HttpClient http = Front.client();
        Tokens tokens =
                new Tokens(
                        http,
                        installation.issuer(),
                        LauncherSecret.CLIENT,
                        LauncherSecret.in(installation.folder().issuer()));
        Doors doors = Doors.of(installation);
        Wire wire = new Wire(http, 16);
        CheckingMatrix checking =
                new CheckingMatrix(
                        wire,
                        doors,
                        tokens,
                        Documents.read(wire, doors),
                        AccessFiles.of(doors.services().keySet()),
                        Recipes.all());
        String run = "matrix-" + Long.toString(System.currentTimeMillis(), 36);
        return checking.check(
                World.make(
                        () -> new Front(http, installation.gateway(), tokens),
                        run,
                        Texts.plain(),
                        Clock.systemUTC()),
                direct);
    }
}
