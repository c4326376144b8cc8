package org.handslag.reporting.boardreport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was frozen. Its content never changes: what has to be put right is a new edition.
 * Signatures are added to it.
 *
 * @param report the blueprint's key of the report
 * @param asOf only facts dated on or before it were counted
 * @param edition 1 for the first of its programme and report, then 2 and so on
 * @param contentHash SHA-256 of the content in UTF-8, lower-case hex
 * @param content the report as canonical JSON (RFC 8785), in pieces
 * @param recordedBy the membership that froze it
 * @param changed what this edition puts right, in words; null of the first
 * @param inputs what it was computed from; null: it was frozen before inputs were kept
 * @param signatories keys of who signs; null: it was frozen before signatures were kept
 */
public record BoardReport(
        String programme,
        String report,
        LocalDate asOf,
        LocalDate frozenOn,
        int edition,
        String contentHash,
        List<PrivateText> content,
        String recordedBy,
        @Nullable PrivateText changed,
        @Nullable Inputs inputs,
        @Nullable List<String> signatories,
        List<Signature> signatures) {

    public BoardReport {
        content = List.copyOf(content);
        signatories = signatories == null ? null : List.copyOf(signatories);
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    /**
     * Where a report's inputs are kept.
     *
     * @param hash SHA-256 of the inputs as canonical JSON, lower-case hex
     */
    public record Inputs(String id, String hash) {}

    /** Where it stands. */
    public enum State {
        FROZEN,
        /** By everybody who signs. */
        SIGNED
    }

    /**
     * A report that is about to be frozen.
     *
     * @param content the report as canonical JSON
     */
    public static BoardReport about(
            String programme,
            String report,
            LocalDate asOf,
            LocalDate frozenOn,
            int edition,
            String contentHash,
            String content,
            String recordedBy,
            @Nullable PrivateText changed,
            Inputs inputs,
            List<String> signatories) {
        return new BoardReport(
                programme,
                report,
                asOf,
                frozenOn,
                edition,
                contentHash,
                Pieces.of(content),
                recordedBy,
                changed,
                inputs,
                signatories,
                List.of());
    }

    /**
     * Freezes it. Refused: {@code frozen-before-as-of}, {@code already-frozen} where the latest
     * edition says exactly the same, {@code changed-missing} where another edition is there and
     * nobody says what this one puts right.
     *
     * @param latest the latest edition's hash
     */
    public Decision<BoardReport> freeze(Optional<String> latest) {
        if (frozenOn.isBefore(asOf)) {
            return Decision.refused("frozen-before-as-of", Map.of("asOf", asOf.toString()));
        }
        if (latest.filter(contentHash::equals).isPresent()) {
            return Decision.refused("already-frozen", Map.of("edition", edition - 1));
        }
        return latest.isPresent() && changed == null
                ? Decision.refused("changed-missing", Map.of("edition", edition))
                : Decision.changed(this, "report.frozen.v1");
    }

    /**
     * Somebody who signs has signed, each once. Refused: {@code not-signable} where it was frozen
     * before signatures were kept, {@code unknown-signatory}, {@code signed-before-frozen}, {@code
     * already-signed}.
     */
    public Decision<BoardReport> sign(String signatory, LocalDate on, Recorded recorded) {
        if (signatories == null) {
            return Decision.refused("not-signable");
        }
        if (!signatories.contains(signatory)) {
            return Decision.refused(
                    "unknown-signatory", Map.of("signatories", String.join(", ", signatories)));
        }
        if (on.isBefore(frozenOn)) {
            return Decision.refused(
                    "signed-before-frozen", Map.of("frozenOn", frozenOn.toString()));
        }
        for (Signature one : signatures) {
            if (one.signatory().equals(signatory)) {
                return one.on().equals(on)
                        ? Decision.unchanged()
                        : Decision.refused("already-signed", Map.of("on", one.on().toString()));
            }
        }
        var all = new ArrayList<>(signatures);
        all.add(new Signature(signatory, on, contentHash, recorded));
        return Decision.changed(
                new BoardReport(
                        programme,
                        report,
                        asOf,
                        frozenOn,
                        edition,
                        contentHash,
                        content,
                        recordedBy,
                        changed,
                        inputs,
                        signatories,
                        all),
                "report.signed.v1");
    }

    /** Where it stands. */
    public State state() {
        return signatories != null && signatures.size() == signatories.size()
                ? State.SIGNED
                : State.FROZEN;
    }

    /** When the signatory signed; empty: not yet. */
    public Optional<LocalDate> signedOn(String signatory) {
        return signatures.stream()
                .filter(one -> one.signatory().equals(signatory))
                .map(Signature::on)
                .findFirst();
    }

    /** What this edition puts right, in words; null of the first. */
    public @Nullable String correction() {
        return changed == null ? null : Pieces.text(List.of(changed));
    }

    /** The whole content, as it was frozen. */
    public String text() {
        return Pieces.text(content);
    }
}
