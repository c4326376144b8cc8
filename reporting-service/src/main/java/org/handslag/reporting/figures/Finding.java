package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a measure found.
 *
 * @param measured whether it can say anything yet
 * @param fulfilled who fulfils the goal, and since when
 * @param heard of whom the answer is known
 * @param rule the counting rule's code
 * @param source where it was counted: outcomes, surveys, pairs, admissions or nothing
 * @param why a code that says of somebody who does not fulfil it why not
 */
record Finding(
        boolean measured,
        Map<String, LocalDate> fulfilled,
        Set<String> heard,
        String rule,
        String source,
        UnaryOperator<String> why) {}
