package org.handslag.acceptance.isolation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.openapi.Sampler;
import org.handslag.acceptance.world.Fixtures;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random actions of a world's first tenant: every operation that writes, as anybody, with bodies
 * that fit the schemas, at things of every place, the other tenant's among them.
 */
public final class Stirring {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Site site;
    private final World world;
    private final List<Operation> writes;
    private final Map<String, Recipe> recipes;
    private final RandomGenerator random;
    private final Sampler sampler;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** Draws with the generator. */
    public Stirring(
            Site site,
            World world,
            List<Operation> operations,
            Map<String, Recipe> recipes,
            RandomGenerator random,
            LocalDate today) {
        this.site = site;
        this.world = world;
        this.writes =
                operations.stream()
                        .filter(operation -> !operation.reads())
                        .filter(operation -> recipes.containsKey(operation.name()))
                        .toList();
        this.recipes = recipes;
        this.random = random;
        this.sampler = new Sampler(random, today);
    }

    /** Does so many. */
    public void act(int times) {
        List<Operation> turn = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            if (turn.isEmpty()) {
                turn.addAll(writes);
            }
            act(turn.remove(random.nextInt(turn.size())));
        }
    }

    /** How many answers of each kind of status there were, e.g. {@code 2xx}. */
    public Map<String, Integer> outcomes() {
        return outcomes;
    }

    private void act(Operation operation) {
        Recipe recipe = Objects.requireNonNull(recipes.get(operation.name()));
        Subject subject =
                random.nextInt(3) == 0
                        ? world.subjects().get(random.nextInt(world.subjects().size()))
                        : world.subject("process-leader");
        if (subject.label().equals(Subject.NEWCOMER) || subject.actor().tenant() == null) {
            subject = world.subject("tenant-admin");
        }
        Recipe.Filled filled = recipe.fill(operation, subject.role(), this::thing);
        Call call =
                Call.of(
                        operation.method(),
                        site.doors().gateway(),
                        filled.path(),
                        body(operation, filled));
        Wire.Reply reply = site.wire().send(site.as(subject.actor(), call));
        outcomes.merge(reply.status() / 100 + "xx", 1, Integer::sum);
    }

    private byte[] body(Operation operation, Recipe.Filled filled) {
        byte[] own = filled.body();
        if (own == null) {
            return new byte[0];
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        if (random.nextInt(3) == 0) {
            fields.putAll(sampler.body(operation));
        }
        fields.putAll(
                JSON.readValue(
                        new String(own, StandardCharsets.UTF_8),
                        new TypeReference<Map<String, Object>>() {}));
        return JSON.writeValueAsBytes(fields);
    }

    private Optional<String> thing(String name) {
        return switch (name) {
            case "fresh" -> Optional.of("k" + Integer.toUnsignedString(random.nextInt(), 36));
            case "today" -> world.at(Place.HOME).find("today");
            default -> {
                Place[] places = Place.values();
                Place drawn =
                        random.nextInt(3) == 0 ? places[random.nextInt(places.length)] : Place.HOME;
                Fixtures fixtures = world.at(drawn);
                yield fixtures.find(name).or(() -> world.at(Place.HOME).find(name));
            }
        };
    }
}
