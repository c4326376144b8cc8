package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.List;
import org.handslag.acceptance.client.Fields;

/** A participant's own plan, where the blueprint wants one: written, and looked at twice. */
final class OwnPlan {

    private static final String WORK = "relevant-work";
    private static final String NETWORK = "wider-network";

    private final Cast cast;
    private final Diary diary;
    private final Phrases phrases;

    OwnPlan(Cast cast, Diary diary) {
        this.cast = cast;
        this.diary = diary;
        this.phrases = Phrases.of(cast.tale);
    }

    /** Puts the plan on the agenda. */
    void schedule(Participant participant, Fate fate) {
        Frame.Cohort cohort = participant.cohort;
        LocalDate written = cohort.starts().plusDays(10);
        if (!cast.definition.at("course", "plan", "required").asBoolean(false)
                || !fate.lastsTo(written)) {
            return;
        }
        diary.at(participant, written, day -> write(participant, day));
        int midway = cast.definition.at("course", "midway").asInt(0);
        LocalDate middle =
                midway > 0 ? cohort.starts().plusMonths(midway) : Diary.after(cohort, 0.5);
        diary.present(
                participant,
                middle,
                day -> {
                    review(participant, WORK, found(participant, "partly", "no", "unknown"), day);
                    review(participant, NETWORK, found(participant, "yes", "partly", "no"), day);
                });
        LocalDate ends = fate.ends();
        if (ends != null && fate.early() == null) {
            boolean work =
                    fate.results().stream().anyMatch(result -> result.kind().equals("employment"));
            diary.at(
                    participant,
                    ends,
                    day -> {
                        review(
                                participant,
                                WORK,
                                work ? "yes" : found(participant, "partly", "no"),
                                day);
                        review(participant, NETWORK, found(participant, "yes", "partly"), day);
                    });
        }
    }

    private static String found(Participant participant, String... one) {
        return participant.chance.of(List.of(one));
    }

    private void write(Participant participant, LocalDate day) {
        LocalDate by = participant.cohort.ends();
        participant.calls.post(
                participant.officer,
                "write-plan",
                Diary.path(participant, "/plans"),
                Fields.of(
                        "on",
                        day,
                        "goals",
                        List.of(
                                Fields.of(
                                        "key",
                                        WORK,
                                        "text",
                                        phrases.workGoal(),
                                        "measure",
                                        phrases.workMeasure(),
                                        "by",
                                        by),
                                Fields.of(
                                        "key",
                                        NETWORK,
                                        "text",
                                        phrases.networkGoal(),
                                        "measure",
                                        phrases.networkMeasure(),
                                        "by",
                                        by))));
    }

    private static void review(
            Participant participant, String goal, String reached, LocalDate day) {
        participant.calls.post(
                participant.officer,
                "review-plan-goal",
                Diary.path(participant, "/plan-reviews"),
                Fields.of("goal", goal, "reached", reached, "on", day));
    }
}
