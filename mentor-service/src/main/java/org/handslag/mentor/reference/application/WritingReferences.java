package org.handslag.mentor.reference.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.handslag.mentor.card.model.KnownPair;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.mentor.reference.model.Reference;
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
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Grace;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reach.Reach;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mentors write references for participants of own pairs, where the blueprint lets them. A mentor
 * reads them as long as the pair and its grace last, the participant always.
 */
@Component
public class WritingReferences {
    private static final Reach<Reference> LISTS =
            new Reach<>(
                    Placing.ofProgramme("state.programme")
                            .participant("state.participant")
                            .mentor("state.mentor"),
                    WritingReferences::target);

    private final Aggregates<Reference> references;
    private final Mirror<KnownPair> pairs;
    private final Mirror<Programme> programmes;
    private final Clock clock;

    WritingReferences(
            Aggregates<Reference> references,
            Mirror<KnownPair> pairs,
            Mirror<Programme> programmes,
            Clock clock) {
        this.references = references;
        this.pairs = pairs;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * A mentor writes one, or staff put it down for them.
     *
     * @throws ProblemException 400 where the pair is unknown or out of the caller's reach
     */
    public Result<Reference> write(
            Call call, String pair, LocalDate on, String text, Recorded recording) {
        KnownPair of =
                pairs.find(call.tenant(), pair)
                        .filter(found -> mayWrite(call, found))
                        .orElseThrow(() -> ProblemException.invalid("/pair", "unknown", Map.of()));
        boolean lets =
                programmes
                        .find(call.tenant(), of.programme())
                        .filter(Programme::mentorsWriteReferences)
                        .isPresent();
        return LISTS.answerable(
                call,
                references.create(
                        call,
                        id ->
                                lets
                                        ? Reference.write(of, on, text, recording)
                                        : Decision.refused("no-references-here")));
    }

    /** A mentor's own pair, while they may still know of its participant; anybody's by staff. */
    private boolean mayWrite(Call call, KnownPair pair) {
        Person person = call.caller().person();
        boolean own = person != null && !call.caller().reachesMoreThanOwn();
        return call.caller().reaches(target(pair.programme(), pair.participant(), pair.mentor()))
                && (!own || (person.id().equals(pair.mentor()) && lasts(call.tenant(), pair)));
    }

    /** One reference that the caller may see. */
    public Stored<Reference> show(Call call, String id) {
        Stored<Reference> stored = references.get(call.tenant(), id);
        call.mustReach(target(stored));
        if (!seen(call, stored)) {
            throw ProblemException.notFound();
        }
        return stored;
    }

    /**
     * The references that the caller may see.
     *
     * @param programme only this programme's; null: all
     */
    public Page<Stored<Reference>> list(Call call, @Nullable String programme, Paging paging) {
        return LISTS.list(
                references,
                call,
                programme == null ? Map.of() : Map.of("state.programme", programme),
                paging,
                stored -> seen(call, stored));
    }

    private boolean seen(Call call, Stored<Reference> stored) {
        Person person = call.caller().person();
        boolean onlyTheirs =
                person != null
                        && person.kind() == Person.Kind.MENTOR
                        && !call.caller().reachesMoreThanOwn();
        return !onlyTheirs
                || pairs.find(stored.tenant(), stored.state().pair())
                        .filter(pair -> lasts(stored.tenant(), pair))
                        .isPresent();
    }

    private boolean lasts(Tenant tenant, KnownPair pair) {
        Grace grace =
                programmes
                        .find(tenant, pair.programme())
                        .map(Programme::grace)
                        .orElse(Grace.DEFAULT);
        return grace.open(pair.endedOn(), LocalDate.now(clock));
    }

    private static Target target(Stored<Reference> stored) {
        Reference reference = stored.state();
        return target(reference.programme(), reference.participant(), reference.mentor());
    }

    private static Target target(String programme, String participant, @Nullable String mentor) {
        Set<String> persons = new LinkedHashSet<>(Set.of(participant));
        if (mentor != null) {
            persons.add(mentor);
        }
        return Target.ofProgramme(programme).of(persons);
    }
}
