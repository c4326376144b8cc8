package org.handslag.participant.retention.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.disclosure.model.KnownPair;
import org.handslag.participant.internship.model.Internship;
import org.handslag.platform.personal.Ends;
import org.handslag.platform.personal.Ends.End;
import org.handslag.platform.personal.Keeping;

/** What a person was in: what may still go on, and what keeps them known after it. */
public final class Course {
    private static final Set<String> OVER = Set.of("ended", "declined");

    private Course() {}

    /**
     * The end that keeps the person longest; empty while an admission, a pair or an internship goes
     * on. Who was never referred is kept from the registration, by the platform's default.
     */
    public static Optional<End> last(
            LocalDate registeredOn,
            List<Admission> admissions,
            List<KnownPair> pairs,
            List<Internship> internships,
            Function<String, Keeping> rule) {
        if (pairs.stream().anyMatch(pair -> !OVER.contains(pair.state()))) {
            return Optional.empty();
        }
        Ends ends = new Ends(rule);
        admissions.forEach(
                admission -> ends.add(admission.programme(), endOf(admission).orElse(null)));
        internships.forEach(each -> ends.add(each.whose().programme(), each.endedOn()));
        pairs.stream()
                .filter(pair -> pair.endedOn() != null)
                .forEach(pair -> ends.add(pair.programme(), pair.endedOn()));
        return ends.lastSince(registeredOn);
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
