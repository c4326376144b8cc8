package org.handslag.launcher;

import java.util.Iterator;
import java.util.List;

/**
 * What {@code up} was asked for.
 *
 * @param fresh whether everything kept is deleted first
 * @param separate whether each service gets processes of its own
 * @param instances how many of each service
 */
record UpOptions(boolean fresh, boolean separate, int instances) {

    /**
     * Reads {@code [--fresh] [--processes] [--instances N]}.
     *
     * @throws IllegalArgumentException naming what was not understood
     */
    static UpOptions of(List<String> options) {
        boolean fresh = false;
        boolean separate = false;
        int instances = 1;
        for (Iterator<String> rest = options.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--processes" -> separate = true;
                case "--instances" -> instances = number(rest);
                default -> throw new IllegalArgumentException("No such option: " + option);
            }
        }
        return new UpOptions(fresh, separate, instances);
    }

    /** Whether it asks for a certain set of processes. */
    boolean choosesProcesses() {
        return separate || instances > 1;
    }

    private static int number(Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--instances needs a number, not '" + text + "'", e);
        }
    }
}
