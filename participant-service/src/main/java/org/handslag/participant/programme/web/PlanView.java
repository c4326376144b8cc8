package org.handslag.participant.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.participant.programme.model.DecisionOutcome;
import org.handslag.participant.programme.model.PlanChange;
import org.handslag.participant.programme.model.PlanState;
import org.handslag.participant.programme.model.PlanVersion;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** A version of a programme's plan over HTTP; the whole document where one version is read. */
record PlanView(
        int number,
        @Nullable Integer madeFrom,
        PlanState state,
        @Nullable LocalDate proposedOn,
        @Nullable PrivateText why,
        List<PlanChange> changes,
        List<StepView> steps,
        String recordedBy,
        @Nullable ToldBy toldBy,
        @Nullable Map<String, Object> definition) {

    /** What a body did; without an outcome it prepared the decision. */
    record StepView(LocalDate on, String by, @Nullable DecisionOutcome outcome) {}

    /** All versions, by number. */
    record Versions(List<PlanView> items) {}

    static Versions all(List<PlanVersion> versions) {
        return new Versions(versions.stream().map(version -> of(version, null)).toList());
    }

    static PlanView whole(Stored<Programme> stored, int number) {
        Programme programme = stored.state();
        PlanVersion version =
                programme.versions().stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow();
        return of(
                version,
                version.definition() == null ? programme.definition() : version.definition());
    }

    private static PlanView of(PlanVersion version, @Nullable Map<String, Object> definition) {
        return new PlanView(
                version.number(),
                version.base() == 0 ? null : version.base(),
                version.state(),
                version.proposedOn(),
                version.why(),
                version.changes(),
                version.steps().stream()
                        .map(step -> new StepView(step.on(), step.by(), step.outcome()))
                        .toList(),
                version.recorded().by(),
                version.recorded().toldBy(),
                definition);
    }
}
