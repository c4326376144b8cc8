package org.handslag.reporting.boardreport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreezingAReportTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);
    private static final Recorded LEADER = new Recorded("staff", ToldBy.STAFF);

    private static BoardReport report(
            LocalDate frozenOn, int edition, String content, @Nullable String changed) {
        return BoardReport.about(
                "P",
                "interim-1",
                DAY,
                frozenOn,
                edition,
                "hash",
                content,
                "staff",
                PrivateText.ofTenantOrNull(changed),
                new BoardReport.Inputs("I", "hash of inputs"),
                List.of("lomma", "region"));
    }

    @Test
    void aReportCannotBeFrozenBeforeTheDayItIsAbout() {
        refused(
                report(DAY.minusDays(1), 1, "{}", null).freeze(Optional.empty()),
                "frozen-before-as-of");
    }

    @Test
    void anEditionThatSaysTheSameIsNone() {
        refused(report(DAY, 2, "{}", "More.").freeze(Optional.of("hash")), "already-frozen");
        changed(report(DAY, 2, "{}", "More.").freeze(Optional.of("other")));
    }

    @Test
    void aLaterEditionSaysInWordsWhatItPutsRight() {
        refused(report(DAY, 2, "{}", null).freeze(Optional.of("other")), "changed-missing");
        changed(report(DAY, 1, "{}", null).freeze(Optional.empty()));
    }

    @Test
    void longContentsComeBackWhole() {
        String content = "å😀".repeat(60_000);
        BoardReport state = changed(report(DAY, 1, content, null).freeze(Optional.empty()));
        assertThat(state.content()).hasSizeGreaterThan(2);
        assertThat(state.content())
                .extracting(piece -> piece.reveal().orElseThrow())
                .allMatch(piece -> !Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
        assertThat(state.text()).isEqualTo(content);
    }

    @Test
    void itIsSignedByEachOnceAndThenByAll() {
        BoardReport frozen = report(DAY, 1, "{}", null);
        refused(frozen.sign("lomma", DAY.minusDays(1), LEADER), "signed-before-frozen");
        refused(frozen.sign("board", DAY, LEADER), "unknown-signatory");

        BoardReport first = changed(frozen.sign("lomma", DAY, LEADER));
        assertThat(first.state()).isEqualTo(BoardReport.State.FROZEN);
        assertThat(first.signatures().getFirst().contentHash()).isEqualTo("hash");
        assertThat(first.sign("lomma", DAY, LEADER)).isInstanceOf(Decision.Unchanged.class);
        refused(first.sign("lomma", DAY.plusDays(1), LEADER), "already-signed");

        BoardReport both = changed(first.sign("region", DAY.plusDays(9), LEADER));
        assertThat(both.state()).isEqualTo(BoardReport.State.SIGNED);
        assertThat(both.text()).isEqualTo(frozen.text());
    }

    @Test
    void whatWasFrozenBeforeSignaturesWereKeptIsNotSigned() {
        BoardReport old =
                new BoardReport(
                        "P", "final", DAY, DAY, 1, "hash", List.of(), "staff", null, null, null,
                        List.of());
        refused(old.sign("lomma", DAY, LEADER), "not-signable");
        assertThat(old.state()).isEqualTo(BoardReport.State.FROZEN);
    }

    private static BoardReport changed(Decision<BoardReport> decision) {
        return ((Decision.Changed<BoardReport>) decision).state();
    }

    private static void refused(Decision<BoardReport> decision, String code) {
        assertThat(((Decision.Refused<BoardReport>) decision).refusal().code()).isEqualTo(code);
    }
}
