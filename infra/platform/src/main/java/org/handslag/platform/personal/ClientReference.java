package org.handslag.platform.personal;

/**
 * A system's own reference for a person, sealed on purpose for the bus: the one form in which a
 * text about somebody may lie in an event. Under the person's key, and bound to who gave it: where
 * the key is destroyed every copy is unreadable, wherever it lies, and under another's name it does
 * not open. Who seals and opens it is {@link org.handslag.platform.reference.ClientReferences}, and
 * nobody else.
 *
 * @param client the membership that gave it, and gets it back
 * @param about the person whose key it is sealed under, by id
 * @param sealed the text, in Base64
 */
public record ClientReference(String client, String about, String sealed) {
    @Override
    public String toString() {
        return "ClientReference[" + client + "]";
    }
}
