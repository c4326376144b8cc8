package org.handslag.acceptance.isolation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.World;

/** The token of one tenant against every id of the other. */
public final class Strangers {

    private static final String UNKNOWN_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final Pattern ID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");
    private static final Pattern TRACE = Pattern.compile("\"trace\":\"[^\"]*\"");

    private final Site site;
    private final World world;
    private final Map<String, Recipe> recipes;
    private int calls;

    /** The second tenant's process leader is who asks. */
    public Strangers(Site site, World world, Map<String, Recipe> recipes) {
        this.site = site;
        this.world = world;
        this.recipes = recipes;
    }

    /** Every id that the first tenant has in its places and in these texts. */
    public Set<String> ids(Iterable<String> texts) {
        Set<String> ids = new TreeSet<>();
        for (Place place : Place.values()) {
            if (place != Place.FOREIGN) {
                world.at(place).all().values().stream()
                        .filter(value -> ID.matcher(value).matches())
                        .forEach(ids::add);
            }
        }
        for (String text : texts) {
            ID.matcher(text).results().map(found -> found.group()).forEach(ids::add);
        }
        return ids;
    }

    /**
     * Asks for each id by each operation whose path names one.
     *
     * @return answers that differ from what an unknown id gets
     */
    public List<String> differences(List<Operation> operations, Set<String> ids) {
        List<String> differences = new ArrayList<>();
        Map<String, String> unknown = new HashMap<>();
        for (Operation operation : operations) {
            Recipe recipe = recipes.get(operation.name());
            if (recipe == null || !recipe.node().path("path").toString().contains("@")) {
                continue;
            }
            unknown.put(operation.name(), answer(operation, recipe, UNKNOWN_ID));
            for (String id : ids) {
                String answer = answer(operation, recipe, id);
                if (!answer.equals(unknown.get(operation.name()))) {
                    differences.add(
                            "%s of %s: %s instead of %s"
                                    .formatted(
                                            operation.name(),
                                            id,
                                            answer,
                                            unknown.get(operation.name())));
                }
            }
        }
        return differences;
    }

    /** How many calls that took. */
    public int calls() {
        return calls;
    }

    private String answer(Operation operation, Recipe recipe, String id) {
        Recipe.Filled filled =
                recipe.fill(
                        operation,
                        "process-leader",
                        name ->
                                switch (name) {
                                    case "today" -> world.at(Place.HOME).find("today");
                                    case "municipality" -> Optional.of("kavlinge");
                                    default -> Optional.of(id);
                                });
        calls++;
        Wire.Reply reply =
                site.wire()
                        .send(
                                site.as(
                                        world.stranger(),
                                        Call.of(
                                                operation.method(),
                                                site.doors().gateway(),
                                                filled.path(),
                                                filled.body())));
        String body = TRACE.matcher(reply.text()).replaceAll("\"trace\":\"…\"");
        return reply.status()
                + " "
                + reply.headers().firstValue("ETag").orElse("-")
                + " "
                + Objects.requireNonNull(body).replace(id, "…");
    }
}
