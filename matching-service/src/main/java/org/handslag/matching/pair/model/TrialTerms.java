package org.handslag.matching.pair.model;

/**
 * How the two are asked after a trial meeting.
 *
 * @param thinkDays how many days later
 * @param separately whether one learns the other's answer only after both have answered
 */
public record TrialTerms(int thinkDays, boolean separately) {
    /** The platform's, where a blueprint is silent: at once, each apart. */
    public static final TrialTerms DEFAULT = new TrialTerms(0, true);
}
