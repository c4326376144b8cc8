package org.handslag.acceptance.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws malformed requests; the same seed draws the same ones. None of them can be in order. */
public final class Malformations {

    private static final Pattern MARK = Pattern.compile("@([a-z]+)");
    private static final String UNKNOWN_ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
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
    private final Ground ground;
    private final Bodies bodies;

    /** Draws with that generator, at what lies on the ground. */
    public Malformations(RandomGenerator random, Ground ground) {
        this.random = random;
        this.ground = ground;
        this.bodies = new Bodies(random, this::aimed);
    }

    /** The next one. */
    public Shot next() {
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
        Endpoint endpoint = writing();
        return switch (random.nextInt(9)) {
            case 0 -> sent("random-json", endpoint, bodies.randomJson());
            case 1 -> sent("unknown-field", endpoint, bodies.unknownField(endpoint));
            case 2 -> sent("missing-fields", endpoint, bodies.missing(endpoint));
            case 3 -> sent("broken-json", endpoint, bodies.broken(endpoint));
            case 4 -> sent("deep", endpoint, bodies.deep());
            case 5 -> sent("huge", endpoint, bodies.huge());
            case 6 -> oddHeader(endpoint);
            case 7 -> sent("odd-day", endpoint, bodies.oddDay(endpoint));
            default -> sent("wrong-type", endpoint, bodies.wrongType(endpoint));
        };
    }

    private Shot withoutRight() {
        Endpoint endpoint = any();
        Shot shot =
                new Shot(
                        "no-right",
                        false,
                        false,
                        false,
                        endpoint.method(),
                        aimed(endpoint.path()),
                        Map.of("Content-Type", "application/json"),
                        bodies.whole(endpoint));
        return switch (random.nextInt(3)) {
            case 0 -> shot;
            case 1 -> shot.with("Authorization", "Bearer not.a.token");
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
                                "/api/pairs/@pair/nothing",
                                "/actuator/env",
                                "/internal",
                                "/api/tenants/@programme"));
        return new Shot(
                "nowhere",
                false,
                false,
                true,
                pick(List.of("GET", "POST", "PUT", "DELETE", "PATCH")),
                aimed(path),
                Map.of("Content-Type", "application/json"),
                bodies.randomJson());
    }

    private Shot oddQuery() {
        Endpoint endpoint = reading();
        String path = aimed(endpoint.path());
        String query = pick(ODD_QUERIES);
        return new Shot(
                "odd-query",
                true,
                true,
                true,
                "GET",
                path + (path.contains("?") ? "&" : "?") + query,
                Map.of(),
                new byte[0]);
    }

    private Shot oddPath() {
        Endpoint endpoint =
                pick(Endpoint.ALL.stream().filter(one -> one.path().contains("/@")).toList());
        String path =
                MARK.matcher(endpoint.path()).replaceFirst(Matcher.quoteReplacement(pick(ODD_IDS)));
        return new Shot(
                "odd-id",
                true,
                endpoint.reads(),
                true,
                endpoint.method(),
                aimed(path),
                Map.of("Content-Type", "application/json"),
                endpoint.reads() ? new byte[0] : bodies.whole(endpoint));
    }

    /** Another tenant's id, or an unknown one, where one of this tenant belongs. */
    private Shot foreign() {
        List<String> strange = new ArrayList<>(ground.foreign());
        strange.add(UNKNOWN_ID);
        String id = pick(strange);
        Endpoint endpoint =
                pick(Endpoint.ALL.stream().filter(one -> one.path().contains("/@")).toList());
        String path = MARK.matcher(endpoint.path()).replaceFirst(id);
        return new Shot(
                "foreign-id",
                true,
                false,
                true,
                endpoint.method(),
                aimed(path),
                Map.of("Content-Type", "application/json"),
                endpoint.reads() ? new byte[0] : bodies.whole(endpoint));
    }

    private Shot sent(String kind, Endpoint endpoint, byte[] body) {
        return new Shot(
                kind,
                true,
                false,
                true,
                "POST",
                aimed(endpoint.path()),
                Map.of("Content-Type", "application/json"),
                body);
    }

    /** An odd header on a body that would not do either. */
    private Shot oddHeader(Endpoint endpoint) {
        Shot shot = sent("odd-header", endpoint, bodies.unknownField(endpoint));
        return switch (random.nextInt(5)) {
            case 0 -> shot.with("Idempotency-Key", "k".repeat(5000));
            case 1 -> shot.with("Handslag-After", "pairs/nobody/x,,///");
            case 2 -> shot.with("If-Match", "not a tag");
            case 3 -> shot.with("Content-Type", "text/plain");
            default -> shot.with("Accept", "application/x-nothing");
        };
    }

    /** Puts ids of this tenant in the place of marks. */
    private String aimed(String text) {
        return MARK.matcher(text)
                .replaceAll(
                        mark ->
                                pick(
                                        ground.ids()
                                                .getOrDefault(mark.group(1), List.of(UNKNOWN_ID))));
    }

    private Endpoint any() {
        return pick(Endpoint.ALL);
    }

    private Endpoint writing() {
        return pick(Endpoint.ALL.stream().filter(one -> !one.reads()).toList());
    }

    private Endpoint reading() {
        return pick(Endpoint.ALL.stream().filter(Endpoint::reads).toList());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
