package org.handslag.platform.aggregate;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/**
 * Unique places as fields of the document, and how a duplicate-key error names the one that is
 * taken.
 */
final class Slots {
    private Slots() {}

    static String field(String slot) {
        return "slot_" + slot;
    }

    /**
     * The slot that a duplicate-key error is about; the server names the index, and so the field,
     * in its message.
     */
    static Optional<String> taken(DuplicateKeyException error, List<String> names) {
        String message = String.valueOf(error.getMessage());
        return names.stream().filter(name -> message.contains(field(name))).findFirst();
    }
}
