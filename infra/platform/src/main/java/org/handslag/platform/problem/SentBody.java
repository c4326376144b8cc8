package org.handslag.platform.problem;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.json.Json;
import org.handslag.platform.json.JsonPlace;
import org.handslag.platform.problem.Problem.Fault;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a caller sent, and names every place of it that is wrong: what cannot be read is left
 * out, and the rest is read again and held against its constraints. (Jackson's own reader that
 * collects goes on only where a deserializer foresees it, and leaves no value to validate.)
 */
@Component
public class SentBody {
    /** Each place that cannot be read costs another reading: somebody may send thousands. */
    private static final int MOST_UNREADABLE = 20;

    private final Validator validator;

    SentBody(Validator validator) {
        this.validator = validator;
    }

    /**
     * The body as what it should be.
     *
     * @param at the pointer of the body in what was sent; empty: it is all of it
     * @param faults gets the wrong places, in their order; of those that cannot be read at most 20
     * @return empty where there are any
     */
    public <T> Optional<T> read(String at, JsonNode body, JavaType type, List<Fault> faults) {
        Set<String> unread = new HashSet<>();
        List<Fault> found = new ArrayList<>();
        JsonNode rest = body;
        boolean goesOn = true;
        while (goesOn) {
            try {
                T value = Json.strict().treeToValue(rest, type);
                found.addAll(constraints(at, value, unread));
                if (found.isEmpty()) {
                    return Optional.of(value);
                }
                goesOn = false;
            } catch (ValueInstantiationException missing) {
                // Of a value from which something was left out that says nothing.
                if (found.isEmpty()) {
                    found.add(fault(at, missing));
                }
                goesOn = false;
            } catch (JacksonException wrong) {
                String place = JsonPlace.of(wrong);
                boolean isNew = unread.add(place);
                if (isNew) {
                    found.add(fault(at, wrong));
                }
                rest = rest == body ? body.deepCopy() : rest;
                goesOn =
                        isNew && unread.size() < MOST_UNREADABLE && leaveOut(rest, wrong.getPath());
            }
        }
        found.sort(Comparator.comparing(Fault::pointer).thenComparing(Fault::code));
        faults.addAll(found);
        return Optional.empty();
    }

    /**
     * The place at which reading ended.
     *
     * @param at the pointer of what was read; empty: it is all of it
     */
    public static Fault fault(String at, JacksonException wrong) {
        return new Fault(
                at + JsonPlace.of(wrong),
                wrong instanceof UnrecognizedPropertyException ? "unknown-field" : "wrong-type",
                Map.of());
    }

    /** What is not kept, save at places that could not be read. */
    private List<Fault> constraints(String at, Object value, Set<String> unread) {
        return validator.validate(value).stream()
                .map(violation -> Constraints.fault(at, violation))
                .filter(
                        fault ->
                                unread.stream()
                                        .noneMatch(place -> isIn(fault.pointer(), at + place)))
                .toList();
    }

    private static boolean isIn(String place, String whole) {
        return place.equals(whole) || place.startsWith(whole + "/");
    }

    /**
     * @return false where there is nothing to leave out
     */
    private static boolean leaveOut(JsonNode from, List<Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = from;
        for (Reference step : path.subList(0, path.size() - 1)) {
            parent =
                    step.getPropertyName() == null
                            ? parent.path(step.getIndex())
                            : parent.path(step.getPropertyName());
        }
        Reference last = path.getLast();
        return switch (parent) {
            case ObjectNode object -> object.remove(last.getPropertyName()) != null;
            // The others keep their places.
            case ArrayNode list when list.has(last.getIndex()) -> {
                list.setNull(last.getIndex());
                yield true;
            }
            default -> false;
        };
    }
}
