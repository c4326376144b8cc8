package org.handslag.platform.json;

import tools.jackson.core.JacksonException;

/** Where in a document something is wrong. */
public final class JsonPlace {
    private static final int LONGEST = 60;

    private JsonPlace() {}

    /** The JSON pointer (RFC 6901) of the place of an error. */
    public static String of(JacksonException error) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : error.getPath()) {
            String name = step.getPropertyName();
            String token = name == null ? String.valueOf(step.getIndex()) : name;
            pointer.append('/').append(shorten(token).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** A field's name comes from whoever wrote the document: enough to be found, no more. */
    private static String shorten(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
    }
}
