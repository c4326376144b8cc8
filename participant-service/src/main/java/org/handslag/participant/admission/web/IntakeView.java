package org.handslag.participant.admission.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.handslag.participant.admission.application.ShowingIntake.CohortIntake;
import org.handslag.participant.admission.application.ShowingIntake.Source;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far a cohort's intake is.
 *
 * @param counts how many in each state, those whose identity is protected included
 * @param ranked the order that was decided, and {@code waiting} the order in which people move up
 */
record IntakeView(
        String cohort,
        String programme,
        List<CountView> counts,
        QuotaView quota,
        @Nullable LocalDate rankedOn,
        List<PlaceView> ranked,
        List<PlaceView> waiting) {

    record CountView(AdmissionState state, long number) {}

    /**
     * The places.
     *
     * @param source who says how many there are
     * @param most null: nobody says, as {@code left} is then
     * @param held how many are taken; an early end gives one back
     * @param offered how many are kept for who was offered one
     */
    record QuotaView(
            boolean strict,
            Source source,
            @Nullable Integer most,
            long held,
            long offered,
            @Nullable Long left,
            List<SplitView> municipalities) {}

    record SplitView(
            String municipality,
            @Nullable Integer most,
            long held,
            long offered,
            @Nullable Long left) {}

    record PlaceView(
            int position, String admission, @PersonId String participant, AdmissionState state) {}

    static IntakeView of(CohortIntake intake) {
        return new IntakeView(
                intake.cohort().id(),
                intake.cohort().state().programme(),
                Arrays.stream(AdmissionState.values())
                        .map(state -> new CountView(state, intake.counts().getOrDefault(state, 0L)))
                        .toList(),
                quota(intake),
                intake.rankedOn(),
                places(intake.ranked()),
                places(intake.waiting()));
    }

    private static QuotaView quota(CohortIntake intake) {
        long held = sum(intake.held());
        long offered = sum(intake.offered());
        TreeSet<String> municipalities = new TreeSet<>(intake.places().byMunicipality().keySet());
        municipalities.addAll(intake.held().keySet());
        municipalities.addAll(intake.offered().keySet());
        return new QuotaView(
                intake.strict(),
                intake.source(),
                intake.places().most(),
                held,
                offered,
                left(intake.places().most(), held + offered),
                municipalities.stream().map(each -> split(intake, each)).toList());
    }

    private static SplitView split(CohortIntake intake, String municipality) {
        Integer most = intake.places().byMunicipality().get(municipality);
        long held = intake.held().getOrDefault(municipality, 0L);
        long offered = intake.offered().getOrDefault(municipality, 0L);
        return new SplitView(municipality, most, held, offered, left(most, held + offered));
    }

    private static @Nullable Long left(@Nullable Integer most, long taken) {
        return most == null ? null : Math.max(0, most - taken);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<PlaceView> places(List<Stored<Admission>> all) {
        List<PlaceView> places = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Admission admission = all.get(i).state();
            places.add(
                    new PlaceView(
                            i + 1,
                            all.get(i).id(),
                            admission.person().participant(),
                            admission.state()));
        }
        return List.copyOf(places);
    }
}
