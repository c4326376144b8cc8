package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.Recorded;

/**
 * Somebody's own plan as it was agreed on a day.
 *
 * @param number from 1 on
 */
public record PlanVersion(int number, LocalDate on, List<Goal> goals, Recorded recorded) {
    public PlanVersion {
        goals = List.copyOf(goals);
    }

    /** Why it cannot be: a key twice, or a goal that is vague where it may not be. */
    static Optional<Refusal> refusal(List<Goal> goals, boolean smart) {
        Set<String> keys = new HashSet<>();
        for (Goal goal : goals) {
            if (!keys.add(goal.key())) {
                return Optional.of(new Refusal("goal-twice", Map.of("goal", goal.key())));
            }
            if (smart && !goal.isSmart()) {
                return Optional.of(new Refusal("goal-not-smart", Map.of("goal", goal.key())));
            }
        }
        return Optional.empty();
    }

    /** The next version: what was found about goals that stay as they are stays too. */
    PlanVersion next(LocalDate day, List<Goal> wished, Recorded by) {
        List<Goal> all = new ArrayList<>();
        for (Goal wish : wished) {
            all.add(goals.stream().filter(wish::saysAs).findFirst().orElse(wish));
        }
        return new PlanVersion(number + 1, day, all, by);
    }

    boolean says(LocalDate day, List<Goal> wished) {
        if (!on.equals(day) || goals.size() != wished.size()) {
            return false;
        }
        for (int i = 0; i < goals.size(); i++) {
            if (!goals.get(i).saysAs(wished.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same plan with what was found about a goal. */
    PlanVersion review(String key, Reached found, LocalDate day, Recorded by) {
        return new PlanVersion(
                number,
                on,
                goals.stream()
                        .map(goal -> goal.key().equals(key) ? goal.review(found, day, by) : goal)
                        .toList(),
                recorded);
    }
}
