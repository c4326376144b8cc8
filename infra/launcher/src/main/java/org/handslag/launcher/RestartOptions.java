package org.handslag.launcher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code restart} or {@code upgrade} was asked for.
 *
 * @param name of a service, an instance or a process; null: all services
 * @param rolling whether one instance is restarted after the other
 * @param upgrade whether with what was built last, or with what each runs from now
 */
record RestartOptions(@Nullable String name, boolean rolling, boolean upgrade) {

    /**
     * Reads {@code [SERVICE] [--rolling]}.
     *
     * @throws IllegalArgumentException naming what was not understood
     */
    static RestartOptions restart(List<String> options) {
        return new RestartOptions(
                name(options.stream().filter(option -> !option.equals("--rolling")).toList()),
                options.contains("--rolling"),
                false);
    }

    /**
     * Reads {@code [SERVICE]}.
     *
     * @throws IllegalArgumentException naming what was not understood
     */
    static RestartOptions upgrade(List<String> options) {
        return new RestartOptions(name(options), true, true);
    }

    private static @Nullable String name(List<String> options) {
        for (String option : options) {
            if (option.startsWith("-") || options.size() > 1) {
                throw new IllegalArgumentException("No such option: " + options.getLast());
            }
        }
        return options.isEmpty() ? null : options.getFirst();
    }
}
