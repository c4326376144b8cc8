package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AgeBand;
import org.handslag.participant.admission.model.Person;
import org.handslag.participant.admission.model.Referral;
import org.handslag.participant.cohort.model.Cohort;
import org.handslag.participant.cohort.model.CohortState;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Role;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.SlotTaken;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.reference.ClientReferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refers a participant to a cohort. */
@Component
public class Referring {
    private final Aggregates<Admission> admissions;
    private final Aggregates<Participant> participants;
    private final Aggregates<Cohort> cohorts;
    private final Aggregates<Programme> programmes;
    private final ClientReferences references;

    Referring(
            Aggregates<Admission> admissions,
            Aggregates<Participant> participants,
            Aggregates<Cohort> cohorts,
            Aggregates<Programme> programmes,
            ClientReferences references) {
        this.admissions = admissions;
        this.participants = participants;
        this.cohorts = cohorts;
        this.programmes = programmes;
        this.references = references;
    }

    /**
     * Refers somebody. A system refers whom it has registered itself, and nobody else: of others it
     * would learn where they live, and in which cohorts they are.
     *
     * @param source the blueprint's code of who refers
     * @param reference the referrer's own reference
     * @throws ProblemException 400 where participant or cohort are unknown or out of the caller's
     *     reach, 409 where the participant has been referred to that cohort before
     */
    public Result<Admission> refer(
            Call call,
            String participant,
            String cohort,
            String source,
            LocalDate referredOn,
            @Nullable String reference,
            @Nullable ToldBy toldBy) {
        Stored<Cohort> to =
                cohorts.find(call.tenant(), cohort).orElseThrow(() -> unknown("/cohort"));
        Stored<Participant> who =
                participants
                        .find(call.tenant(), participant)
                        .filter(found -> found.state().state() == ParticipantState.ACTIVE)
                        .orElseThrow(() -> unknown("/participant"));
        Participant known = who.state();
        String programme = to.state().programme();
        if (!call.caller().actsIn(programme)) {
            throw unknown("/cohort");
        }
        // Whoever refers must reach the person as they are before: the cohort's programme counts
        // for a municipality, not for getting hold of another programme's people.
        if (!call.caller().reaches(present(known, who.id())) || isAnothers(call, who)) {
            throw unknown("/participant");
        }
        Programme plan = programmes.get(call.tenant(), programme).state();
        PrivateText own = PrivateText.aboutOrNull(who.id(), reference);
        Referral referral =
                new Referral(
                        source,
                        referredOn,
                        own,
                        new Recorded(call.caller().membership(), toldBy),
                        references.sealed(
                                call.tenant(),
                                known.referencesWith(call.caller().membership(), own)));
        Person person =
                new Person(
                        who.id(),
                        known.municipality(),
                        Json.code(known.gender()),
                        AgeBand.on(known.birthYear(), referredOn));
        Supplier<Decision<Admission>> decision =
                () ->
                        to.state().state() == CohortState.CLOSED
                                ? Decision.refused("cohort-closed")
                                : Admission.refer(
                                        person,
                                        programme,
                                        cohort,
                                        referral,
                                        plan.blueprint().intake());
        if (decision.get() instanceof Decision.Refused<Admission>(var refusal)) {
            return new Result.Refused<>(refusal);
        }
        // First the person, who is the programme's from here on: interrupted before the admission
        // is there, the same request again finishes it.
        participants.change(
                call.about("participant"), who.id(), stored -> stored.state().join(programme));
        try {
            return FollowingAdmission.REACH.answerable(
                    call,
                    admissions.create(call, id -> decision.get()),
                    stored ->
                            Decision.changed(stored.state().asReferred(), "admission.referred.v1"));
        } catch (SlotTaken taken) {
            throw new ProblemException(Problem.of(409, "already-referred"));
        }
    }

    /**
     * Why somebody who is not registered yet could not be referred; empty: they could.
     *
     * @param municipality of the person
     */
    public Optional<Refusal> foreseen(
            Call call, String cohort, String municipality, String source, LocalDate referredOn) {
        Optional<Cohort> to =
                cohorts.find(call.tenant(), cohort)
                        .map(Stored::state)
                        .filter(found -> call.caller().actsIn(found.programme()));
        if (to.isEmpty()) {
            return Optional.of(new Refusal("unknown-cohort", Map.of()));
        }
        if (to.get().state() == CohortState.CLOSED) {
            return Optional.of(new Refusal("cohort-closed", Map.of()));
        }
        Decision<Admission> referred =
                Admission.refer(
                        new Person("", municipality, "", null),
                        to.get().programme(),
                        cohort,
                        new Referral(
                                source,
                                referredOn,
                                null,
                                new Recorded(call.caller().membership(), null)),
                        programmes
                                .get(call.tenant(), to.get().programme())
                                .state()
                                .blueprint()
                                .intake());
        return referred instanceof Decision.Refused<Admission>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private static boolean isAnothers(Call call, Stored<Participant> who) {
        return call.caller().onlyAs(Role.SYSTEM_CLIENT, present(who.state(), who.id())).isPresent()
                && !who.state().recorded().by().equals(call.caller().membership());
    }

    private static Target present(Participant participant, String id) {
        return Target.ofProgrammes(participant.programmes()).in(participant.municipality()).of(id);
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.invalid(pointer, "unknown", Map.of());
    }
}
