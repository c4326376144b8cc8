package org.handslag.benchmark.matching;

import java.util.concurrent.atomic.AtomicBoolean;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.score.Candidates;
import org.handslag.matching.engine.score.Profile;

/**
 * Proves a country's assignment from its prices over all possible pairs, none pruned; and of some
 * people over every mentor there is, by the policy itself.
 */
final class NationCheck {
    /** One of so many people is held against every mentor. */
    private static final int SAMPLE = 2_500;

    private final Nation nation;
    private final Assignment found;

    NationCheck(Nation nation, Assignment found) {
        this.nation = nation;
        this.found = found;
    }

    boolean proves() {
        return everybodySitsAllowed() && emptyPlacesAreFree() && nobodyWouldRather();
    }

    private boolean everybodySitsAllowed() {
        int matched = 0;
        long score = 0;
        for (int p = 0; p < found.participants(); p++) {
            int m = found.mentorOf(p);
            if (m >= 0) {
                Profile participant = nation.participants().get(p);
                Profile mentor = nation.mentors().get(m);
                if (Nation.POLICY.forbidden(participant, mentor).isPresent()) {
                    return false;
                }
                matched++;
                score += Nation.POLICY.score(participant, mentor);
            }
        }
        return matched == found.matched() && score == found.score();
    }

    private boolean emptyPlacesAreFree() {
        int[] left = nation.capacities().clone();
        for (int p = 0; p < found.participants(); p++) {
            if (found.mentorOf(p) >= 0 && --left[found.mentorOf(p)] < 0) {
                return false;
            }
        }
        for (int m = 0; m < left.length; m++) {
            if (found.price(m) < 0 || found.price(m) > 0 && left[m] > 0) {
                return false;
            }
        }
        return true;
    }

    private boolean nobodyWouldRather() {
        Candidates candidates =
                new Candidates(nation.participants(), nation.mentors(), Nation.POLICY);
        AtomicBoolean content = new AtomicBoolean(true);
        for (int p = 0; p < found.participants() && content.get(); p++) {
            long pays = pays(p);
            candidates.of(
                    p,
                    (m, score) -> {
                        if (cost(m, score) < pays) {
                            content.set(false);
                        }
                    });
            if (p % SAMPLE == 0) {
                Profile participant = nation.participants().get(p);
                for (int m = 0; m < nation.capacities().length; m++) {
                    Profile mentor = nation.mentors().get(m);
                    if (cost(m, Market.TOP) < pays
                            && Nation.POLICY.forbidden(participant, mentor).isEmpty()
                            && cost(m, Nation.POLICY.score(participant, mentor)) < pays) {
                        content.set(false);
                    }
                }
            }
        }
        return content.get();
    }

    private long pays(int participant) {
        int m = found.mentorOf(participant);
        return m < 0
                ? found.stayingOut()
                : cost(
                        m,
                        Nation.POLICY.score(
                                nation.participants().get(participant), nation.mentors().get(m)));
    }

    private long cost(int mentor, int score) {
        return Market.TOP - score + (long) found.price(mentor);
    }
}
