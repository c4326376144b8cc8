package org.handslag.acceptance.malformed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.openapi.Sampler;
import org.handslag.acceptance.world.Fixtures;

/**
 * Draws malformed requests from the OpenAPI documents; the same seed draws the same ones. None of
 * them can be in order.
 */
public final class Malformations {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final String UNKNOWN_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final List<String> ODD_IDS =
            List.of(
                    "x",
                    "0",
                    "-1",
                    "null",
                    "%00",
                    "%2e%2e",
                    "%F0%9F%98%80",
                    "a".repeat(3000),
                    "01arz3ndektsv4rrffq69g5fav",
                    "$where",
                    "%7B%22$gt%22:%22%22%7D");
    private static final List<String> ODD_QUERIES =
            List.of(
                    "limit=-1",
                    "limit=0",
                    "limit=99999999999",
                    "limit=x",
                    "after=%00",
                    "after=" + "z".repeat(2000),
                    "cohort=",
                    "asOf=never",
                    "state=[object]",
                    "limit=1&limit=2");

    private final RandomGenerator random;
    private final List<Endpoint> endpoints;
    private final Fixtures own;
    private final List<String> foreign;
    private final Bodies bodies;
    private final Sampler sampler;
    private final List<String> needles = new ArrayList<>();

    /**
     * Draws with that generator.
     *
     * @param own the things at which requests aim
     * @param foreign another tenant's
     */
    public Malformations(
            RandomGenerator random,
            List<Operation> operations,
            Map<String, Recipe> recipes,
            Fixtures own,
            Fixtures foreign) {
        this.random = random;
        this.endpoints = Endpoint.all(operations, recipes);
        this.own = own;
        this.foreign =
                foreign.all().values().stream().filter(id -> id.length() == 26).sorted().toList();
        this.bodies = new Bodies(random, this::needle);
        this.sampler = new Sampler(random, DAY);
    }

    /** The next one. */
    public Shot next() {
        needles.clear();
        Shot shot = drawn();
        return shot.hiding(needles);
    }

    private Shot drawn() {
        int kind = random.nextInt(100);
        if (kind < 5) {
            return withoutRight();
        }
        if (kind < 12) {
            return nowhere();
        }
        if (kind < 20) {
            return oddQuery();
        }
        if (kind < 27) {
            return oddPath();
        }
        if (kind < 35) {
            return foreign();
        }
        Endpoint endpoint = pick(endpoints.stream().filter(Endpoint::takesBody).toList());
        Map<String, Object> body = endpoint.body(this::thing, sampler);
        return switch (random.nextInt(9)) {
            case 0 -> sent("random-json", endpoint, bodies.randomJson());
            case 1 -> sent("unknown-field", endpoint, bodies.unknownField(body));
            case 2 -> sent("missing-field", endpoint, bodies.missing(endpoint, body));
            case 3 -> sent("broken-json", endpoint, bodies.broken(body));
            case 4 -> sent("deep", endpoint, bodies.deep());
            case 5 -> sent("huge", endpoint, bodies.huge());
            case 6 -> oddHeader(endpoint, body);
            case 7 -> sent("odd-day", endpoint, bodies.oddDay(body));
            default -> sent("wrong-type", endpoint, bodies.wrongType(body));
        };
    }

    /** A word that is in nothing else. */
    private String needle() {
        StringBuilder word = new StringBuilder("zq");
        for (int i = 0; i < 14; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        needles.add(word.toString());
        return word.toString();
    }

    private Shot withoutRight() {
        Endpoint endpoint = pick(endpoints);
        Shot shot =
                shot(
                        "no-right",
                        endpoint.method(),
                        endpoint.path(this::thing),
                        endpoint.reads()
                                ? new byte[0]
                                : bodies.whole(endpoint.body(this::thing, sampler)),
                        false,
                        false,
                        false);
        return switch (random.nextInt(3)) {
            case 0 -> shot;
            case 1 -> shot.with("Authorization", "Bearer " + needle() + ".a.token");
            default -> shot.with("Authorization", "Basic YTpi");
        };
    }

    private Shot nowhere() {
        String path =
                pick(
                        List.of(
                                "/api/nothing",
                                "/api",
                                "/api/participants/x/y/z/w",
                                "/api//",
                                "/api/pairs/" + thing("pair") + "/nothing",
                                "/actuator/env",
                                "/internal",
                                "/api/" + needle(),
                                "/api/tenants/" + thing("programme")));
        return shot(
                "nowhere",
                pick(List.of("GET", "POST", "PUT", "DELETE", "PATCH")),
                path,
                bodies.randomJson(),
                false,
                false,
                true);
    }

    private Shot oddQuery() {
        String path = pick(reading()).path(this::thing);
        String query =
                random.nextInt(3) == 0
                        ? pick(List.of("limit=", "after=", "state=", "programme=")) + needle()
                        : pick(ODD_QUERIES);
        return shot(
                "odd-query",
                "GET",
                path + (path.contains("?") ? "&" : "?") + query,
                new byte[0],
                true,
                true,
                true);
    }

    private Shot oddPath() {
        String odd = random.nextInt(3) == 0 ? needle() : pick(ODD_IDS);
        Endpoint endpoint = pick(endpoints.stream().filter(Endpoint::aims).toList());
        return at("odd-id", endpoint, odd, endpoint.reads());
    }

    /** Another tenant's id, or an unknown one, where one of this tenant belongs. */
    private Shot foreign() {
        List<String> strange = new ArrayList<>(foreign);
        strange.add(UNKNOWN_ID);
        return at(
                "foreign-id",
                pick(endpoints.stream().filter(Endpoint::aims).toList()),
                pick(strange),
                false);
    }

    private Shot at(String kind, Endpoint endpoint, String id, boolean mayBeFine) {
        String path =
                PARAMETER
                        .matcher(endpoint.operation().path())
                        .replaceFirst(Matcher.quoteReplacement(id));
        return shot(
                kind,
                endpoint.method(),
                PARAMETER.matcher(path).replaceAll("1"),
                endpoint.takesBody()
                        ? bodies.whole(endpoint.body(this::thing, sampler))
                        : new byte[0],
                true,
                mayBeFine,
                true);
    }

    private Shot sent(String kind, Endpoint endpoint, byte[] body) {
        return shot(kind, endpoint.method(), endpoint.path(this::thing), body, true, false, true);
    }

    /** An odd header on a body that would not do either. */
    private Shot oddHeader(Endpoint endpoint, Map<String, Object> body) {
        Shot shot = sent("odd-header", endpoint, bodies.unknownField(body));
        return switch (random.nextInt(7)) {
            case 0 -> shot.with("Idempotency-Key", needle().repeat(300));
            case 1 -> shot.with("Handslag-After", "pairs/" + needle() + "/x,,///");
            case 2 -> shot.with("If-Match", needle());
            case 3 -> shot.with("Content-Type", "text/plain");
            case 4 -> shot.with("Handslag-Reason", needle().repeat(20));
            case 5 -> shot.with("Handslag-On-Behalf-Of", needle());
            default -> shot.with("Accept", "application/x-" + needle());
        };
    }

    private static Shot shot(
            String kind,
            String method,
            String path,
            byte[] body,
            boolean reaches,
            boolean mayBeFine,
            boolean authorised) {
        return new Shot(
                kind,
                reaches,
                mayBeFine,
                authorised,
                method,
                path,
                body.length == 0 ? Map.of() : Map.of("Content-Type", "application/json"),
                body,
                List.of());
    }

    private String thing(String name) {
        return switch (name) {
            case "fresh" -> "k" + UUID.nameUUIDFromBytes(new byte[] {(byte) random.nextInt()});
            case "today" -> DAY.toString();
            default -> own.find(name).orElse(UNKNOWN_ID);
        };
    }

    private List<Endpoint> reading() {
        return endpoints.stream().filter(Endpoint::reads).toList();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
