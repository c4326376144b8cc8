package org.handslag.matching.round.model;

import org.handslag.platform.personal.PersonId;

/**
 * A pair that the round proposes.
 *
 * @param participant the participant's id
 * @param mentor the mentor's id
 * @param wish the place of the participant in the mentor's list, from 1; 0: the mentor has not
 *     chosen
 * @param rule by what the mentor got the participant
 */
public record Proposal(
        @PersonId String participant, @PersonId String mentor, int wish, Rule rule) {}
