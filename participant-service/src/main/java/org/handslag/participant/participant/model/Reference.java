package org.handslag.participant.participant.model;

import org.handslag.platform.personal.PrivateText;

/**
 * A referrer's own reference for a person, given back to that referrer only.
 *
 * @param membership who gave it
 */
public record Reference(String membership, PrivateText text) {

    @Override
    public String toString() {
        return "Reference[withheld]";
    }
}
