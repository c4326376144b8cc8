package org.handslag.participant.admission.model;

import org.handslag.platform.personal.PrivateText;

/**
 * What somebody answered in a step.
 *
 * @param question the blueprint's key of the question
 */
public record AnswerGiven(String question, PrivateText text) {}
