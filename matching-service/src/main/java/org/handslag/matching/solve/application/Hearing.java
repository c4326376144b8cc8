package org.handslag.matching.solve.application;

import java.util.List;
import org.handslag.matching.engine.score.Criterion;
import org.handslag.matching.engine.score.Profile;
import org.handslag.matching.solve.application.Reasons.Heard;
import org.handslag.matching.solve.model.Codes;
import org.handslag.matching.solve.model.MatchingPolicy;
import org.jspecify.annotations.Nullable;

/** What became of the wishes of two. */
final class Hearing {
    private Hearing() {}

    /**
     * It.
     *
     * @param person the participant's; null: erased, likewise the mentor's
     * @param fit the two as the engine takes them; null: there is no mentor
     * @return null where nobody has a wish
     */
    static @Nullable Heard of(
            @Nullable Codes person,
            @Nullable Codes mentor,
            @Nullable Fit fit,
            MatchingPolicy policy) {
        List<String> own = wishes(person);
        List<String> theirs = fit == null ? List.of() : wishes(mentor);
        int asked = own.size() + theirs.size();
        if (asked == 0) {
            return null;
        }
        // What is met is the share of all, rounded down, of 1000.
        int share = fit == null ? 0 : Criterion.WISHES.of(fit.person(), fit.mentor());
        return new Heard(own, theirs, policy.letsWishesDecide(), (share * asked + 999) / 1000);
    }

    /** Two as the engine takes them. */
    record Fit(Profile person, Profile mentor) {}

    private static List<String> wishes(@Nullable Codes codes) {
        return codes == null ? List.of() : codes.wishes();
    }
}
