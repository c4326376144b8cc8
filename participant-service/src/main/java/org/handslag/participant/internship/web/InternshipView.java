package org.handslag.participant.internship.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.internship.application.FollowingInternships;
import org.handslag.participant.internship.model.Buddy;
import org.handslag.participant.internship.model.Evaluation;
import org.handslag.participant.internship.model.FollowUp;
import org.handslag.participant.internship.model.Internship;
import org.handslag.participant.internship.model.InternshipState;
import org.handslag.participant.internship.model.WithMentor;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** An internship over HTTP. A mentor reads own notes only. */
record InternshipView(
        String id,
        @PersonId String participant,
        String admission,
        String programme,
        String organisation,
        @Nullable String offer,
        @Nullable String packageKey,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer percent,
        List<String> phases,
        List<String> goals,
        List<String> reached,
        Buddy buddy,
        WithMentor withMentor,
        @PersonId @Nullable String mentor,
        List<EvaluationView> evaluations,
        List<FollowUpView> followUps,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        InternshipState state,
        String recordedBy,
        @Nullable ToldBy toldBy) {

    record EvaluationView(
            LocalDate on,
            List<String> reached,
            @Nullable PrivateText note,
            String recordedBy,
            @Nullable ToldBy toldBy) {}

    record FollowUpView(
            LocalDate on,
            FollowUp.By by,
            @Nullable PrivateText note,
            String recordedBy,
            @Nullable ToldBy toldBy) {}

    static InternshipView of(Call call, Stored<Internship> stored) {
        Internship internship = stored.state();
        String mentor = internship.company().mentor();
        return new InternshipView(
                stored.id(),
                internship.whose().participant(),
                internship.whose().admission(),
                internship.whose().programme(),
                internship.place().organisation(),
                internship.place().offer(),
                internship.place().packageKey(),
                internship.plan().from(),
                internship.plan().to(),
                internship.plan().percent(),
                internship.plan().phases(),
                internship.plan().goals(),
                internship.reached(),
                internship.company().buddy(),
                internship.company().withMentor(),
                mentor == null || !call.caller().mayKnow(mentor) ? null : mentor,
                internship.evaluations().stream().map(each -> evaluation(call, each)).toList(),
                internship.followUps().stream().map(each -> followUp(call, each)).toList(),
                internship.endedOn(),
                internship.endReason(),
                internship.state(),
                internship.recorded().by(),
                internship.recorded().toldBy());
    }

    private static EvaluationView evaluation(Call call, Evaluation evaluation) {
        return new EvaluationView(
                evaluation.on(),
                evaluation.reached(),
                shown(call, evaluation.recorded(), evaluation.note()),
                evaluation.recorded().by(),
                evaluation.recorded().toldBy());
    }

    private static FollowUpView followUp(Call call, FollowUp followUp) {
        return new FollowUpView(
                followUp.on(),
                followUp.by(),
                shown(call, followUp.recorded(), followUp.note()),
                followUp.recorded().by(),
                followUp.recorded().toldBy());
    }

    private static @Nullable PrivateText shown(
            Call call, Recorded recorded, @Nullable PrivateText note) {
        return FollowingInternships.isMentor(call)
                        && !recorded.by().equals(call.caller().membership())
                ? null
                : note;
    }
}
