package org.handslag.meeting.meeting.model;

import java.time.Instant;

/**
 * One version of a meeting's minutes. Stays inside this service.
 *
 * @param text free text, at most {@value #LONGEST} characters
 * @param author the membership of who wrote it
 * @param writtenAt when it was put down, by the business clock
 */
public record Minutes(String text, String author, Instant writtenAt) {
    /** The longest text, in characters. */
    public static final int LONGEST = 20_000;

    /** How many versions a meeting's minutes have at most. */
    public static final int MOST_VERSIONS = 50;

    /** Texts are nobody's business in a log. */
    @Override
    public String toString() {
        return "Minutes[" + text.length() + " characters]";
    }
}
