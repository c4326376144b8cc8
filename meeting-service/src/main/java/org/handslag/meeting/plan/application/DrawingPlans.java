package org.handslag.meeting.plan.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.CohortView;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * Keeps plans equal to what follows from pairs, admissions, cohorts, programmes and, where they
 * start the period, first meetings. A plan is computed whole and written only where it differs, so
 * that doing it again does nothing.
 *
 * <p>Kinds arrive in any order and side by side: two reactions may draw the same plan, one of them
 * from an older mirror. Whoever has written looks again, and goes on until nothing differs; the
 * last to write has then read after all others.
 */
@Component
public class DrawingPlans {
    private static final int ROUNDS = 10;

    private final Known known;
    private final Gathering gathering;
    private final Aggregates<MeetingPlan> plans;

    DrawingPlans(Known known, Gathering gathering, Aggregates<MeetingPlan> plans) {
        this.known = known;
        this.gathering = gathering;
        this.plans = plans;
    }

    /** A pair has changed. */
    public void pairChanged(Tenant tenant, PairView pair) {
        if (pair.acceptedOn() != null) {
            draw(tenant, pair.cohort(), pair.mentor());
        }
    }

    /**
     * An admission has changed: its leaves matter here, and that it was completed, perhaps recorded
     * after the pair's end; neither is ever taken back.
     */
    public void admissionChanged(Tenant tenant, AdmissionView admission) {
        if (!admission.breaks().isEmpty() || admission.completedOn() != null) {
            known.pairsOfAdmission(tenant, admission.id())
                    .forEach(pair -> pairChanged(tenant, pair));
        }
    }

    /** A cohort has come or changed. */
    public void cohortChanged(Tenant tenant, CohortView cohort) {
        programmeChanged(tenant, cohort.programme());
    }

    /** A programme has come or changed. */
    public void programmeChanged(Tenant tenant, ProgrammeView programme) {
        programmeChanged(tenant, programme.id());
    }

    /** A pair has held a meeting, perhaps its first, perhaps on a theme. */
    public void meetingHeld(Tenant tenant, String pairId) {
        known.pair(tenant, pairId)
                .filter(pair -> followsMeetings(tenant, pair))
                .ifPresent(pair -> pairChanged(tenant, pair));
    }

    /** A mentor's group has held a meeting: others may lie between it and the one before. */
    public void groupMet(Tenant tenant, String programme, String cohort, String mentor) {
        known.programme(tenant, programme)
                .map(ProgrammeView::definition)
                .filter(Definition::hasBetween)
                .ifPresent(definition -> draw(tenant, cohort, mentor));
    }

    private boolean followsMeetings(Tenant tenant, PairView pair) {
        return known.programme(tenant, pair.programme())
                .map(ProgrammeView::definition)
                .filter(definition -> definition.startsWithFirstMeeting() || definition.hasThemes())
                .isPresent();
    }

    private void programmeChanged(Tenant tenant, String programme) {
        List<Sources> all = gathering.ofProgramme(tenant, programme);
        if (all.isEmpty()) {
            return;
        }
        Map<String, MeetingPlan> present = present(tenant, Map.of("state.programme", programme));
        for (Sources sources : all) {
            boolean differs =
                    sources.plans().stream()
                            .anyMatch(plan -> !plan.equals(present.get(PlanIds.of(tenant, plan))));
            if (differs) {
                draw(tenant, sources.cohort().id(), sources.mentor());
            }
        }
    }

    private void draw(Tenant tenant, String cohort, String mentor) {
        Set<String> erased = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, MeetingPlan> wanted = wanted(tenant, cohort, mentor);
            wanted.keySet().removeAll(erased);
            Map<String, MeetingPlan> present =
                    present(tenant, Map.of("state.cohort", cohort, "state.mentor", mentor));
            present.forEach((id, plan) -> wanted.putIfAbsent(id, plan.emptied()));
            wanted.entrySet().removeIf(plan -> plan.getValue().equals(present.get(plan.getKey())));
            if (wanted.isEmpty()) {
                return;
            }
            wanted.forEach(
                    (id, plan) -> {
                        if (!write(tenant, id, plan, present.containsKey(id))) {
                            erased.add(id);
                        }
                    });
        }
        throw new IllegalStateException("plans of a mentor do not come to rest");
    }

    private Map<String, MeetingPlan> wanted(Tenant tenant, String cohort, String mentor) {
        Map<String, MeetingPlan> wanted = new HashMap<>();
        gathering
                .ofMentor(tenant, cohort, mentor)
                .ifPresent(
                        sources ->
                                sources.plans()
                                        .forEach(
                                                plan ->
                                                        wanted.put(
                                                                PlanIds.of(tenant, plan), plan)));
        return wanted;
    }

    private Map<String, MeetingPlan> present(Tenant tenant, Map<String, String> equal) {
        Map<String, MeetingPlan> present = new HashMap<>();
        for (Stored<MeetingPlan> stored : plans.all(tenant, equal)) {
            present.put(stored.id(), stored.state());
        }
        return present;
    }

    /** False where the plan was erased with its person: it is not drawn again. */
    private boolean write(Tenant tenant, String id, MeetingPlan plan, boolean there) {
        // No idempotency key: a plan may come back to an earlier form, which is no repetition.
        Call call =
                new Call(tenant, Caller.platform(), "draw-plan", null, "", OptionalLong.empty());
        if (there && plans.find(tenant, id).isPresent()) {
            plans.change(call, id, stored -> stored.state().redrawn(plan));
            return true;
        }
        return plans.create(call, id, plan::drawn) instanceof Result.Written<MeetingPlan>;
    }
}
