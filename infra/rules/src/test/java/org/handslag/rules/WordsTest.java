package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.handslag.testkit.Bundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said to people is said in every language. */
class WordsTest {
    static Set<String> bundles() {
        Set<String> bundles = new TreeSet<>(Code.SERVICES.keySet());
        bundles.add("handslag-platform");
        return bundles;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void existInEveryLanguageWithTheSameValues(String bundle) {
        assertThat(Bundles.sameInEveryLanguage(bundle)).isNotEmpty();
    }

    @Test
    void aMissingKeyAndAMissingValueAreFound() {
        assertThatThrownBy(() -> Bundles.sameInEveryLanguage("wrong-words"))
                .hasMessageContaining("problem.only-here")
                .hasMessageContaining("problem.count");
    }
}
