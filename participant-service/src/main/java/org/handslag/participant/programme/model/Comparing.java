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

    /** How long a value is shown at most, in characters. */
    private static final int LONGEST = 80;

    private final List<PlanChange> found = new ArrayList<>();

    private Comparing() {}

    /**
     * A place in both documents.
     *
     * @param was JSON pointer into the earlier one
     * @param is JSON pointer into the later one
     * @param keys the same in keys
     */
    private record Place(String was, String is, String keys) {
        Place below(String was, String is, String key) {
            return new Place(
                    this.was + "/" + was,
                    this.is + "/" + is,
                    keys.isEmpty() ? key : keys + "/" + key);
        }
    }

    static List<PlanChange> of(Map<String, Object> before, Map<String, Object> after) {
        Comparing comparing = new Comparing();
        comparing.objects(new Place("", "", ""), before, after);
        return comparing.found.stream().limit(MOST).toList();
    }

    private void values(Place place, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
            objects(place, old, now);
        } else if (before instanceof List<?> old
                && after instanceof List<?> now
                && named(old) instanceof Map<String, Integer> places
                && named(now) instanceof Map<String, Integer> others) {
            lists(place, old, now, places, others);
        } else {
            found.add(
                    new PlanChange(
                            place.is(), Kind.CHANGED, place.keys(), text(before), text(after)));
        }
    }

    private void objects(Place place, Map<?, ?> before, Map<?, ?> after) {
        before.forEach(
                (name, value) -> {
                    Place here = place.below(token(name), token(name), String.valueOf(name));
                    if (after.containsKey(name)) {
                        values(here, value, after.get(name));
                    } else {
                        removed(here, value);
                    }
                });
        for (Map.Entry<?, ?> one : after.entrySet()) {
            if (!before.containsKey(one.getKey())) {
                String token = token(one.getKey());
                added(place.below(token, token, String.valueOf(one.getKey())), one.getValue());
            }
        }
    }

    private void lists(
            Place place,
            List<?> before,
            List<?> after,
            Map<String, Integer> places,
            Map<String, Integer> others) {
        places.forEach(
                (name, at) -> {
                    Integer now = others.get(name);
                    if (now == null) {
                        removed(place.below(at.toString(), "", name), before.get(at));
                    } else {
                        values(
                                place.below(at.toString(), now.toString(), name),
                                before.get(at),
                                after.get(now));
                    }
                });
        others.forEach(
                (name, at) -> {
                    if (!places.containsKey(name)) {
                        added(place.below("", at.toString(), name), after.get(at));
                    }
                });
    }

    private void removed(Place place, @Nullable Object value) {
        found.add(new PlanChange(place.was(), Kind.REMOVED, place.keys(), text(value), null));
    }

    private void added(Place place, @Nullable Object value) {
        found.add(new PlanChange(place.is(), Kind.ADDED, place.keys(), null, text(value)));
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
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
