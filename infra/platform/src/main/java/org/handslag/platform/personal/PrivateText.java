package org.handslag.platform.personal;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name, an address or free text. It never prints itself. In the database it lies sealed under the
 * key of the person whom it is about, or under the tenant's where it is about nobody in particular;
 * in an answer it is the text itself, and the audit says who read it. Where the key was destroyed
 * the text is gone: {@link #reveal()} is empty.
 */
public final class PrivateText {
    private final @Nullable String about;
    private final @Nullable String text;

    private PrivateText(@Nullable String about, @Nullable String text) {
        this.about = about;
        this.text = text;
    }

    /** A text about one person, by id. */
    public static PrivateText about(String person, String text) {
        return new PrivateText(Objects.requireNonNull(person), Objects.requireNonNull(text));
    }

    /** The same, absent where there is no text. */
    public static @Nullable PrivateText aboutOrNull(String person, @Nullable String text) {
        return text == null ? null : about(person, text);
    }

    /** A text of the tenant that is about nobody in particular. */
    public static PrivateText ofTenant(String text) {
        return new PrivateText(null, Objects.requireNonNull(text));
    }

    /** The same, absent where there is no text. */
    public static @Nullable PrivateText ofTenantOrNull(@Nullable String text) {
        return text == null ? null : ofTenant(text);
    }

    /** What is left of a text whose key was destroyed. */
    public static PrivateText erased(@Nullable String about) {
        return new PrivateText(about, null);
    }

    /** The person whom it is about; empty: the tenant's own. */
    public Optional<String> about() {
        return Optional.ofNullable(about);
    }

    /**
     * The text; empty where it was erased. Few may ask: an answer carries the {@link PrivateText}
     * itself, so that the audit sees it leave.
     */
    public Optional<String> reveal() {
        return Optional.ofNullable(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrivateText that
                && Objects.equals(about, that.about)
                && Objects.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(about, text);
    }

    @Override
    public String toString() {
        return "[private]";
    }
}
