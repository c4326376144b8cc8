package org.handslag.participant.blueprint.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint says about a participant's time in the programme.
 *
 * @param months how long it is planned to last; null: not said, or unknown
 * @param midway after how many months it is half-way; null: not said, or unknown
 * @param smart whether goals say how they are measured and by when
 * @param measures codes of what authorities may take in hand beside it
 * @param authorities codes of who may do so: partners and sources of referrals
 */
public record CourseRules(
        @Nullable Integer months,
        @Nullable Integer midway,
        boolean smart,
        Set<String> measures,
        Set<String> authorities) {
    /** Nothing is said. */
    public static final CourseRules SILENT = new CourseRules(null, null, false, Set.of(), Set.of());
}
