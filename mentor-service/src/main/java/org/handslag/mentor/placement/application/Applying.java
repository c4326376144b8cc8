package org.handslag.mentor.placement.application;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handslag.mentor.admission.application.Admissions;
import org.handslag.mentor.admission.model.KnownAdmission;
import org.handslag.mentor.admission.model.Whose;
import org.handslag.mentor.mentor.application.Programmes;
import org.handslag.mentor.placement.model.Offer;
import org.handslag.mentor.placement.model.PlacementApplication;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participants apply to offers, and organisations answer. */
@Component
public class Applying {
    private static final Reach<PlacementApplication> LISTS =
            new Reach<>(
                    Placing.ofProgramme("state.applicant.programme")
                            .municipality("state.applicant.municipality")
                            .participant("state.applicant.participant"),
                    Applying::target);

    private final Aggregates<PlacementApplication> applications;
    private final Aggregates<Offer> offers;
    private final Admissions admissions;
    private final Programmes programmes;

    Applying(
            Aggregates<PlacementApplication> applications,
            Aggregates<Offer> offers,
            Admissions admissions,
            Programmes programmes) {
        this.applications = applications;
        this.offers = offers;
        this.admissions = admissions;
        this.programmes = programmes;
    }

    /**
     * A participant applies.
     *
     * @param letter why; null: nothing is said
     * @throws ProblemException 400 where the admission is unknown or out of the caller's reach, 404
     *     where the offer is not there for its programme
     */
    public Result<PlacementApplication> apply(
            Call call,
            String offer,
            String admission,
            LocalDate on,
            @Nullable String letter,
            Recorded recording) {
        KnownAdmission of = admissions.named(call, admission);
        Offer open =
                offers.find(call.tenant(), offer)
                        .map(Stored::state)
                        .filter(each -> each.programmes().contains(of.programme()))
                        .orElseThrow(ProblemException::notFound);
        Whose applicant = Whose.of(of);
        try {
            return LISTS.answerable(
                    call,
                    applications.create(
                            call,
                            id ->
                                    of.admittedOn() == null
                                            ? Decision.refused("not-admitted")
                                            : PlacementApplication.apply(
                                                    offer,
                                                    open,
                                                    applicant,
                                                    on,
                                                    PrivateText.aboutOrNull(
                                                            of.participant(), letter),
                                                    recording)));
        } catch (SlotTaken taken) {
            return new Result.Refused<>(new Refusal("already-applied", Map.of()));
        }
    }

    /**
     * The organisation says yes, where one of its places is free.
     *
     * @throws ProblemException 404 where the application is out of the caller's reach
     */
    public Result<PlacementApplication> accept(
            Call call, String id, LocalDate on, Recorded recording) {
        String offer = applications.get(call.tenant(), id).state().offer();
        int places = offers.get(call.tenant(), offer).state().places();
        for (int place = 1; place <= places; place++) {
            int tried = place;
            try {
                return changed(call, id, it -> it.accept(tried, on, recording));
            } catch (SlotTaken taken) {
                // The next place may be free.
            }
        }
        return new Result.Refused<>(new Refusal("offer-full", Map.of("places", places)));
    }

    /**
     * The organisation says no.
     *
     * @param reason of the blueprint; null: none is given
     * @throws ProblemException 400 where the blueprint has no such reason
     */
    public Result<PlacementApplication> decline(
            Call call, String id, LocalDate on, @Nullable String reason, Recorded recording) {
        return changed(
                call, id, it -> decided(call, it, reason, it.decline(on, reason, recording)));
    }

    /** It is taken back, also after a yes. */
    public Result<PlacementApplication> withdraw(
            Call call, String id, LocalDate on, @Nullable String reason, Recorded recording) {
        return changed(
                call, id, it -> decided(call, it, reason, it.withdraw(on, reason, recording)));
    }

    private Decision<PlacementApplication> decided(
            Call call,
            PlacementApplication application,
            @Nullable String reason,
            Decision<PlacementApplication> decision) {
        Programmes.check(
                reason == null
                        || programmes
                                .inPath(call.tenant(), application.applicant().programme())
                                .hasAnswerReason(reason),
                "/reason");
        return decision;
    }

    private interface Deciding {
        Decision<PlacementApplication> of(PlacementApplication application);
    }

    private Result<PlacementApplication> changed(Call call, String id, Deciding decide) {
        return applications.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    return decide.of(stored.state());
                });
    }

    /** One application that the caller may see. */
    public Stored<PlacementApplication> show(Call call, String id) {
        Stored<PlacementApplication> stored = applications.get(call.tenant(), id);
        call.mustReach(target(stored));
        return stored;
    }

    /**
     * The applications that the caller may see.
     *
     * @param offer to this offer only; null: to all
     * @param programme only this programme's; null: all
     */
    public Page<Stored<PlacementApplication>> list(
            Call call, @Nullable String offer, @Nullable String programme, Paging paging) {
        Map<String, String> equal = new LinkedHashMap<>();
        if (offer != null) {
            equal.put("state.offer", offer);
        }
        if (programme != null) {
            equal.put("state.applicant.programme", programme);
        }
        return LISTS.list(applications, call, equal, paging);
    }

    private static Target target(Stored<PlacementApplication> stored) {
        return Admissions.target(stored.state().applicant());
    }
}
