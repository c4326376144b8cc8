package org.handslag.acceptance.malformed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that no operation can take, most of them near one that it could. */
final class Bodies {

    private static final List<String> ODD_DAYS =
            List.of(
                    "2016-13-45",
                    "yesterday",
                    "2016-02-30",
                    "2016-06-01T00:00:00Z",
                    "+999999999-12-31",
                    "0000-00-00",
                    "");

    private final JsonMapper json = JsonMapper.builder().build();
    private final RandomGenerator random;
    private final UnaryOperator<String> aim;

    /**
     * @param aim puts real ids in the place of marks
     */
    Bodies(RandomGenerator random, UnaryOperator<String> aim) {
        this.random = random;
        this.aim = aim;
    }

    /** A body that would do. */
    byte[] whole(Endpoint endpoint) {
        return bytes(fields(endpoint.body()));
    }

    byte[] wrongType(Endpoint endpoint) {
        Map<String, Object> body = fields(endpoint.body());
        String field = pick(List.copyOf(body.keySet()));
        Object wrong =
                body.get(field) instanceof List || body.get(field) instanceof Map
                        ? pick(List.of("text", 7, true))
                        : pick(List.of(Map.of("$gt", ""), List.of(1, 2), List.of(Map.of())));
        body.put(field, wrong);
        return bytes(body);
    }

    byte[] oddDay(Endpoint endpoint) {
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
    byte[] missing(Endpoint endpoint) {
        return endpoint.path().endsWith("/profile")
                ? unknownField(endpoint)
                : "{}".getBytes(StandardCharsets.UTF_8);
    }

    byte[] unknownField(Endpoint endpoint) {
        Map<String, Object> body = fields(endpoint.body());
        body.put(pick(List.of("tenant", "__proto__", "$set", "a.b", "recordedBy", "state1")), 1);
        return bytes(body);
    }

    byte[] broken(Endpoint endpoint) {
        byte[] whole = whole(endpoint);
        byte[] part = Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
        if (random.nextBoolean()) {
            part[part.length - 1] = (byte) 0xff;
        }
        return part;
    }

    byte[] deep() {
        int depth = 50 + random.nextInt(20_000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return open.repeat(depth).getBytes(StandardCharsets.UTF_8);
    }

    byte[] huge() {
        int size = random.nextInt(10) == 0 ? 3_000_000 : 210_000 + random.nextInt(100_000);
        return ("{\"name\":\"" + "x".repeat(size) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    byte[] randomJson() {
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
                (name, value) ->
                        all.put(name, value instanceof String text ? aim.apply(text) : value));
        return all;
    }

    private byte[] bytes(Map<String, Object> body) {
        return json.writeValueAsBytes(body);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
