package org.handslag.matching.solve.model;

/**
 * What something brings a round, or costs it where negative.
 *
 * @param matched how many more people are matched
 * @param score how many more points all pairs have together
 */
public record Change(int matched, long score) {}
