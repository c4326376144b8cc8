package org.handslag.mentor.tour.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handslag.mentor.admission.application.Admissions;
import org.handslag.mentor.admission.model.KnownAdmission;
import org.handslag.mentor.admission.model.Whose;
import org.handslag.mentor.mentor.application.Programmes;
import org.handslag.mentor.organisation.application.OrganisationNames;
import org.handslag.mentor.tour.model.Stop;
import org.handslag.mentor.tour.model.Tour;
import org.handslag.mentor.tour.model.Visit;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participants, or staff for them, plan visits to organisations and put down how they went. */
@Component
public class Touring {
    private static final Reach<Tour> LISTS =
            new Reach<>(
                    Placing.ofProgramme("state.whose.programme")
                            .municipality("state.whose.municipality")
                            .participant("state.whose.participant"),
                    Touring::target);

    private final Aggregates<Tour> tours;
    private final OrganisationNames organisations;
    private final Admissions admissions;
    private final Programmes programmes;

    Touring(
            Aggregates<Tour> tours,
            OrganisationNames organisations,
            Admissions admissions,
            Programmes programmes) {
        this.tours = tours;
        this.organisations = organisations;
        this.admissions = admissions;
        this.programmes = programmes;
    }

    /** A tour with the names of the organisations on its way. */
    public record Named(Stored<Tour> tour, Map<String, PrivateText> names) {}

    /**
     * A stop that is to be planned.
     *
     * @param on null: no day yet
     */
    public record Planned(String organisation, @Nullable LocalDate on) {}

    /** What is put down of a visit; see {@link Visit}. */
    public record Told(
            String organisation,
            LocalDate on,
            String result,
            @Nullable String pitch,
            @Nullable String letter,
            @Nullable String reflection,
            @Nullable String next,
            @Nullable LocalDate nextOn) {
        private Visit visit(String participant, Recorded recording) {
            return new Visit(
                    on,
                    result,
                    PrivateText.aboutOrNull(participant, pitch),
                    PrivateText.aboutOrNull(participant, letter),
                    PrivateText.aboutOrNull(participant, reflection),
                    PrivateText.aboutOrNull(participant, next),
                    nextOn,
                    recording);
        }
    }

    /**
     * A tour is planned.
     *
     * @throws ProblemException 400 where the admission is unknown or out of the caller's reach, or
     *     an organisation is not there
     */
    public Result<Tour> plan(
            Call call, String admission, LocalDate on, List<Planned> stops, Recorded recording) {
        KnownAdmission of = admissions.named(call, admission);
        List<Stop> first = new ArrayList<>();
        for (Planned stop : stops) {
            organisations.mustBeThere(call.tenant(), stop.organisation());
            first.add(new Stop(stop.organisation(), stop.on(), null, recording));
        }
        return LISTS.answerable(
                call,
                tours.create(
                        call,
                        id ->
                                of.admittedOn() == null
                                        ? Decision.refused("not-admitted")
                                        : Tour.plan(Whose.of(of), on, first, recording)));
    }

    /**
     * One more organisation will be visited.
     *
     * @throws ProblemException 400 where the organisation is not there
     */
    public Result<Tour> plan(Call call, String id, Planned stop, Recorded recording) {
        return change(
                call,
                id,
                tour -> {
                    organisations.mustBeThere(call.tenant(), stop.organisation());
                    return tour.plan(new Stop(stop.organisation(), stop.on(), null, recording));
                });
    }

    /**
     * An organisation was visited.
     *
     * @throws ProblemException 400 where the organisation is not there, or for a result that the
     *     blueprint does not have
     */
    public Result<Tour> visit(Call call, String id, Told told, Recorded recording) {
        return change(
                call,
                id,
                tour -> {
                    organisations.mustBeThere(call.tenant(), told.organisation());
                    Programmes.check(
                            programmes
                                    .inPath(call.tenant(), tour.whose().programme())
                                    .hasVisitResult(told.result()),
                            "/result");
                    return tour.visit(
                            told.organisation(), told.visit(tour.whose().participant(), recording));
                });
    }

    /** The tour is over. */
    public Result<Tour> end(Call call, String id, LocalDate on, Recorded recording) {
        return change(call, id, tour -> tour.end(on, recording));
    }

    private Result<Tour> change(Call call, String id, Function<Tour, Decision<Tour>> decide) {
        return tours.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    return decide.apply(stored.state());
                });
    }

    /** One tour that the caller may see. */
    public Stored<Tour> show(Call call, String id) {
        Stored<Tour> stored = tours.get(call.tenant(), id);
        call.mustReach(target(stored));
        return stored;
    }

    /**
     * The tours that the caller may see.
     *
     * @param programme only this programme's; null: all
     */
    public Page<Stored<Tour>> list(Call call, @Nullable String programme, Paging paging) {
        return LISTS.list(
                tours,
                call,
                programme == null ? Map.of() : Map.of("state.whose.programme", programme),
                paging);
    }

    /** The same tour with the names of its organisations. */
    public Named named(Stored<Tour> tour) {
        return new Named(
                tour,
                organisations.of(
                        tour.tenant(),
                        tour.state().stops().stream().map(Stop::organisation).toList()));
    }

    private static Target target(Stored<Tour> stored) {
        return Admissions.target(stored.state().whose());
    }
}
