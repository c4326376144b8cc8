package org.handslag.meeting.meeting.model;

import java.time.Instant;
import org.handslag.platform.personal.PrivateText;

/**
 * One version of a meeting's minutes. Stays inside this service.
 *
 * @param text free text, at most {@value #LONGEST} characters; about its author where that is one
 *     of those who met, about the participant where staff wrote of one, else the tenant's own
 * @param author the membership of who wrote it
 * @param writtenAt when it was put down, by the business clock
 */
public record Minutes(PrivateText text, String author, Instant writtenAt) {
    /** The longest text, in characters. */
    public static final int LONGEST = 20_000;

    /** How many versions a meeting's minutes have at most. */
    public static final int MOST_VERSIONS = 50;
}
