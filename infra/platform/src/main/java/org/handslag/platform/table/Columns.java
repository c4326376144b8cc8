package org.handslag.platform.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a table's row becomes the object that a caller would send for it alone. Columns have the
 * names of the object's fields; in a list values are separated by spaces. What does not have the
 * form that its column asks for stays the text that it is, which no body takes.
 */
public final class Columns {
    private final Map<String, BiConsumer<ObjectNode, String>> writers = new LinkedHashMap<>();

    /** Columns that hold texts and codes. */
    public Columns texts(String... names) {
        return each(names, (name, row, value) -> row.put(name, value));
    }

    /** Columns that hold whole numbers. */
    public Columns numbers(String... names) {
        return each(names, Columns::number);
    }

    /** Columns that hold {@code true} or {@code false}. */
    public Columns flags(String... names) {
        return each(
                names,
                (name, row, value) -> {
                    if (value.equals("true") || value.equals("false")) {
                        row.put(name, Boolean.parseBoolean(value));
                    } else {
                        row.put(name, value);
                    }
                });
    }

    /** Columns that hold lists of codes. */
    public Columns lists(String... names) {
        return each(names, (name, row, value) -> split(row, name, value, ArrayNode::add));
    }

    /** A column that holds a list of objects with one field. */
    public Columns objects(String name, String field) {
        return each(
                new String[] {name},
                (same, row, value) ->
                        split(row, same, value, (list, one) -> list.addObject().put(field, one)));
    }

    /** The same with a second field after a colon: {@code sv:B1}. */
    public Columns objects(String name, String first, String second) {
        return each(
                new String[] {name},
                (same, row, value) ->
                        split(
                                row,
                                same,
                                value,
                                (list, one) -> {
                                    int colon = one.indexOf(':');
                                    ObjectNode object = list.addObject();
                                    object.put(first, colon < 0 ? one : one.substring(0, colon));
                                    if (colon >= 0) {
                                        object.put(second, one.substring(colon + 1));
                                    }
                                }));
    }

    /** A column that holds a whole number, which is one field of an object. */
    public Columns numberIn(String name, String field) {
        return each(
                new String[] {name},
                (same, row, value) -> number(field, row.putObject(same), value));
    }

    /** Every column that there may be. */
    public Set<String> names() {
        return writers.keySet();
    }

    /** The object of a row; columns that there may not be are left out. */
    ObjectNode object(Map<String, String> row) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        row.forEach(
                (column, value) -> {
                    BiConsumer<ObjectNode, String> writer = writers.get(column);
                    if (writer != null) {
                        writer.accept(object, value);
                    }
                });
        return object;
    }

    @FunctionalInterface
    private interface Writer {
        void write(String name, ObjectNode row, String value);
    }

    private Columns each(String[] names, Writer writer) {
        for (String name : names) {
            writers.put(name, (row, value) -> writer.write(name, row, value));
        }
        return this;
    }

    private static void number(String name, ObjectNode into, String value) {
        if (value.matches("\\d{1,9}")) {
            into.put(name, Integer.parseInt(value));
        } else {
            into.put(name, value);
        }
    }

    private static void split(
            ObjectNode row, String name, String values, BiConsumer<ArrayNode, String> add) {
        ArrayNode list = row.putArray(name);
        Arrays.stream(values.split("\\s+")).forEach(value -> add.accept(list, value));
    }
}
