package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.blueprint.model.Places;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.Ranking;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows how far a cohort's intake is: how many in which state, who is next, how much is left. */
@Component
public class ShowingIntake {
    private final Deciding deciding;
    private final Aggregates<Admission> admissions;
    private final Aggregates<Cohort> cohorts;
    private final Aggregates<Programme> programmes;

    ShowingIntake(
            Deciding deciding,
            Aggregates<Admission> admissions,
            Aggregates<Cohort> cohorts,
            Aggregates<Programme> programmes) {
        this.deciding = deciding;
        this.admissions = admissions;
        this.cohorts = cohorts;
        this.programmes = programmes;
    }

    /** Who says how many a cohort takes. */
    public enum Source {
        BLUEPRINT,
        COHORT,
        /** Nobody: the number is unknown. */
        UNKNOWN
    }

    /**
     * How far an intake is.
     *
     * @param counts how many in each state, people included whom the caller may not know of
     * @param places how many the cohort takes at most
     * @param strict whether nobody is selected beyond them without a reason
     * @param held how many places are taken, by municipality
     * @param offered how many wait for an answer to an offer, by municipality
     * @param rankedOn null: nobody was ranked
     * @param ranked in the order of the ranking, those whom the caller may know of
     * @param waiting in the order in which they move up, those whom the caller may know of
     */
    public record CohortIntake(
            Stored<Cohort> cohort,
            Map<AdmissionState, Long> counts,
            Places places,
            Source source,
            boolean strict,
            Map<String, Long> held,
            Map<String, Long> offered,
            @Nullable LocalDate rankedOn,
            List<Stored<Admission>> ranked,
            List<Stored<Admission>> waiting) {}

    /** The intake of a cohort that the caller may see. */
    public CohortIntake read(Call call, String id) {
        Stored<Cohort> cohort = cohorts.get(call.tenant(), id);
        call.mustReach(Target.ofProgramme(cohort.state().programme()));
        Intake intake =
                programmes
                        .get(call.tenant(), cohort.state().programme())
                        .state()
                        .blueprint()
                        .intake();
        List<Stored<Admission>> all = admissions.all(call.tenant(), Map.of("state.cohort", id));
        List<Stored<Admission>> seen = FollowingAdmission.REACH.seenBy(call).apply(all);
        Ranking ranking = cohort.state().ranking();
        Places places = deciding.places(call.tenant(), id);
        return new CohortIntake(
                cohort,
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.state().state(),
                                        () -> new EnumMap<>(AdmissionState.class),
                                        Collectors.counting())),
                places,
                source(cohort.state(), places),
                intake.strict(),
                byMunicipality(all, Admission::holdsPlace),
                byMunicipality(all, each -> each.isOffered(intake)),
                ranking == null ? null : ranking.on(),
                ranking == null ? List.of() : inOrder(seen, ranking),
                Queue.waiting(seen, ranking));
    }

    private static Source source(Cohort cohort, Places places) {
        if (places.equals(Places.UNKNOWN)) {
            return Source.UNKNOWN;
        }
        return cohort.own() == null ? Source.BLUEPRINT : Source.COHORT;
    }

    private static List<Stored<Admission>> inOrder(List<Stored<Admission>> seen, Ranking ranking) {
        Map<String, Stored<Admission>> byId =
                seen.stream().collect(Collectors.toMap(Stored::id, Function.identity()));
        return ranking.admissions().stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static Map<String, Long> byMunicipality(
            List<Stored<Admission>> all, Predicate<Admission> counts) {
        return all.stream()
                .map(Stored::state)
                .filter(counts)
                .collect(
                        Collectors.groupingBy(
                                each -> each.person().municipality(),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
