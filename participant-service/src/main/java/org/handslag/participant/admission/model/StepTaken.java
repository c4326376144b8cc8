package org.handslag.participant.admission.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.participant.blueprint.model.Question;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A step of the intake on record.
 *
 * @param step the blueprint's key of the step
 * @param result null: it is only taken
 */
public record StepTaken(
        String step,
        LocalDate on,
        Recorded recorded,
        @Nullable StepResult result,
        Written written) {

    public StepTaken {
        written = written == null ? Written.NOTHING : written;
    }

    /** A step that was taken, and no more. */
    public static StepTaken plain(String step, LocalDate on, Recorded recorded) {
        return new StepTaken(step, on, recorded, null, Written.NOTHING);
    }

    /** With what was recorded of the same step later. */
    StepTaken and(StepTaken later) {
        return new StepTaken(
                step,
                on,
                recorded,
                later.result() == null ? result : later.result(),
                written.and(later.written()));
    }

    /** Why what is answered in it cannot be: not asked, or not all that has to be. */
    Optional<Refusal> refusal(Intake.Step asked) {
        Set<String> answered = written.answered();
        List<String> keys = asked.asks();
        for (String question : answered) {
            if (!keys.contains(question)) {
                return Optional.of(new Refusal("unknown-question", Map.of("question", question)));
            }
        }
        List<String> missing =
                asked.questions().stream()
                        .filter(Question::required)
                        .map(Question::key)
                        .filter(key -> !answered.contains(key))
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                "answers-missing",
                                Map.of("questions", String.join(", ", missing))));
    }
}
