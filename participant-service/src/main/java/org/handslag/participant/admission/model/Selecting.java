package org.handslag.participant.admission.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.participant.blueprint.model.Intake;
import org.handslag.platform.decision.Refusal;

/** Why somebody cannot be selected. What counts against them is weighed by people, and said. */
final class Selecting {
    private Selecting() {}

    static Optional<Refusal> refusal(
            Admission admission, SelectionDecision wish, Intake intake, boolean cv, Room room) {
        List<String> missing = intake.missing(admission.stepsTaken());
        if (!missing.isEmpty()) {
            return Optional.of(new Refusal("steps-missing", Map.of("steps", all(missing))));
        }
        List<String> failed = new ArrayList<>(failed(admission, intake));
        failed.removeAll(wish.despite());
        if (!failed.isEmpty()) {
            return Optional.of(new Refusal("step-failed", Map.of("steps", all(failed))));
        }
        List<String> unmet = new ArrayList<>(unmet(admission, intake));
        unmet.removeAll(wish.despite());
        if (!unmet.isEmpty()) {
            return Optional.of(new Refusal("criteria-not-met", Map.of("criteria", all(unmet))));
        }
        List<String> documents = documents(admission, intake.documents(), cv);
        if (!documents.isEmpty()) {
            return Optional.of(
                    new Refusal("documents-missing", Map.of("documents", all(documents))));
        }
        return switch (room) {
            case Room.Unlimited(), Room.Free(_) -> Optional.empty();
            case Room.Full(int most) ->
                    wish.overQuota() == null
                            ? Optional.of(new Refusal("quota-reached", Map.of("most", most)))
                            : Optional.empty();
        };
    }

    private static List<String> failed(Admission admission, Intake intake) {
        return admission.steps().stream()
                .filter(step -> step.result() == StepResult.FAILED)
                .map(StepTaken::step)
                .filter(key -> intake.step(key).filter(Intake.Step::required).isPresent())
                .toList();
    }

    private static List<String> unmet(Admission admission, Intake intake) {
        return admission.criteria().stream()
                .filter(each -> each.met() == Met.NO)
                .map(Assessed::criterion)
                .filter(key -> intake.criteria().getOrDefault(key, false))
                .toList();
    }

    private static List<String> documents(
            Admission admission, Intake.Documents documents, boolean cv) {
        List<String> missing = new ArrayList<>();
        boolean linked =
                documents.link()
                        && admission.steps().stream()
                                .anyMatch(step -> step.written().link() != null);
        if (documents.cv() && !cv && !linked) {
            missing.add("cv");
        }
        if (documents.letter()
                && admission.steps().stream().allMatch(step -> step.written().letter() == null)) {
            missing.add("letter");
        }
        return missing;
    }

    private static String all(List<String> keys) {
        return String.join(", ", keys);
    }
}
