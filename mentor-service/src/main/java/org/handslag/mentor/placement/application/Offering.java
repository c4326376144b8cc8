package org.handslag.mentor.placement.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.mentor.admission.application.Admissions;
import org.handslag.mentor.admission.model.KnownAdmission;
import org.handslag.mentor.mentor.application.Programmes;
import org.handslag.mentor.organisation.application.OrganisationNames;
import org.handslag.mentor.placement.model.Offer;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Organisations offer places. An offer is of the programmes whose participants may apply: staff of
 * any of them reach it, and so do those participants.
 */
@Component
public class Offering {
    private static final Reach<Offer> LISTS =
            new Reach<>(Placing.ofProgramme("state.programmes"), Offering::target);

    private final Aggregates<Offer> offers;
    private final OrganisationNames organisations;
    private final Programmes programmes;
    private final Admissions admissions;
    private final SavingPackages packages;

    Offering(
            Aggregates<Offer> offers,
            OrganisationNames organisations,
            Programmes programmes,
            Admissions admissions,
            SavingPackages packages) {
        this.offers = offers;
        this.organisations = organisations;
        this.programmes = programmes;
        this.admissions = admissions;
        this.packages = packages;
    }

    /** An offer with the name of who offers. */
    public record Named(Stored<Offer> offer, PrivateText organisation) {}

    /**
     * Puts an offer down.
     *
     * @param text what the work is; null: nothing is said
     * @throws ProblemException 400 for every key that one of the blueprints does not have, and for
     *     programmes or an organisation that are not there
     */
    public Result<Offer> offer(
            Call call, Offer.Terms terms, @Nullable String text, Recorded recording) {
        List<Programme> all = terms.programmes().stream().map(id -> named(call, id)).toList();
        check(
                all.stream().allMatch(each -> each.hasPlacementKind(Json.code(terms.kind()))),
                "/kind");
        String field = terms.field();
        check(field == null || all.stream().allMatch(each -> each.hasField(field)), "/field");
        String key = terms.packageKey();
        check(
                key == null
                        || all.stream()
                                .anyMatch(
                                        each ->
                                                each.hasPackage(key)
                                                        || packages.isSaved(
                                                                call.tenant(), each.id(), key)),
                "/packageKey");
        organisations.mustBeThere(call.tenant(), terms.organisation());
        boolean mayStand = all.stream().allMatch(Programme::letsOffersStand);
        return LISTS.answerable(
                call,
                offers.create(
                        call,
                        id ->
                                terms.to() == null && !mayStand
                                        ? Decision.refused("offers-have-an-end")
                                        : Offer.offer(
                                                terms,
                                                PrivateText.ofTenantOrNull(text),
                                                recording)));
    }

    private Programme named(Call call, String id) {
        try {
            return programmes.named(call, id, null);
        } catch (ProblemException unknown) {
            throw ProblemException.invalid("/programmes", "unknown", Map.of());
        }
    }

    private static void check(boolean known, String pointer) {
        Programmes.check(known, pointer);
    }

    /** Nobody can apply any more from a day on. */
    public Result<Offer> close(Call call, String id, LocalDate on, Recorded recording) {
        return offers.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    return stored.state().close(on, recording);
                });
    }

    /**
     * One offer.
     *
     * @throws ProblemException 404 where it is none of the caller's programmes'
     */
    public Stored<Offer> show(Call call, String id) {
        Stored<Offer> offer = offers.get(call.tenant(), id);
        Person person = participant(call);
        boolean theirs =
                person != null
                        && offer.state().programmes().stream()
                                .anyMatch(programmesOf(call, person)::contains);
        call.mustReach(theirs ? target(offer).of(person.id()) : target(offer));
        return offer;
    }

    /**
     * The offers that the caller may see; a participant those of own programmes.
     *
     * @param state {@code open} or {@code closed}; null: both
     */
    public Page<Stored<Offer>> list(Call call, @Nullable String state, Paging paging) {
        Person person = participant(call);
        if (person == null) {
            return LISTS.list(
                    offers,
                    call,
                    Map.of(),
                    paging,
                    offer -> state == null || Json.code(offer.state().state()).equals(state));
        }
        return offers.list(
                call.tenant(),
                state == null
                        ? Map.of("state.programmes", programmesOf(call, person))
                        : Map.of(
                                "state.programmes",
                                programmesOf(call, person),
                                "state.state",
                                state),
                paging);
    }

    /** Who offers each of these. */
    public List<Named> named(Call call, List<Stored<Offer>> all) {
        Map<String, PrivateText> names =
                organisations.of(
                        call.tenant(),
                        all.stream().map(each -> each.state().organisation()).toList());
        List<Named> named = new ArrayList<>();
        for (Stored<Offer> each : all) {
            named.add(
                    new Named(
                            each,
                            names.getOrDefault(
                                    each.state().organisation(), PrivateText.erased(null))));
        }
        return named;
    }

    private static @Nullable Person participant(Call call) {
        Person person = call.caller().person();
        return person != null
                        && person.kind() == Person.Kind.PARTICIPANT
                        && !call.caller().reachesMoreThanOwn()
                ? person
                : null;
    }

    private Set<String> programmesOf(Call call, Person person) {
        return admissions.of(call.tenant(), person.id()).stream()
                .map(KnownAdmission::programme)
                .collect(Collectors.toSet());
    }

    private static Target target(Stored<Offer> offer) {
        return Target.ofProgrammes(offer.state().programmes());
    }
}
