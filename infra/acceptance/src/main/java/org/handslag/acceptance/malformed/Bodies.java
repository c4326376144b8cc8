package org.handslag.acceptance.malformed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    private final Supplier<String> needle;

    /**
     * @param needle gives words that must not come back
     */
    Bodies(RandomGenerator random, Supplier<String> needle) {
        this.random = random;
        this.needle = needle;
    }

    byte[] whole(Map<String, Object> body) {
        return json.writeValueAsBytes(body);
    }

    byte[] wrongType(Map<String, Object> body) {
        if (body.isEmpty()) {
            return unknownField(body);
        }
        String field = pick(List.copyOf(body.keySet()));
        Object wrong =
                body.get(field) instanceof List || body.get(field) instanceof Map
                        ? pick(List.of(needle.get(), 7, true))
                        : pick(
                                List.of(
                                        Map.of("$gt", needle.get()),
                                        List.of(needle.get(), 2),
                                        List.of(Map.of())));
        body.put(field, wrong);
        return whole(body);
    }

    byte[] oddDay(Map<String, Object> body) {
        boolean dated = false;
        for (String field : List.copyOf(body.keySet())) {
            if (String.valueOf(body.get(field)).matches("\\d{4}-\\d\\d-\\d\\d")) {
                body.put(
                        field, random.nextBoolean() ? pick(ODD_DAYS) : "2016-06-31" + needle.get());
                dated = true;
            }
        }
        return dated ? whole(body) : unknownField(body);
    }

    /** Without one of the fields that must be there; where none must, with one that is no field. */
    byte[] missing(Endpoint endpoint, Map<String, Object> body) {
        List<String> required = endpoint.required().stream().sorted().toList();
        if (required.isEmpty()) {
            return unknownField(body);
        }
        body.remove(pick(required));
        return whole(body);
    }

    byte[] unknownField(Map<String, Object> body) {
        body.put(
                pick(List.of("tenant", "__proto__", "$set", "a.b", "recordedBy", "state1")),
                needle.get());
        return whole(body);
    }

    byte[] broken(Map<String, Object> body) {
        body.put("cut", needle.get());
        byte[] whole = whole(body);
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
        return ("{\"name1\":\"" + needle.get() + "x".repeat(size) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] randomJson() {
        return json.writeValueAsBytes(Map.of("random", tree(0)));
    }

    private Object tree(int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> random.nextLong();
            case 1 -> needle.get() + random.nextDouble();
            case 2 -> random.nextBoolean();
            case 3 -> needle.get() + "\u0000\u202e'\";--".substring(random.nextInt(4));
            case 4 -> List.of(tree(depth + 1), tree(depth + 1));
            default -> Map.of("f" + random.nextInt(9), tree(depth + 1), "on", tree(depth + 1));
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
