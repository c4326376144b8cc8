package org.handslag.participant.programme.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.participant.programme.model.PlanChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where two documents differ. Items of a list that have a key (or are a row, a year) are compared
 * with those of the same key, wherever they stand.
 */
final class Comparing {
    /** How many places are named at most. */
    static final int MOST = 300;

    private static final List<String> NAMES = List.of("key", "row", "year");

    private final List<PlanChange> found = new ArrayList<>();

    private Comparing() {}

    static List<PlanChange> of(Map<String, Object> before, Map<String, Object> after) {
        Comparing comparing = new Comparing();
        comparing.objects("", "", before, after);
        return comparing.found.stream().limit(MOST).toList();
    }

    private void values(String was, String is, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
            objects(was, is, old, now);
        } else if (before instanceof List<?> old
                && after instanceof List<?> now
                && named(old) instanceof Map<String, Integer> places
                && named(now) instanceof Map<String, Integer> others) {
            lists(was, is, old, now, places, others);
        } else {
            found.add(new PlanChange(is, Kind.CHANGED));
        }
    }

    private void objects(String was, String is, Map<?, ?> before, Map<?, ?> after) {
        before.forEach(
                (name, value) -> {
                    if (after.containsKey(name)) {
                        values(
                                was + "/" + token(name),
                                is + "/" + token(name),
                                value,
                                after.get(name));
                    } else {
                        found.add(new PlanChange(was + "/" + token(name), Kind.REMOVED));
                    }
                });
        for (Object name : after.keySet()) {
            if (!before.containsKey(name)) {
                found.add(new PlanChange(is + "/" + token(name), Kind.ADDED));
            }
        }
    }

    private void lists(
            String was,
            String is,
            List<?> before,
            List<?> after,
            Map<String, Integer> places,
            Map<String, Integer> others) {
        places.forEach(
                (name, at) -> {
                    Integer now = others.get(name);
                    if (now == null) {
                        found.add(new PlanChange(was + "/" + at, Kind.REMOVED));
                    } else {
                        values(was + "/" + at, is + "/" + now, before.get(at), after.get(now));
                    }
                });
        others.forEach(
                (name, at) -> {
                    if (!places.containsKey(name)) {
                        found.add(new PlanChange(is + "/" + at, Kind.ADDED));
                    }
                });
    }

    /** Names of items to their places; null where one has none, or two have the same. */
    private static @Nullable Map<String, Integer> named(List<?> list) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String name = name(list.get(i));
            if (name == null || places.put(name, i) != null) {
                return null;
            }
        }
        return places;
    }

    private static @Nullable String name(@Nullable Object item) {
        return item instanceof Map<?, ?> object
                ? NAMES.stream()
                        .filter(object::containsKey)
                        .map(name -> String.valueOf(object.get(name)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static String token(@Nullable Object name) {
        return String.valueOf(name).replace("~", "~0").replace("/", "~1");
    }
}
