package org.handslag.participant.disclosure.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.participant.basis.application.PurposesOfPersons;
import org.handslag.participant.basis.model.Purpose;
import org.handslag.participant.consent.model.Consents;
import org.handslag.participant.disclosure.model.Audience;
import org.handslag.participant.disclosure.model.Disclosed;
import org.handslag.participant.disclosure.model.DisclosureRule;
import org.handslag.participant.disclosure.model.Ground;
import org.handslag.participant.disclosure.model.Guard;
import org.handslag.participant.disclosure.model.KnownOrganisation;
import org.handslag.participant.disclosure.model.Policy;
import org.handslag.participant.disclosure.model.Say;
import org.handslag.participant.disclosure.model.Shown;
import org.handslag.participant.disclosure.model.Telling;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.application.KeepingParticipants;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows of a participant what is disclosed today, and keeps what decides it. */
@Component
public class Disclosing {
    private final Aggregates<Participant> participants;
    private final Mirror<KnownOrganisation> organisations;
    private final Grounds grounds;
    private final DisclosureRule rule;
    private final PurposesOfPersons purposes;
    private final Clock clock;

    Disclosing(
            Aggregates<Participant> participants,
            Mirror<KnownOrganisation> organisations,
            Grounds grounds,
            DisclosureRule rule,
            PurposesOfPersons purposes,
            Clock clock) {
        this.participants = participants;
        this.organisations = organisations;
        this.grounds = grounds;
        this.rule = rule;
        this.purposes = purposes;
        this.clock = clock;
    }

    /**
     * Whom a ground shows what.
     *
     * @param mentor the pair's mentor; null: every mentor who can choose in the round
     */
    public record Steps(
            String programme,
            Policy policy,
            @Nullable String mentor,
            Ground ground,
            List<Shown> steps) {}

    /**
     * What one mentor sees.
     *
     * @param shown everything that one of the grounds shows
     */
    public record Card(
            Stored<Participant> participant, String mentor, List<Steps> grounds, Set<What> shown) {}

    /** What a workplace was told, and what of it still holds. */
    public record Workplace(String organisation, List<Shown> steps) {}

    /** Everything that decides what is shown, and what is. */
    public record Overview(
            Stored<Participant> participant,
            List<Steps> mentors,
            Policy workplaces,
            List<Workplace> told) {}

    /**
     * What a mentor sees of a participant.
     *
     * @param mentor for staff and the person: whose eyes; null: the calling mentor's own
     * @throws ProblemException 404 where nothing is shown, or out of the caller's reach; 400 where
     *     staff name no mentor
     */
    public Card card(Call call, String id, @Nullable String mentor) {
        Person person = call.caller().person();
        boolean own =
                person != null
                        && person.kind() == Person.Kind.MENTOR
                        && (mentor == null || mentor.equals(person.id()));
        String eyes = own ? person.id() : mentor;
        if (eyes == null) {
            throw ProblemException.invalid("/mentor", "required", Map.of());
        }
        Stored<Participant> participant = participants.get(call.tenant(), id);
        Target target = KeepingParticipants.target(participant);
        boolean known = own || call.caller().mayKnow(eyes, target.of(id, eyes));
        List<Steps> seen =
                (known ? grounds.of(call.tenant(), id, eyes) : List.<Grounds.Held>of())
                        .stream()
                                .map(held -> steps(held, participant))
                                .filter(steps -> steps.steps().stream().anyMatch(Shown::shown))
                                .toList();
        call.mustReach(own && !seen.isEmpty() ? target.of(id, eyes) : target);
        Set<What> shown = new LinkedHashSet<>();
        seen.forEach(
                steps ->
                        steps.steps().stream()
                                .filter(Shown::shown)
                                .forEach(step -> shown.add(step.what())));
        if (shown.isEmpty()) {
            throw ProblemException.notFound();
        }
        return new Card(participant, eyes, seen, shown);
    }

    /** Each audience and step as it stands today, of mentors whom the caller may know of. */
    public Overview overview(Call call, String id) {
        Stored<Participant> participant = reached(call, id);
        Target target = KeepingParticipants.target(participant);
        List<Grounds.Held> held = grounds.of(call.tenant(), id);
        call.caller()
                .sight()
                .look(
                        held.stream()
                                .map(Grounds.Held::mentor)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return overview(
                participant,
                held.stream()
                        .filter(
                                ground ->
                                        ground.mentor() == null
                                                || call.caller()
                                                        .mayKnow(
                                                                ground.mentor(),
                                                                target.of(id, ground.mentor())))
                        .toList());
    }

    /** The same of a participant who is at hand. */
    public Overview overview(Stored<Participant> participant) {
        return overview(participant, grounds.of(participant.tenant(), participant.id()));
    }

    private Overview overview(Stored<Participant> participant, List<Grounds.Held> held) {
        Policy workplaces = grounds.forWorkplaces(participant.tenant(), participant.id());
        return new Overview(
                participant,
                held.stream().map(ground -> steps(ground, participant)).toList(),
                workplaces,
                participant.state().disclosed().tellings().stream()
                        .map(Telling::organisation)
                        .distinct()
                        .map(firm -> workplace(participant, workplaces, firm))
                        .toList());
    }

    /**
     * What a workplace was told and may still know.
     *
     * @throws ProblemException 404 where it is nothing
     */
    public Workplace workplace(Call call, String id, String organisation) {
        Stored<Participant> participant = reached(call, id);
        Policy policy = grounds.forWorkplaces(call.tenant(), id);
        Workplace workplace = workplace(participant, policy, organisation);
        if (workplace.steps().stream().noneMatch(Shown::shown)) {
            throw ProblemException.notFound();
        }
        return workplace;
    }

    /** The participant themselves, where the caller may see what is disclosed of them. */
    public Stored<Participant> reached(Call call, String id) {
        Stored<Participant> participant = participants.get(call.tenant(), id);
        call.mustReach(KeepingParticipants.target(participant));
        return participant;
    }

    /** The person releases or withholds something, from a day on. */
    public Result<Participant> say(
            Call call,
            String id,
            What what,
            Audience to,
            boolean released,
            LocalDate on,
            @Nullable ToldBy toldBy) {
        Say say = new Say(what, to, released, on, new Recorded(call.caller().membership(), toldBy));
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(KeepingParticipants.target(stored));
                    return stored.state().say(say);
                });
    }

    /**
     * Staff have told a workplace something.
     *
     * @throws ProblemException 400 where the organisation is not known here
     */
    public Result<Participant> tell(
            Call call,
            String id,
            String organisation,
            Set<What> what,
            LocalDate on,
            @Nullable ToldBy toldBy) {
        if (organisations.find(call.tenant(), organisation).isEmpty()) {
            throw ProblemException.invalid("/organisation", "unknown", Map.of());
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid("/on", "in-the-future", Map.of());
        }
        Policy policy = grounds.forWorkplaces(call.tenant(), id);
        Telling telling =
                new Telling(
                        organisation, what, on, new Recorded(call.caller().membership(), toldBy));
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(KeepingParticipants.target(stored));
                    return stored.state().tell(telling, policy, forWorkplaces(stored, on));
                });
    }

    private Steps steps(Grounds.Held held, Stored<Participant> participant) {
        return new Steps(
                held.programme(),
                held.policy(),
                held.mentor(),
                held.ground(),
                rule.toMentor(
                        held.policy(),
                        disclosed(participant),
                        guard(participant.state()),
                        held.ground(),
                        LocalDate.now(clock)));
    }

    private Workplace workplace(
            Stored<Participant> participant, Policy policy, String organisation) {
        return new Workplace(
                organisation,
                rule.toWorkplace(
                        policy,
                        disclosed(participant),
                        forWorkplaces(participant, LocalDate.now(clock)),
                        organisation,
                        LocalDate.now(clock)));
    }

    /** The guard with what the person's consent says on that day, where it is what is needed. */
    private Guard forWorkplaces(Stored<Participant> participant, LocalDate day) {
        Guard guard = guard(participant.state());
        if (!purposes.restsOnConsent(participant, Purpose.WORKPLACE)) {
            return guard;
        }
        Consents consents = participant.state().consents();
        if (consents.withdrawn(Purpose.WORKPLACE, day)) {
            return guard.with(Guard.Workplaces.WITHDRAWN);
        }
        return consents.holds(Purpose.WORKPLACE, day)
                ? guard
                : guard.with(Guard.Workplaces.NOT_GIVEN);
    }

    private static Disclosed disclosed(Stored<Participant> participant) {
        return participant.state().disclosed();
    }

    /**
     * Of a person who is none to us any more nothing is shown; of a protected one what the mark
     * says.
     */
    private static Guard guard(Participant participant) {
        if (participant.state() == ParticipantState.ANONYMISED) {
            return new Guard(true, Set.of());
        }
        Protection<What> protection = participant.protection();
        return protection == null
                ? Guard.NONE
                : new Guard(true, Set.copyOf(protection.counterpartSees()));
    }
}
