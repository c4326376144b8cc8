package org.handslag.matching.round.web;

import java.util.List;
import org.handslag.matching.solve.application.RoundReasons;

/**
 * How a round came out.
 *
 * @param words the same in sentences, in the reader's language
 */
record RoundReasonsView(RoundReasons round, List<String> words) {
    static RoundReasonsView of(RoundReasons reasons, ReasonWords words) {
        return new RoundReasonsView(reasons, words.of(reasons));
    }
}
