package org.handslag.meeting.mirrored;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One task of a blueprint's workbook.
 *
 * @param theme the theme it belongs to; null: none
 * @param whom {@code participant}, {@code mentor} or {@code both}; null: both
 */
public record Task(String key, @Nullable String theme, @JsonProperty("for") @Nullable String whom) {

    /** Whether this side ({@code participant} or {@code mentor}) does it. */
    public boolean isFor(String side) {
        return whom == null || whom.equals("both") || whom.equals(side);
    }
}
