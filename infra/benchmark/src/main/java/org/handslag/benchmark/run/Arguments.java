package org.handslag.benchmark.run;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a bench was asked for. Every bench knows {@code --json} and {@code --quick}; options with a
 * value are its own.
 */
public final class Arguments {
    private final Map<String, String> values = new TreeMap<>();
    private boolean json;
    private boolean quick;

    private Arguments() {}

    /** An option that is not known, or a value that cannot be read. */
    public static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;

        Unknown(String message) {
            super(message);
        }
    }

    /**
     * @param options those that take a value, with their dashes
     */
    public static Arguments of(String[] given, Set<String> options) throws Unknown {
        Arguments arguments = new Arguments();
        Iterator<String> rest = List.of(given).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--json" -> arguments.json = true;
                case "--quick" -> arguments.quick = true;
                default -> {
                    if (!options.contains(option) || !rest.hasNext()) {
                        throw new Unknown("No such option, or no value: " + option);
                    }
                    arguments.values.put(option, rest.next());
                }
            }
        }
        return arguments;
    }

    /** Whether the results are wanted as JSON. */
    public boolean json() {
        return json;
    }

    /** Whether it shall only be shown that the bench works, in seconds. */
    public boolean quick() {
        return quick;
    }

    /** An option's whole number; where it was not given, what is usual or what is quick. */
    public int number(String option, int usual, int quickly) throws Unknown {
        String value = values.get(option);
        if (value == null) {
            return quick ? quickly : usual;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Unknown(option + " needs a number: " + value);
        }
    }
}
