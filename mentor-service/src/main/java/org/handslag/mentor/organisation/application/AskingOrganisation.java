package org.handslag.mentor.organisation.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.handslag.mentor.admission.application.Admissions;
import org.handslag.mentor.mentor.application.MentorReach;
import org.handslag.mentor.mentor.application.Programmes;
import org.handslag.mentor.mentor.model.Engagement;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.organisation.model.Contacted;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.mentor.organisation.model.Promise;
import org.handslag.mentor.organisation.model.Way;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations are asked for mentors, promise some, and say who they are. */
@Component
public class AskingOrganisation {
    private final Aggregates<Organisation> organisations;
    private final Aggregates<Mentor> mentors;
    private final Programmes programmes;
    private final Admissions admissions;

    AskingOrganisation(
            Aggregates<Organisation> organisations,
            Aggregates<Mentor> mentors,
            Programmes programmes,
            Admissions admissions) {
        this.organisations = organisations;
        this.mentors = mentors;
        this.programmes = programmes;
        this.admissions = admissions;
    }

    /** What is put down of a contact; see {@link Contacted}. */
    public record Contact(
            String programme,
            LocalDate on,
            Way way,
            String result,
            @Nullable String participant,
            @Nullable String note,
            Recorded recording) {
        private Contacted logged() {
            return new Contacted(
                    programme,
                    on,
                    way,
                    result,
                    participant,
                    participant == null
                            ? PrivateText.ofTenantOrNull(note)
                            : PrivateText.aboutOrNull(participant, note),
                    recording);
        }
    }

    /**
     * Puts a contact down.
     *
     * @throws ProblemException 400 for a way or a result that the blueprint does not have, or
     *     somebody who is out of the caller's reach
     */
    public Result<Organisation> log(Call call, String id, Contact contact) {
        Programme programme = programmes.named(call, contact.programme(), null);
        Programmes.check(programme.hasContactWay(Json.code(contact.way())), "/way");
        Programmes.check(programme.hasContactResult(contact.result()), "/result");
        admissions.mustHold(call, contact.participant(), contact.programme(), "/participant");
        return organisations.change(call, id, stored -> stored.state().log(contact.logged()));
    }

    /**
     * Puts down that it promises mentors.
     *
     * @param participant for whom; null: for whoever comes
     * @throws ProblemException 400 where the participant is out of the caller's reach
     */
    public Result<Organisation> promise(
            Call call,
            String id,
            String programme,
            int places,
            LocalDate on,
            @Nullable String participant,
            Recorded recording) {
        Programme found = programmes.named(call, programme, null);
        admissions.mustHold(call, participant, programme, "/participant");
        return organisations.change(
                call,
                id,
                stored ->
                        participant != null && !found.findsForParticipants()
                                ? Decision.refused("mentors-for-the-pool-only")
                                : stored.state()
                                        .promise(programme, places, on, participant, recording));
    }

    /**
     * Puts down who a promised mentor is: one of the organisation's own, engaged in the programme.
     *
     * @throws ProblemException 400 where the mentor is unknown or out of the caller's reach, 404
     *     for a promise that is not there
     */
    public Result<Organisation> name(
            Call call, String id, int number, String mentor, LocalDate on, Recorded recording) {
        Stored<Mentor> found =
                mentors.find(call.tenant(), mentor)
                        .filter(each -> call.caller().reaches(MentorReach.target(each)))
                        .orElseThrow(
                                () -> ProblemException.invalid("/mentor", "unknown", Map.of()));
        return onPromise(
                call,
                id,
                number,
                (organisation, promise) ->
                        fits(id, promise, found.state())
                                .orElseGet(
                                        () -> organisation.name(promise, mentor, on, recording)));
    }

    /**
     * It takes back what of the promise is still open.
     *
     * @throws ProblemException 404 for a promise that is not there
     */
    public Result<Organisation> withdraw(
            Call call, String id, int number, LocalDate on, Recorded recording) {
        return onPromise(
                call,
                id,
                number,
                (organisation, promise) -> organisation.withdraw(promise, on, recording));
    }

    private Result<Organisation> onPromise(
            Call call,
            String id,
            int number,
            BiFunction<Organisation, Promise, Decision<Organisation>> decide) {
        return organisations.change(
                call,
                id,
                stored ->
                        decide.apply(
                                stored.state(),
                                stored.state()
                                        .promise(number)
                                        .filter(each -> call.caller().actsIn(each.programme()))
                                        .orElseThrow(ProblemException::notFound)));
    }

    private static Optional<Decision<Organisation>> fits(
            String organisation, Promise promise, Mentor mentor) {
        if (!organisation.equals(mentor.profile().organisation())) {
            return Optional.of(Decision.refused("mentor-from-elsewhere"));
        }
        Optional<Engagement> part = mentor.engagement(promise.programme());
        if (part.isEmpty()) {
            return Optional.of(Decision.refused("not-engaged"));
        }
        String foundFor = part.get().recruitedFor();
        return foundFor != null
                        && promise.participant() != null
                        && !foundFor.equals(promise.participant())
                ? Optional.of(Decision.refused("recruited-for-another"))
                : Optional.empty();
    }
}
