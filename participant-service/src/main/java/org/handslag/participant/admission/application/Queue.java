package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.cohort.model.Ranking;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The order in which people come into consideration. */
final class Queue {
    private Queue() {}

    /**
     * Those who wait: as they were ranked, then by the day on which they were put on the waiting
     * list, then by id, which is the order in which they were referred.
     */
    static List<Stored<Admission>> waiting(List<Stored<Admission>> all, @Nullable Ranking ranking) {
        List<String> order = ranking == null ? List.of() : ranking.admissions();
        return all.stream()
                .filter(stored -> stored.state().state() == AdmissionState.WAITING)
                .sorted(
                        Comparator.comparingInt((Stored<Admission> each) -> rank(order, each.id()))
                                .thenComparing(Queue::since)
                                .thenComparing(Stored::id))
                .toList();
    }

    private static int rank(List<String> order, String id) {
        int at = order.indexOf(id);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static LocalDate since(Stored<Admission> waiting) {
        return waiting.state().decisions().getLast().on();
    }
}
