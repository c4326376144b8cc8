package org.handslag.reporting.boardreport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;

/**
 * A report as it was frozen. It never changes: what has to be put right is a new edition.
 *
 * @param report the blueprint's key of the report
 * @param asOf only facts dated on or before it were counted
 * @param edition 1 for the first of its programme and report, then 2 and so on
 * @param contentHash SHA-256 of the content in UTF-8, lower-case hex
 * @param content the report as canonical JSON (RFC 8785), in pieces
 * @param recordedBy the membership that froze it
 */
public record BoardReport(
        String programme,
        String report,
        LocalDate asOf,
        LocalDate frozenOn,
        int edition,
        String contentHash,
        List<PrivateText> content,
        String recordedBy) {

    /** How long a piece of the content is at most, in characters. */
    private static final int PIECE = 50_000;

    public BoardReport {
        content = List.copyOf(content);
    }

    /**
     * Freezes a report. Refused: {@code frozen-before-as-of}, {@code already-frozen} where the
     * latest edition says exactly the same.
     *
     * @param latest the latest edition's hash
     * @param edition the new edition's number
     */
    public static Decision<BoardReport> freeze(
            String programme,
            String report,
            LocalDate asOf,
            LocalDate frozenOn,
            Optional<String> latest,
            int edition,
            String contentHash,
            String content,
            String recordedBy) {
        if (frozenOn.isBefore(asOf)) {
            return Decision.refused("frozen-before-as-of", Map.of("asOf", asOf.toString()));
        }
        if (latest.filter(contentHash::equals).isPresent()) {
            return Decision.refused("already-frozen", Map.of("edition", edition - 1));
        }
        return Decision.changed(
                new BoardReport(
                        programme,
                        report,
                        asOf,
                        frozenOn,
                        edition,
                        contentHash,
                        pieces(content),
                        recordedBy),
                "report.frozen.v1");
    }

    /** The whole content, as it was frozen. */
    public String text() {
        return content.stream()
                .map(piece -> piece.reveal().orElseThrow())
                .collect(Collectors.joining());
    }

    private static List<PrivateText> pieces(String content) {
        var pieces = new ArrayList<PrivateText>();
        int from = 0;
        while (from < content.length()) {
            int to = Math.min(content.length(), from + PIECE);
            // A character of two code units must not be torn: halves are no valid text.
            if (to < content.length() && Character.isHighSurrogate(content.charAt(to - 1))) {
                to--;
            }
            pieces.add(PrivateText.ofTenant(content.substring(from, to)));
            from = to;
        }
        return pieces;
    }
}
