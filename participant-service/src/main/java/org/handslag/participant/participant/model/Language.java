package org.handslag.participant.participant.model;

/**
 * A language that somebody speaks.
 *
 * @param code ISO 639, two or three letters
 * @param level CEFR {@code A1} to {@code C2}, or {@code native}
 */
public record Language(String code, String level) {}
