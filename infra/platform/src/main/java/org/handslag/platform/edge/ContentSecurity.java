package org.handslag.platform.edge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser may do with an answer (Content Security Policy, level 3). */
public final class ContentSecurity {
    /** The header. */
    public static final String HEADER = "Content-Security-Policy";

    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** For data: nothing may be loaded, run, framed or sent. */
    public static final String DATA = NOTHING;

    /** For the documentation: its own scripts, styles and requests, and the icons of its styles. */
    public static final String DOCS =
            NOTHING
                    + "; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'";

    private ContentSecurity() {}

    /**
     * For a page of ours: this style sheet, named by its hash, and nothing else.
     *
     * @param style exactly what stands between {@code <style>} and {@code </style>}
     */
    public static String page(String style) {
        return NOTHING + styled(style);
    }

    /**
     * For a page of ours with a form in it, which may be sent to ourselves.
     *
     * @param style exactly what stands between {@code <style>} and {@code </style>}
     */
    public static String form(String style) {
        return NOTHING.replace("form-action 'none'", "form-action 'self'") + styled(style);
    }

    private static String styled(String style) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(style.getBytes(StandardCharsets.UTF_8));
            return "; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
