package org.handslag.reporting.boardreport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.handslag.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class FreezingAReportTest {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

    private static Decision<BoardReport> freeze(
            LocalDate frozenOn, Optional<String> latest, int edition, String content) {
        return BoardReport.freeze(
                "P", "interim-1", DAY, frozenOn, latest, edition, "hash", content, "staff");
    }

    @Test
    void aReportCannotBeFrozenBeforeTheDayItIsAbout() {
        assertThat(code(freeze(DAY.minusDays(1), Optional.empty(), 1, "{}")))
                .isEqualTo("frozen-before-as-of");
    }

    @Test
    void anEditionThatSaysTheSameIsNone() {
        assertThat(code(freeze(DAY, Optional.of("hash"), 2, "{}"))).isEqualTo("already-frozen");
        assertThat(freeze(DAY, Optional.of("other"), 2, "{}")).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void longContentsComeBackWhole() {
        String content = "å😀".repeat(60_000);
        var state = ((Decision.Changed<BoardReport>) freeze(DAY, Optional.empty(), 1, content));
        assertThat(state.state().content()).hasSizeGreaterThan(2);
        assertThat(state.state().content())
                .extracting(piece -> piece.reveal().orElseThrow())
                .allMatch(piece -> !Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
        assertThat(state.state().text()).isEqualTo(content);
    }

    private static String code(Decision<BoardReport> decision) {
        return ((Decision.Refused<BoardReport>) decision).refusal().code();
    }
}
