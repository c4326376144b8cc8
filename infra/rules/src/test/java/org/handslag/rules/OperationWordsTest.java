package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.testkit.Bundles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever asks who read about them is told in words what was done, and why. */
class OperationWordsTest {
    static Set<String> services() {
        return Code.SERVICES.keySet();
    }

    @ParameterizedTest
    @MethodSource("services")
    void existForEveryOperationAndPurposeOfTheMatrix(String service) {
        Set<String> words = new TreeSet<>(Bundles.sameInEveryLanguage(service));
        words.addAll(Bundles.sameInEveryLanguage("handslag-platform"));
        AccessMatrix matrix = AccessMatrix.of(service);

        for (String operation : matrix.rules().keySet()) {
            assertThat(words)
                    .as(operation)
                    .contains("operation." + operation, "purpose." + matrix.purpose(operation));
        }
    }
}
