package org.handslag.mentor.mentor.model;

import java.util.List;
import org.handslag.platform.personal.ClientReference;
import org.handslag.platform.personal.PrivateText;

/**
 * What whoever entered a mentor calls them itself, given back to that membership only.
 *
 * @param membership who gave it
 * @param clientReferences where that is a system, the copy for the bus, sealed when it was given;
 *     else none
 */
public record OwnReference(
        String membership, PrivateText text, List<ClientReference> clientReferences) {
    public OwnReference {
        clientReferences = clientReferences == null ? List.of() : List.copyOf(clientReferences);
    }

    OwnReference withoutCopies() {
        return new OwnReference(membership, text, List.of());
    }

    @Override
    public String toString() {
        return "OwnReference[withheld]";
    }
}
