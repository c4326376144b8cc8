package org.handslag.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code ./handslag person} was asked.
 *
 * @param id the participant's or mentor's id
 * @param subject who asks: a demo user's name or any subject of the tenant
 * @param kind {@code participant} or {@code mentor}
 * @param ground a code of a ground for erasing
 * @param html whether the export is to be a page
 */
record PersonOptions(
        boolean erase,
        String id,
        String tenant,
        String subject,
        String kind,
        String ground,
        boolean html,
        String language) {
    private static final String USAGE =
            "./handslag person export|erase ID --tenant T --user U [--html] [--lang sv|nb|en]"
                    + " [--kind participant|mentor] [--ground CODE]";

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with the usage where something is missing or unknown
     */
    static PersonOptions of(List<String> arguments) {
        if (arguments.size() < 2 || !List.of("export", "erase").contains(arguments.getFirst())) {
            throw new IllegalArgumentException(USAGE);
        }
        Map<String, String> given = new TreeMap<>();
        for (int i = 2; i < arguments.size(); i++) {
            String option = arguments.get(i);
            if (option.equals("--html")) {
                given.put(option, "yes");
            } else if (List.of("--tenant", "--user", "--kind", "--ground", "--lang")
                            .contains(option)
                    && i + 1 < arguments.size()) {
                given.put(option, arguments.get(++i));
            } else {
                throw new IllegalArgumentException(option + "? " + USAGE);
            }
        }
        if (!given.containsKey("--tenant") || !given.containsKey("--user")) {
            throw new IllegalArgumentException(USAGE);
        }
        return new PersonOptions(
                arguments.getFirst().equals("erase"),
                arguments.get(1),
                given.get("--tenant"),
                given.get("--user"),
                given.getOrDefault("--kind", "participant"),
                given.getOrDefault("--ground", "no-longer-needed"),
                given.containsKey("--html"),
                given.getOrDefault("--lang", "en"));
    }
}
