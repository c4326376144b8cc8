package org.handslag.reporting.rendering;

import java.util.List;

/**
 * What people get to read, in one language: a page, and the same tables for sheets. Made by {@link
 * Draft}.
 *
 * @param language one of {@link Texts#LANGUAGES}
 * @param kind what it is, e.g. the report's title
 * @param title what it is about, e.g. the programme's title
 * @param warnings what must be known before it is read, e.g. that it is a preview
 * @param facts what stands in its head: as of when, which edition, whose
 * @param parts its sections with their tables
 * @param closing its last line, e.g. the content's hash
 * @param page all of it as one HTML page, well formed as XML behind its first line
 */
public record Document(
        String language,
        String kind,
        String title,
        List<String> warnings,
        List<Fact> facts,
        List<Part> parts,
        String closing,
        String page) {

    /** A name and a value of the head. */
    public record Fact(String name, String value) {}

    /**
     * A section.
     *
     * @param paragraphs its running text outside tables: rules, notes and what was left open
     */
    public record Part(String id, String title, List<String> paragraphs, List<Table> tables) {}
}
