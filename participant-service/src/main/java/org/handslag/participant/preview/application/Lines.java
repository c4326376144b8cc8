package org.handslag.participant.preview.application;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** On which line of a file each place of its document stands. */
final class Lines {
    private final Map<String, Integer> byPointer = new TreeMap<>();

    private Lines() {}

    /** Reads the file to its end; what is unreadable fails as it does for the document. */
    static Lines of(JsonParser parser) {
        Lines lines = new Lines();
        try (parser) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.byPointer.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    /** The line of a place; of the nearest that holds it, where it is not there. */
    int of(String pointer) {
        String here = pointer;
        while (!here.isEmpty()) {
            Integer line = byPointer.get(here);
            if (line != null) {
                return line;
            }
            here = here.substring(0, here.lastIndexOf('/'));
        }
        return byPointer.getOrDefault("", 1);
    }
}
