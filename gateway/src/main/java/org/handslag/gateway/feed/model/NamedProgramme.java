package org.handslag.gateway.feed.model;

import org.jspecify.annotations.Nullable;

/** A programme, and what it is called. */
public record NamedProgramme(String id, String key, Definition definition) {
    /**
     * The blueprint.
     *
     * @param title a text, or one for each language
     */
    public record Definition(@Nullable Object title) {}
}
