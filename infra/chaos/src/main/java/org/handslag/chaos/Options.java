package org.handslag.chaos;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./handslag chaos} was asked for.
 *
 * @param runs how many runs the series has
 * @param seed of all schedules and of what clients do
 * @param from the number of the schedule to begin with; above 1 where a series is continued
 * @param json whether one JSON object is printed instead of lines
 */
record Options(int runs, long seed, int from, boolean json) {

    static final String USAGE = "Usage: chaos --runs N --seed S [--from K] [--json]";

    /**
     * Reads them.
     *
     * @param anySeed where none is asked for
     * @throws IllegalArgumentException naming what was not understood
     */
    static Options of(List<String> arguments, long anySeed) {
        int runs = 1;
        long seed = anySeed;
        int from = 1;
        boolean json = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--runs" -> runs = (int) number(option, rest, 1);
                case "--seed" -> seed = number(option, rest, Long.MIN_VALUE);
                case "--from" -> from = (int) number(option, rest, 1);
                case "--json" -> json = true;
                default -> throw new IllegalArgumentException("No such option: " + option);
            }
        }
        return new Options(runs, seed, from, json);
    }

    private static long number(String option, Iterator<String> rest, long least) {
        @Nullable String text = rest.hasNext() ? rest.next() : null;
        try {
            long number = Long.parseLong(String.valueOf(text));
            if (number >= least && (least < 1 || number <= Integer.MAX_VALUE)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the option's name
        }
        throw new IllegalArgumentException(option + " needs a number, not " + text);
    }
}
