package org.handslag.participant.retention.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.disclosure.model.KnownPair;
import org.handslag.platform.personal.Keeping;
import org.jspecify.annotations.Nullable;

/** What a person was in: what may still go on, and what keeps them known after it. */
public final class Course {
    private static final Set<String> OVER = Set.of("ended", "declined");

    private Course() {}

    /**
     * One end and how long it keeps the person.
     *
     * @param programme null: the person was in none
     */
    public record End(@Nullable String programme, LocalDate on, Keeping keeping) {
        /** The first day on which it keeps nobody any more. */
        public LocalDate over() {
            return keeping.over(on);
        }
    }

    /** Says a programme's rule. */
    @FunctionalInterface
    public interface Rule {
        /** The rule of the programme with this id. */
        Keeping of(String programme);
    }

    /**
     * The end that keeps the person longest; empty while an admission or a pair goes on. Who was
     * never referred is kept from the registration, by the platform's default.
     */
    public static Optional<End> last(
            LocalDate registeredOn, List<Admission> admissions, List<KnownPair> pairs, Rule rule) {
        List<End> ends = new ArrayList<>();
        for (Admission admission : admissions) {
            Optional<LocalDate> on = endOf(admission);
            if (on.isEmpty()) {
                return Optional.empty();
            }
            ends.add(new End(admission.programme(), on.get(), rule.of(admission.programme())));
        }
        for (KnownPair pair : pairs) {
            LocalDate on = pair.endedOn();
            if (!OVER.contains(pair.state())) {
                return Optional.empty();
            }
            if (on != null) {
                ends.add(new End(pair.programme(), on, rule.of(pair.programme())));
            }
        }
        return ends.isEmpty()
                ? Optional.of(new End(null, registeredOn, Keeping.DEFAULT))
                : ends.stream().max(Comparator.comparing(End::over));
    }

    private static Optional<LocalDate> endOf(Admission admission) {
        return switch (admission.state()) {
            case REFERRED, IN_INTAKE, WAITING, ADMITTED, ON_LEAVE -> Optional.empty();
            case DECLINED -> Optional.of(admission.decisions().getLast().on());
            case WITHDRAWN, COMPLETED, ENDED_EARLY ->
                    Optional.ofNullable(admission.end()).map(end -> end.on());
        };
    }
}
