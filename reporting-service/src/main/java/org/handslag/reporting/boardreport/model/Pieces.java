package org.handslag.reporting.boardreport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.handslag.platform.personal.PrivateText;

/** A long text of the tenant's, in pieces that are sealed one by one. */
public final class Pieces {
    /** How long a piece is at most, in characters. */
    private static final int PIECE = 50_000;

    private Pieces() {}

    /** The pieces of a text. */
    public static List<PrivateText> of(String text) {
        var pieces = new ArrayList<PrivateText>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PIECE);
            // A character of two code units must not be torn: halves are no valid text.
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(PrivateText.ofTenant(text.substring(from, to)));
            from = to;
        }
        return pieces;
    }

    /** The text of its pieces. */
    public static String text(List<PrivateText> pieces) {
        return pieces.stream()
                .map(piece -> piece.reveal().orElseThrow())
                .collect(Collectors.joining());
    }
}
