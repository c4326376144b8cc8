package org.handslag.meeting.plan.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.CohortView;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.platform.rights.ErasedPersons;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Gathers what plans follow from. */
@Component
class Gathering {
    private final Known known;
    private final HeldMeetings heldMeetings;
    private final ErasedPersons erased;

    Gathering(Known known, HeldMeetings heldMeetings, ErasedPersons erased) {
        this.erased = erased;
        this.known = known;
        this.heldMeetings = heldMeetings;
    }

    /**
     * For one mentor in one cohort.
     *
     * @return empty while the cohort or its programme has not come yet; their arrival draws the
     *     plan
     */
    Optional<Sources> ofMentor(Tenant tenant, String cohortId, String mentor) {
        Optional<CohortView> cohort = known.cohort(tenant, cohortId);
        Optional<ProgrammeView> programme =
                cohort.flatMap(found -> known.programme(tenant, found.programme()));
        if (cohort.isEmpty() || programme.isEmpty()) {
            return Optional.empty();
        }
        List<PairView> pairs = live(tenant, known.pairsOf(tenant, cohortId, mentor));
        Map<String, AdmissionView> admissions =
                pairs.stream()
                        .map(PairView::admission)
                        .distinct()
                        .map(id -> known.admission(tenant, id))
                        .flatMap(Optional::stream)
                        .collect(toMap(AdmissionView::id, identity()));
        Definition definition = programme.get().definition();
        return Optional.of(
                new Sources(
                        definition,
                        cohort.get(),
                        mentor,
                        pairs,
                        admissions,
                        held(tenant, definition, pairs),
                        joint(tenant, definition, cohortId, mentor)));
    }

    /** For every mentor with pairs in a programme, with few queries. */
    List<Sources> ofProgramme(Tenant tenant, String programmeId) {
        Optional<ProgrammeView> programme = known.programme(tenant, programmeId);
        List<PairView> pairs = live(tenant, known.pairsOf(tenant, programmeId));
        if (programme.isEmpty() || pairs.isEmpty()) {
            return List.of();
        }
        Definition definition = programme.get().definition();
        Map<String, AdmissionView> admissions =
                known.admissionsOf(tenant, programmeId).stream()
                        .collect(toMap(AdmissionView::id, identity()));
        Map<String, HeldMeetings.Held> held = held(tenant, definition, pairs);
        List<Sources> sources = new ArrayList<>();
        for (CohortView cohort : known.cohortsOf(tenant, programmeId)) {
            pairs.stream()
                    .filter(pair -> pair.cohort().equals(cohort.id()))
                    .collect(groupingBy(PairView::mentor))
                    .forEach(
                            (mentor, theirs) ->
                                    sources.add(
                                            new Sources(
                                                    definition,
                                                    cohort,
                                                    mentor,
                                                    theirs,
                                                    admissions,
                                                    held,
                                                    joint(
                                                            tenant,
                                                            definition,
                                                            cohort.id(),
                                                            mentor))));
        }
        return sources;
    }

    private Map<String, HeldMeetings.Held> held(
            Tenant tenant, Definition definition, List<PairView> pairs) {
        return definition.startsWithFirstMeeting() || definition.hasThemes()
                ? heldMeetings.of(tenant, pairs.stream().map(PairView::id).toList())
                : Map.of();
    }

    private Map<String, List<LocalDate>> joint(
            Tenant tenant, Definition definition, String cohort, String mentor) {
        return definition.hasBetween() ? heldMeetings.joint(tenant, cohort, mentor) : Map.of();
    }

    /**
     * Pairs that were proposed and never accepted have no meetings. Those of an erased person have
     * none any more: a pair may come by in an old state, where this service reads the topic again.
     */
    private List<PairView> live(Tenant tenant, List<PairView> pairs) {
        return pairs.stream()
                .filter(pair -> pair.acceptedOn() != null)
                .filter(pair -> !erased.isErased(tenant, pair.participant(), Keep.COURSE))
                .filter(pair -> !erased.isErased(tenant, pair.mentor(), Keep.COURSE))
                .toList();
    }
}
