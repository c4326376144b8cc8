package org.handslag.participant.outcome.model;

/**
 * What an employment is like.
 *
 * @param percent share of full time, 1 to 100
 * @param subsidised whether a wage subsidy is paid
 */
public record Employment(int percent, Term term, boolean subsidised, Relevant relevant) {}
