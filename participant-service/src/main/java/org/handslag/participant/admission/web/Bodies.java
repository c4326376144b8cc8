package org.handslag.participant.admission.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.participant.admission.application.AssessingAdmissions;
import org.handslag.participant.admission.model.AnswerGiven;
import org.handslag.participant.admission.model.Goal;
import org.handslag.participant.admission.model.Income;
import org.handslag.participant.admission.model.IncomeSource;
import org.handslag.participant.admission.model.Met;
import org.handslag.participant.admission.model.Reached;
import org.handslag.participant.admission.model.Selection;
import org.handslag.participant.admission.model.StepResult;
import org.handslag.participant.admission.model.Written;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What requests about admissions carry. */
final class Bodies {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";

    private Bodies() {}

    record Refer(
            @NotNull @Size(max = 40) String participant,
            @NotNull @Size(max = 40) String cohort,
            @NotNull @Size(max = 60) String source,
            @NotNull LocalDate referredOn,
            @Nullable @Size(max = 200) String reference,
            @Nullable ToldBy toldBy) {}

    record AnswerBody(
            @NotNull @Pattern(regexp = KEY) String question,
            @NotBlank @Size(max = 4_000) String answer) {}

    record TakeStep(
            @NotNull @Size(max = 60) String step,
            @NotNull LocalDate on,
            @Nullable StepResult result,
            @Nullable @Size(max = 60) List<@NotNull @Valid AnswerBody> answers,
            @Nullable @Size(max = 10_000) String feedback,
            @Nullable @Size(max = 20_000) String letter,
            @Nullable @Size(max = 500) @Pattern(regexp = "https?://\\S+") String link,
            @Nullable ToldBy toldBy) {

        /** Question's key to what was answered. */
        Map<String, String> answered() {
            Map<String, String> all = new LinkedHashMap<>();
            List<AnswerBody> given = answers == null ? List.of() : answers;
            for (int i = 0; i < given.size(); i++) {
                if (all.put(given.get(i).question(), given.get(i).answer()) != null) {
                    throw ProblemException.invalid(
                            "/answers/" + i + "/question", "duplicate", Map.of());
                }
            }
            return all;
        }

        Written written(String person) {
            return new Written(
                    answered().entrySet().stream()
                            .map(
                                    each ->
                                            new AnswerGiven(
                                                    each.getKey(),
                                                    PrivateText.about(person, each.getValue())))
                            .toList(),
                    PrivateText.aboutOrNull(person, feedback),
                    PrivateText.aboutOrNull(person, letter),
                    PrivateText.aboutOrNull(person, link));
        }
    }

    record Decide(
            @NotNull Selection outcome,
            @NotNull LocalDate on,
            @NotNull @Size(max = 60) String reason,
            @Nullable @Size(max = 60) List<@NotNull @Pattern(regexp = KEY) String> despite,
            @Nullable @Pattern(regexp = KEY) String overQuota,
            @Nullable ToldBy toldBy) {}

    record Stop(
            @NotNull LocalDate on,
            @NotNull @Size(max = 60) String reason,
            @Nullable ToldBy toldBy) {}

    record OnDay(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    record StartLeave(@NotNull LocalDate from, @Nullable ToldBy toldBy) {}

    record Until(@NotNull LocalDate to, @Nullable ToldBy toldBy) {}

    record Judged(@NotNull @Pattern(regexp = KEY) String key, @NotNull Met met) {}

    record AssessRow(
            @NotNull @Size(max = 40) String admission,
            @NotNull @Size(min = 1, max = 60) List<@NotNull @Valid Judged> criteria) {
        AssessingAdmissions.Row value() {
            Map<String, Met> met = new LinkedHashMap<>();
            criteria.forEach(each -> met.put(each.key(), each.met()));
            return new AssessingAdmissions.Row(admission, met);
        }
    }

    record Assess(
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid AssessRow> rows,
            @Nullable ToldBy toldBy) {}

    record Rank(
            @NotNull LocalDate on,
            @NotNull @Size(max = 1_000) List<@NotNull @Size(max = 40) String> admissions,
            @Nullable ToldBy toldBy) {}

    record GoalBody(
            @NotNull @Pattern(regexp = KEY) String key,
            @NotBlank @Size(max = 2_000) String text,
            @Nullable @Size(min = 1, max = 2_000) String measure,
            @Nullable LocalDate by) {
        Goal value(String person) {
            return Goal.of(
                    key,
                    PrivateText.about(person, text),
                    PrivateText.aboutOrNull(person, measure),
                    by);
        }
    }

    record WritePlan(
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid GoalBody> goals,
            @Nullable ToldBy toldBy) {
        List<Goal> goals(String person) {
            return goals.stream().map(goal -> goal.value(person)).toList();
        }
    }

    record ReviewGoal(
            @NotNull @Pattern(regexp = KEY) String goal,
            @NotNull Reached reached,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}

    record RecordMeasure(
            @NotNull @Pattern(regexp = KEY) String kind,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotNull @Pattern(regexp = KEY) String by,
            @Nullable ToldBy toldBy) {}

    record RecordIncome(
            Income.@NotNull Moment moment,
            @NotNull @Size(min = 1, max = 12) List<@NotNull IncomeSource> sources,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}
}
