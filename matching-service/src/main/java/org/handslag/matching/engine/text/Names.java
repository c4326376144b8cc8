package org.handslag.matching.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names, and the numbers that the engine knows them by, in the order of their first mention. */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> firstLine = new ArrayList<>();
    private final List<Boolean> declared = new ArrayList<>();

    int of(String name, int line) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        firstLine.add(line);
        declared.add(false);
        return names.size() - 1;
    }

    /** Declares the name; false: it was declared before. */
    boolean declare(int number) {
        return !declared.set(number, true);
    }

    /** The first that was mentioned and never declared; -1: none. */
    int undeclared() {
        return declared.indexOf(false);
    }

    int line(int number) {
        return firstLine.get(number);
    }

    String name(int number) {
        return names.get(number);
    }

    /** The number of a name; -1: nobody has it. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    int size() {
        return names.size();
    }
}
