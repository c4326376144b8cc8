package org.handslag.matching.engine.assign;

/**
 * A component: people who can be matched with nobody outside it; ranges of their numbers, ends
 * excluded.
 */
record Part(int fromParticipant, int toParticipant, int fromMentor, int toMentor) {
    int participants() {
        return toParticipant - fromParticipant;
    }
}
