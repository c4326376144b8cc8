package org.handslag.acceptance.matrix;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Together;
import org.handslag.acceptance.world.World;
import org.jspecify.annotations.Nullable;

/** Holds what a running installation answers against the access matrix, cell by cell. */
public final class CheckingMatrix {

    private final Site site;
    private final List<Operation> operations;
    private final AccessFiles access;
    private final Map<String, Recipe> recipes;

    /**
     * A check of these operations.
     *
     * @param access what the answers are held against
     */
    public CheckingMatrix(
            Site site,
            List<Operation> operations,
            AccessFiles access,
            Map<String, Recipe> recipes) {
        this.site = site;
        this.operations = operations;
        this.access = access;
        this.recipes = recipes;
    }

    /** What cannot be tried: operations that documents, matrix or recipes lack. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        Set<String> documented = new HashSet<>();
        for (Operation operation : operations) {
            documented.add(operation.service() + " " + operation.name());
            if (access.cells(operation.service(), operation.name()).isEmpty()) {
                gaps.add(operation.name() + ": in OpenAPI and not in the matrix");
            }
            if (!recipes.containsKey(operation.name())) {
                gaps.add(operation.name() + ": there is no recipe for it");
            }
        }
        access.rules()
                .forEach(
                        (service, rules) ->
                                rules.keySet().stream()
                                        .filter(name -> !documented.contains(service + " " + name))
                                        .forEach(
                                                name ->
                                                        gaps.add(
                                                                name
                                                                        + ": in the matrix of "
                                                                        + service
                                                                        + " and not in OpenAPI")));
        Set<String> names = new HashSet<>();
        operations.forEach(operation -> names.add(operation.name()));
        recipes.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> gaps.add(name + ": a recipe for no operation"));
        return gaps;
    }

    /**
     * Tries all operations.
     *
     * @param extent how much of it
     * @param refusals what no service may take
     * @throws IOException where the issuer does not answer
     */
    public MatrixReport check(World world, Extent extent, Refusals refusals)
            throws IOException, InterruptedException {
        Instant begin = Instant.now();
        long before = site.wire().sent();
        Findings findings = new Findings();
        gaps().forEach(findings::unexpected);
        try (Together together = new Together()) {
            List<CompletableFuture<Boolean>> all = new ArrayList<>();
            for (Operation operation : operations) {
                Recipe recipe = recipes.get(operation.name());
                if (recipe != null) {
                    Trial trial =
                            new Trial(
                                    operation,
                                    recipe,
                                    access.cells(operation.service(), operation.name()),
                                    world,
                                    site,
                                    extent,
                                    findings);
                    all.add(
                            together.start(
                                    () -> {
                                        trial.run(through(operation, extent.direct()));
                                        return true;
                                    }));
                }
            }
            all.forEach(CompletableFuture::join);
        }
        refusals.everywhere(world, operations, extent, findings);
        return new MatrixReport(
                operations.size(),
                findings.cells(),
                findings.kinds(),
                site.wire().sent() - before,
                Duration.between(begin, Instant.now()).toMillis() / 1000.0,
                findings.all());
    }

    private List<URI> through(Operation operation, boolean direct) {
        return through(site, operation, recipes.get(operation.name()), direct);
    }

    /** The doors at which an operation is tried. */
    static List<URI> through(
            Site site, Operation operation, @Nullable Recipe recipe, boolean direct) {
        URI gateway = site.doors().gateway();
        URI own = site.doors().service(operation.service());
        if (recipe != null && recipe.onlyOwnDoor()) {
            return List.of(own);
        }
        return direct && !operation.service().equals("gateway")
                ? List.of(gateway, own)
                : List.of(gateway);
    }
}
