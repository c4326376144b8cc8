package org.handslag.platform.personal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the personal texts of one aggregate. The database's writer and reader look for it
 * in their attributes, under this class; without one they refuse personal text.
 */
public interface Sealer {
    /**
     * The text as it may lie in the database, in Base64.
     *
     * @param about the person whom it is about; null: the tenant's own
     */
    String seal(@Nullable String about, String text);

    /** The text that was sealed; empty where the person's key was destroyed. */
    Optional<String> open(@Nullable String about, String sealed);
}
