package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a measure found.
 *
 * @param measured whether it can say anything yet
 * @param fulfilled who fulfils the goal, and since when
 * @param heard of whom the answer is known
 * @param rule the counting rule's code
 * @param source where it was counted: outcomes, surveys, pairs, admissions or nothing
 */
record Finding(
        boolean measured,
        Map<String, LocalDate> fulfilled,
        Set<String> heard,
        String rule,
        String source) {}
