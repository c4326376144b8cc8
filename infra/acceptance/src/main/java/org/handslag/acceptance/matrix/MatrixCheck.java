package org.handslag.acceptance.matrix;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Quiet;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.openapi.Documents;
import org.handslag.acceptance.world.Texts;
import org.handslag.acceptance.world.World;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.DataFolder;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code ./handslag matrix --check}: see the module's README. */
public final class MatrixCheck {

    private MatrixCheck() {}

    /** Exits 1 where an answer is another than the matrix says, or an operation was not tried. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Quiet.logs();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(arguments);
        String data = System.getenv().getOrDefault("HANDSLAG_DATA", ".handslag");
        Installation installation =
                Installation.in(new DataFolder(Path.of(data).toAbsolutePath().normalize()));
        MatrixReport report =
                of(
                        installation,
                        options.contains("--gateway-only") ? Extent.GATEWAY : Extent.BOTH_DOORS);
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
     * Makes two tenants in the installation and checks the matrix in them.
     *
     * @param extent how much of it
     * @throws IOException where the issuer does not answer
     */
    public static MatrixReport of(Installation installation, Extent extent)
            throws IOException, InterruptedException {
        Site site = Site.of(installation);
        Map<String, Recipe> recipes = Recipes.all();
        CheckingMatrix checking =
                new CheckingMatrix(
                        site,
                        Documents.read(site.wire(), site.doors()),
                        AccessFiles.of(site.doors().services().keySet()),
                        recipes);
        World world = World.make(site::front, Site.run("matrix"), Texts.plain(), Clock.systemUTC());
        return checking.check(world, extent, new Refusals(site, recipes));
    }
}
