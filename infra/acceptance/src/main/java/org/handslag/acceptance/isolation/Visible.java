package org.handslag.acceptance.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Fixtures;
import tools.jackson.databind.JsonNode;

/**
 * Everything that somebody can read: each list to its end and in its order, each single thing with
 * its version, each report, and what is said of what is not there.
 */
public final class Visible {

    private static final String UNKNOWN_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final Pattern TRACE = Pattern.compile("\"trace\":\"[^\"]*\"");
    private static final int MOST_PAGES = 100;

    /**
     * Operations whose answer tells of the very reading, or of what another tenant published and
     * agreed to show.
     */
    private static final Set<String> LEFT_OUT = Set.of("list-reads", "compare");

    private final Site site;
    private final List<Operation> reads;
    private final Map<String, Recipe> recipes;

    /** What these operations show. */
    public Visible(Site site, List<Operation> operations, Map<String, Recipe> recipes) {
        this.site = site;
        this.reads =
                operations.stream()
                        .filter(Operation::reads)
                        .filter(operation -> recipes.containsKey(operation.name()))
                        .filter(operation -> !LEFT_OUT.contains(operation.name()))
                        .toList();
        this.recipes = recipes;
    }

    /**
     * Everything that these callers see of the place, by caller and path.
     *
     * @param actors whoever looks
     */
    public Map<String, String> to(List<Actor> actors, Fixtures place) {
        Map<String, String> seen = new TreeMap<>();
        for (Actor actor : actors) {
            for (Operation operation : reads) {
                for (String path : paths(operation, place)) {
                    seen.put(actor.role() + " " + path, answers(actor, path));
                }
            }
        }
        return seen;
    }

    /** What one map has otherwise than the other. */
    public static List<String> differences(Map<String, String> before, Map<String, String> after) {
        List<String> differences = new ArrayList<>();
        before.forEach(
                (path, answer) -> {
                    String now = after.get(path);
                    if (!answer.equals(now)) {
                        differences.add(path + "\n  was " + answer + "\n  is  " + now);
                    }
                });
        return differences;
    }

    private Set<String> paths(Operation operation, Fixtures place) {
        Recipe recipe = Objects.requireNonNull(recipes.get(operation.name()));
        String own =
                recipe.fill(operation, null, name -> place.find(name).or(() -> unknown())).path();
        String bare = own.contains("?") ? own.substring(0, own.indexOf('?')) : own;
        String nothing = recipe.fill(operation, null, name -> unknown()).path();
        return Set.of(own + " ", own.equals(bare) ? own : bare, nothing + "  ");
    }

    private static Optional<String> unknown() {
        return Optional.of(UNKNOWN_ID);
    }

    private String answers(Actor actor, String named) {
        String path = named.strip();
        StringBuilder all = new StringBuilder();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String at = next.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + next;
            Wire.Reply reply =
                    site.wire()
                            .send(site.as(actor, Call.of("GET", site.doors().gateway(), at, null)));
            all.append(reply.status())
                    .append(' ')
                    .append(reply.headers().firstValue("ETag").orElse("-"))
                    .append(' ')
                    .append(TRACE.matcher(reply.text()).replaceAll("\"trace\":\"…\""));
            JsonNode body = site.wire().tree(reply);
            if (!body.hasNonNull("next")) {
                break;
            }
            next = "after=" + body.path("next").asString("");
        }
        return all.toString();
    }
}
