package org.handslag.platform.vault;

/**
 * A sealed text is not what was sealed at its place: somebody altered or moved it outside the
 * platform. Nothing of it is shown.
 */
public final class TextAltered extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    TextAltered(Throwable cause) {
        super("a sealed text is not what was sealed", cause);
    }
}
