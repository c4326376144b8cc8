package org.handslag.matching.engine.explain;

/**
 * Why somebody got this mentor.
 *
 * @param score the pair's score
 * @param rank the how many-th best of the participant's possible mentors it is, from 1; equal
 *     scores share the better rank
 * @param possible how many mentors were possible
 * @param best the participant's best mentor: this one, where the rank is 1
 * @param bestInstead what the round would gain or lose, were the participant with their best
 * @param withoutIt what it would gain or lose, were this pair forbidden
 */
public record Proposal(
        int participant,
        int mentor,
        int score,
        int rank,
        int possible,
        int best,
        Difference bestInstead,
        Difference withoutIt) {}
