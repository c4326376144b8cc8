package org.handslag.acceptance.malformed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

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
    private static final List<String> ODD_DAYS =
            List.of(
                    "2016-13-45",
                    "yesterday",
                    "2016-02-30",
                    "2016-06-01T00:00:00Z",
                    "+999999999-12-31",
                    "0000-00-00",
                    "");
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

    private final JsonMapper json = JsonMapper.builder().build();
    private final RandomGenerator random;
    private final Ground ground;

    /** Draws with that generator, at what lies on the ground. */
    public Malformations(RandomGenerator random, Ground ground) {
        this.random = random;
        this.ground = ground;
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
            case 0 -> sent("random-json", endpoint, randomJson());
            case 1 -> sent("unknown-field", endpoint, unknownField(endpoint));
            case 2 -> sent("missing-fields", endpoint, missing(endpoint));
            case 3 -> sent("broken-json", endpoint, broken(endpoint));
            case 4 -> sent("deep", endpoint, deep());
            case 5 -> sent("huge", endpoint, huge());
            case 6 -> oddHeader(endpoint);
            case 7 -> sent("odd-day", endpoint, oddDay(endpoint));
            default -> sent("wrong-type", endpoint, wrongType(endpoint));
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
                        bytes(fields(endpoint.body())));
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
                randomJson());
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
                endpoint.reads() ? new byte[0] : bytes(fields(endpoint.body())));
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
                endpoint.reads() ? new byte[0] : bytes(fields(endpoint.body())));
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
        Shot shot = sent("odd-header", endpoint, unknownField(endpoint));
        return switch (random.nextInt(5)) {
            case 0 -> shot.with("Idempotency-Key", "k".repeat(5000));
            case 1 -> shot.with("Handslag-After", "pairs/nobody/x,,///");
            case 2 -> shot.with("If-Match", "not a tag");
            case 3 -> shot.with("Content-Type", "text/plain");
            default -> shot.with("Accept", "application/x-nothing");
        };
    }

    private byte[] wrongType(Endpoint endpoint) {
        Map<String, Object> body = fields(endpoint.body());
        String field = pick(List.copyOf(body.keySet()));
        Object wrong =
                body.get(field) instanceof List || body.get(field) instanceof Map
                        ? pick(List.of("text", 7, true))
                        : pick(List.of(Map.of("$gt", ""), List.of(1, 2), List.of(Map.of())));
        body.put(field, wrong);
        return bytes(body);
    }

    private byte[] oddDay(Endpoint endpoint) {
        Map<String, Object> body = fields(endpoint.body());
        boolean dated = false;
        for (String field : List.copyOf(body.keySet())) {
            if (String.valueOf(body.get(field)).matches("\\d{4}-\\d\\d-\\d\\d")) {
                body.put(field, pick(ODD_DAYS));
                dated = true;
            }
        }
        return dated ? bytes(body) : unknownField(endpoint);
    }

    /** No field at all; where none is required, one that is no field. */
    private byte[] missing(Endpoint endpoint) {
        return endpoint.path().endsWith("/profile")
                ? unknownField(endpoint)
                : "{}".getBytes(StandardCharsets.UTF_8);
    }

    private byte[] unknownField(Endpoint endpoint) {
        Map<String, Object> body = fields(endpoint.body());
        body.put(pick(List.of("tenant", "__proto__", "$set", "a.b", "recordedBy", "state1")), 1);
        return bytes(body);
    }

    private byte[] broken(Endpoint endpoint) {
        byte[] whole = bytes(fields(endpoint.body()));
        byte[] part = Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
        if (random.nextBoolean()) {
            part[part.length - 1] = (byte) 0xff;
        }
        return part;
    }

    private byte[] deep() {
        int depth = 50 + random.nextInt(20_000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return open.repeat(depth).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] huge() {
        int size = random.nextInt(10) == 0 ? 3_000_000 : 210_000 + random.nextInt(100_000);
        return ("{\"name\":\"" + "x".repeat(size) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] randomJson() {
        return json.writeValueAsBytes(tree(0));
    }

    private Object tree(int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> random.nextLong();
            case 1 -> Double.toString(random.nextDouble());
            case 2 -> random.nextBoolean();
            case 3 -> "\u0000\u202e'\";--".substring(random.nextInt(4));
            case 4 -> List.of(tree(depth + 1), tree(depth + 1));
            default -> Map.of("f" + random.nextInt(9), tree(depth + 1), "on", tree(depth + 1));
        };
    }

    private Map<String, Object> fields(Map<String, Object> body) {
        Map<String, Object> all = new LinkedHashMap<>();
        body.forEach(
                (name, value) -> all.put(name, value instanceof String text ? aimed(text) : value));
        return all;
    }

    private byte[] bytes(Map<String, Object> body) {
        return json.writeValueAsBytes(body);
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
