package org.handslag.participant.internship.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.handslag.participant.internship.model.Evaluation;
import org.handslag.participant.internship.model.FollowUp;
import org.handslag.participant.internship.model.Internship;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Person;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Staff, and the mentor who goes along, follow an internship to its end. */
@Component
public class FollowingInternships {
    private final Aggregates<Internship> internships;
    private final Aggregates<Programme> programmes;
    private final InternshipReach reach;

    FollowingInternships(
            Aggregates<Internship> internships,
            Aggregates<Programme> programmes,
            InternshipReach reach) {
        this.internships = internships;
        this.programmes = programmes;
        this.reach = reach;
    }

    /** The organisation and the person looked back. */
    public Result<Internship> evaluate(
            Call call,
            String id,
            LocalDate on,
            List<String> reached,
            @Nullable String note,
            Recorded recorded) {
        return change(
                call, id, it -> it.evaluate(new Evaluation(on, reached, text(it, note), recorded)));
    }

    /** Somebody asked how it goes. */
    public Result<Internship> follow(
            Call call, String id, LocalDate on, @Nullable String note, Recorded recorded) {
        FollowUp.By by = isMentor(call) ? FollowUp.By.MENTOR : FollowUp.By.STAFF;
        return change(call, id, it -> it.follow(new FollowUp(on, by, text(it, note), recorded)));
    }

    private static @Nullable PrivateText text(Internship internship, @Nullable String note) {
        return PrivateText.aboutOrNull(internship.whose().participant(), note);
    }

    /**
     * It is over.
     *
     * @param reason of the blueprint, where it ended early; null: it was completed
     * @throws ProblemException 400 where the blueprint has no such reason
     */
    public Result<Internship> end(
            Call call, String id, LocalDate on, @Nullable String reason, Recorded recorded) {
        return change(
                call,
                id,
                it -> {
                    Set<String> reasons =
                            programmes
                                    .get(call.tenant(), it.whose().programme())
                                    .state()
                                    .blueprint()
                                    .keys("placements", "endReasons");
                    if (reason != null && !reasons.isEmpty() && !reasons.contains(reason)) {
                        throw ProblemException.invalid("/reason", "unknown", Map.of());
                    }
                    return it.end(on, reason, recorded);
                });
    }

    private Result<Internship> change(
            Call call, String id, Function<Internship, Decision<Internship>> decide) {
        return internships.change(
                call,
                id,
                stored -> {
                    call.mustReach(reach.target(call, stored));
                    return decide.apply(stored.state());
                });
    }

    /** One internship that the caller may see. */
    public Stored<Internship> show(Call call, String id) {
        Stored<Internship> stored = internships.get(call.tenant(), id);
        call.mustReach(reach.target(call, stored));
        return stored;
    }

    /**
     * The internships that the caller may see.
     *
     * @param programme only this programme's; null: all
     */
    public Page<Stored<Internship>> list(Call call, @Nullable String programme, Paging paging) {
        return reach.of(call)
                .list(
                        internships,
                        call,
                        programme == null ? Map.of() : Map.of("state.whose.programme", programme),
                        paging);
    }

    /** Whether it is a mentor who asks, and nobody's staff. */
    public static boolean isMentor(Call call) {
        Person person = call.caller().person();
        return person != null
                && person.kind() == Person.Kind.MENTOR
                && !call.caller().reachesMoreThanOwn();
    }
}
