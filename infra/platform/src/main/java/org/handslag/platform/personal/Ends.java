package org.handslag.platform.personal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person was in, while it is gathered: what may still go on, and what keeps them known after
 * it.
 */
public final class Ends {
    private final Function<String, Keeping> rules;
    private final List<End> all = new ArrayList<>();
    private boolean goesOn;

    /**
     * Of nothing yet.
     *
     * @param rules a programme's rule, by its id
     */
    public Ends(Function<String, Keeping> rules) {
        this.rules = rules;
    }

    /**
     * One end and how long it keeps the person.
     *
     * @param by the id of the programme whose rule it is; null: the person was in none
     */
    public record End(@Nullable String by, LocalDate on, Keeping keeping) {
        /** The first day on which it keeps nobody any more. */
        public LocalDate over() {
            return keeping.over(on);
        }
    }

    /**
     * The person was in this.
     *
     * @param on its last day; null: it goes on
     */
    public void add(String programme, @Nullable LocalDate on) {
        if (on == null) {
            goesOn = true;
        } else {
            all.add(new End(programme, on, rules.apply(programme)));
        }
    }

    /** The end that keeps the person longest; empty while something goes on, or without any. */
    public Optional<End> last() {
        return goesOn ? Optional.empty() : all.stream().max(Comparator.comparing(End::over));
    }

    /**
     * The same; whoever was in nothing is kept from a day of their own, by the platform's default.
     */
    public Optional<End> lastSince(LocalDate known) {
        return all.isEmpty() && !goesOn
                ? Optional.of(new End(null, known, Keeping.DEFAULT))
                : last();
    }
}
