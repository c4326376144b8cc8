package org.handslag.reporting.survey.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.id.Code;
import org.handslag.platform.problem.ProblemException;
import org.handslag.reporting.survey.model.Links;
import org.handslag.reporting.survey.model.Survey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives out the links by which a survey is answered without a name. */
@Component
public class GivingLinks {
    private final Aggregates<Survey> surveys;

    GivingLinks(Aggregates<Survey> surveys) {
        this.surveys = surveys;
    }

    /**
     * How many, for how long, and who of those asked by name gets one instead.
     *
     * @param until the last day; null: as long as the survey is open
     */
    public record Command(
            LocalDate on, int number, @Nullable LocalDate until, List<String> instead) {}

    /**
     * What came of it.
     *
     * @param codes what each link ends with; shown this once
     */
    public record Given(Result<Survey> result, List<String> codes) {
        /** Names no code, so that a log line cannot either. */
        @Override
        public String toString() {
            return "Given[…]";
        }
    }

    /**
     * Gives them out. Refused as by {@link Survey#give}; {@code codes-were-shown} where the request
     * repeats one that was carried out.
     *
     * @throws ProblemException 404 for a survey out of reach, 400 for somebody whom the caller may
     *     not know of
     */
    public Given give(Call call, String survey, Command command) {
        call.mustReach(Target.ofProgramme(surveys.get(call.tenant(), survey).state().programme()));
        for (int i = 0; i < command.instead().size(); i++) {
            if (!call.caller().mayKnow(command.instead().get(i))) {
                throw ProblemException.invalid("/instead/" + i, "unknown", Map.of());
            }
        }
        List<Code> codes = Stream.generate(Code::random).limit(command.number()).toList();
        var batch =
                new Links.Batch(
                        command.on(),
                        command.until(),
                        command.number(),
                        codes.stream().map(Code::hash).toList());
        Result<Survey> result =
                surveys.change(
                        call, survey, stored -> stored.state().give(batch, command.instead()));
        if (result instanceof Result.Written<Survey> written
                && !written.stored().state().links().batches().contains(batch)) {
            return new Given(
                    new Result.Refused<>(new Refusal("codes-were-shown", Map.of())), List.of());
        }
        return new Given(
                result, codes.stream().map(code -> call.tenant() + "." + code.text()).toList());
    }
}
