package org.handslag.mentor.mentor.application;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.mentor.mentor.model.Recruitment;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.protection.ProtectingIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters mentors of whom many come at once. */
@Component
public class ImportingMentors {
    /** The name under which an applied row tells the mentor's id. */
    public static final String MENTOR = "mentor";

    private final Recruiting recruiting;

    ImportingMentors(Recruiting recruiting) {
        this.recruiting = recruiting;
    }

    /** One mentor, as {@link Recruiting#recruit} takes them. */
    public record Row(
            Function<String, Contact> contact,
            Profile profile,
            @Nullable Integer capacity,
            Recruitment first,
            @Nullable String reference,
            ProtectingIdentity.@Nullable Wish<CardStep.What> protection) {}

    /**
     * Why a mentor could not be entered; empty: they could.
     *
     * @throws ProblemException 400 with each field that says what it may not
     */
    public Optional<Refusal> foreseen(Call call, Row row) {
        return recruiting.foreseen(
                call, row.contact(), row.profile(), row.capacity(), row.first(), row.protection());
    }

    /**
     * Enters the mentor.
     *
     * @param made is told who is there now
     * @throws ProblemException 4xx where they cannot be entered
     */
    public void apply(Call call, Row row, BiConsumer<String, String> made) {
        Result<Mentor> result =
                recruiting.recruit(
                        call,
                        row.contact(),
                        row.profile(),
                        row.capacity(),
                        row.first(),
                        row.reference(),
                        row.protection());
        switch (result) {
            case Result.Written<Mentor> written -> made.accept(MENTOR, written.stored().id());
            case Result.Refused<Mentor>(Refusal no) ->
                    throw new ProblemException(
                            Problem.of(409, no.code()).values(Map.copyOf(no.values())));
        }
    }
}
