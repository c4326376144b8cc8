package org.handslag.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class APathThatNeedsNoTokenTest {
    private final OpenPaths open = new OpenPaths(List.of("/api/survey-forms/*"));

    @Test
    void isNamedByItsPatternSoThatNobodyReadsACodeInATrace() {
        assertThat(open.patternOf("/api/survey-forms/kavlinge-lomma.0123456789ABCDEFGHJK"))
                .contains("/api/survey-forms/*");
    }

    @Test
    void isNoOtherPath() {
        assertThat(open.patternOf("/api/survey-forms")).isEmpty();
        assertThat(open.patternOf("/api/survey-forms/a/b")).isEmpty();
        assertThat(open.patternOf("/api/surveys/1")).isEmpty();
    }
}
