package org.handslag.matching.solve.model;

/**
 * Two people, by their ids.
 *
 * @param participant the participant's id
 * @param mentor the mentor's id
 */
public record Couple(String participant, String mentor) {
    /** Whether this person is one of them. */
    public boolean has(String person) {
        return participant.equals(person) || mentor.equals(person);
    }
}
