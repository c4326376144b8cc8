package org.handslag.participant.blueprint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.testkit.Bundles;
import org.junit.jupiter.api.Test;

class ThePlatformsOwnReasonsTest {
    @Test
    void haveWordsInEveryLanguage() {
        List<String> own =
                Stream.concat(
                                Intake.REASONS.values().stream().flatMap(Collection::stream),
                                Intake.END_REASONS.stream())
                        .map(code -> "preview.reason-" + code)
                        .distinct()
                        .toList();

        assertThat(Bundles.sameInEveryLanguage("participant-service")).containsAll(own);
    }
}
