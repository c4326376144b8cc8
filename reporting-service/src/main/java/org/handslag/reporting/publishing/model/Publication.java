package org.handslag.reporting.publishing.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.reporting.boardreport.model.Pieces;

/**
 * A published edition of a frozen report. It never changes: what was published once is known.
 *
 * @param source the frozen report's id
 * @param report the blueprint's key of the report
 * @param asOf only facts dated on or before it were counted
 * @param publishedOn the day on which it may leave
 * @param number 1 for the first publication of the programme, whatever report, then 2 and so on
 * @param edition the same of the programme's report
 * @param contentHash SHA-256 of the content in UTF-8, lower-case hex
 * @param content what was published, as canonical JSON (RFC 8785), in pieces
 * @param cells every count it was made of, the hidden ones too; none of the tenant's eyes
 * @param recordedBy the membership that published it
 */
public record Publication(
        String programme,
        String source,
        String report,
        LocalDate asOf,
        LocalDate publishedOn,
        int number,
        int edition,
        String contentHash,
        List<PrivateText> content,
        List<PrivateText> cells,
        String recordedBy) {

    public Publication {
        content = List.copyOf(content);
        cells = List.copyOf(cells);
    }

    /**
     * Publishes it. Refused: {@code published-before-frozen}, {@code already-published} where the
     * report's latest publication says exactly the same, {@code not-safe} where a hidden count
     * could be computed.
     *
     * @param frozenOn when the report was frozen
     * @param latest the hash of the report's latest publication
     * @param computable which cells could be computed
     */
    public Decision<Publication> publish(
            LocalDate frozenOn, Optional<String> latest, List<String> computable) {
        if (publishedOn.isBefore(frozenOn)) {
            return Decision.refused(
                    "published-before-frozen", Map.of("frozenOn", frozenOn.toString()));
        }
        if (latest.filter(contentHash::equals).isPresent()) {
            return Decision.refused("already-published", Map.of("edition", edition - 1));
        }
        if (!computable.isEmpty()) {
            return Decision.refused("not-safe", Map.of("cells", computable.size()));
        }
        return Decision.changed(this, "publication.published.v1");
    }

    /** The whole content, as it was published. */
    public String text() {
        return Pieces.text(content);
    }

    /** The cells as they were kept, for publishing the next. */
    public String cellsText() {
        return Pieces.text(cells);
    }
}
