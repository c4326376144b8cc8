package org.handslag.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handslag.platform.aggregate.Registry;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * Read your writes: a write answers {@code Handslag-Position: <kind>/<id>/<sequence>}, and a later
 * request that names it in {@code Handslag-After} waits until this service has applied it.
 */
@Component
public class Positions {
    /** The header of a write's answer. */
    public static final String POSITION = "Handslag-Position";

    /** The header of a request that builds on earlier writes: positions with commas between. */
    public static final String AFTER = "Handslag-After";

    private static final int MAX_POSITIONS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LOOK_AGAIN_MILLIS = 8;

    private final Registry registry;
    private final Mirrors mirrors;
    private final Generations generations;
    private final MirrorWriter mirrored;

    Positions(Registry registry, Mirrors mirrors, Generations generations, MirrorWriter mirrored) {
        this.generations = generations;
        this.registry = registry;
        this.mirrors = mirrors;
        this.mirrored = mirrored;
    }

    private record Position(String plural, String id, long sequence) {}

    /** The position of a write. */
    public static String position(String plural, String id, long version) {
        return plural + "/" + id + "/" + version;
    }

    /**
     * Waits until all these positions are applied; a kind that this service neither owns nor
     * mirrors is no reason to wait.
     *
     * @throws ProblemException 400 for what is not a position, 503 after five seconds
     */
    public void await(Tenant tenant, String after) {
        List<Position> open = new ArrayList<>(parse(after));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            open.removeIf(position -> applied(tenant, position));
            if (open.isEmpty()) {
                return;
            }
            if (System.nanoTime() > until) {
                throw ProblemException.unavailable("not-yet-applied", 1);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw ProblemException.unavailable("not-yet-applied", 1);
            }
        }
    }

    private boolean applied(Tenant tenant, Position position) {
        if (mirrors.has(position.plural())) {
            String key = tenant.keyOf(position.id());
            Map<String, Long> held =
                    generations.read(
                            position.plural(),
                            collection -> mirrored.sequences(collection, List.of(key)));
            return held.getOrDefault(key, 0L) >= position.sequence();
        }
        return registry.of(position.plural())
                .map(own -> own.version(tenant, position.id()).orElse(0) >= position.sequence())
                .orElse(true);
    }

    private static List<Position> parse(String after) {
        String[] parts = after.split(",", -1);
        if (parts.length > MAX_POSITIONS) {
            throw wrong("too-many");
        }
        List<Position> positions = new ArrayList<>();
        for (String part : parts) {
            String[] fields = part.trim().split("/", -1);
            if (fields.length != 3
                    || !fields[0].matches("[a-z-]{1,40}")
                    || !(Ids.isId(fields[1]) || Tenant.isKey(fields[1]))
                    || !fields[2].matches("[1-9][0-9]{0,17}")) {
                throw wrong("not-a-position");
            }
            positions.add(new Position(fields[0], fields[1], Long.parseLong(fields[2])));
        }
        return positions;
    }

    private static ProblemException wrong(String code) {
        return ProblemException.invalid(List.of(new Fault(AFTER + ":", code, Map.of())));
    }
}
