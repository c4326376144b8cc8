package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/**
 * A cohort's waiting list: whoever is first moves up when a place is free again, and nobody still
 * waits when the cohort starts.
 */
final class Waiting {

    private final Stage stage;
    private final Cast cast;
    private final Frame.Cohort cohort;
    private final Applying applying;
    private final Deciding deciding;
    private final List<Freed> freed = new ArrayList<>();

    /** A place that somebody leaves; {@code fate}: what is told of whoever has it in the end. */
    private record Freed(@Nullable Fate fate) {}

    Waiting(Stage stage, Cast cast, Frame.Cohort cohort, Applying applying, Deciding deciding) {
        this.stage = stage;
        this.cast = cast;
        this.cohort = cohort;
        this.applying = applying;
        this.deciding = deciding;
    }

    /** Whether the blueprint keeps a list from which people move up. */
    static boolean isKept(Definition definition) {
        return definition.at("intake", "ranked").asBoolean(false)
                || !definition.list("intake", "reasons", "waiting").isEmpty()
                || definition.text("intake", "quota").equals("strict");
    }

    /** Somebody will leave a place before the cohort starts. */
    void frees(@Nullable Fate fate) {
        freed.add(new Freed(fate));
    }

    /** Puts moving up on the agenda: after the last decision, before people are matched. */
    void schedule() {
        if (!freed.isEmpty()) {
            stage.agenda()
                    .alone(
                            cohort.decidedUntil().plusDays(5),
                            "waiting-" + cohort.key(),
                            this::fill);
        }
    }

    /** Puts on the agenda that whoever still waits then is declined. */
    void schedule(Participant participant) {
        LocalDate on = When.later(cohort.decidedUntil().plusDays(6), cohort.starts().minusDays(2));
        stage.agenda()
                .at(
                        When.earlier(on, cast.frame.ends()),
                        participant.strand,
                        day -> {
                            if (!participant.admitted) {
                                deciding.declineAfterWaiting(participant, day);
                            }
                        });
    }

    private void fill(LocalDate day) {
        Strand calls = stage.strand("waiting-" + cohort.key());
        for (Freed place : freed) {
            Answer moved =
                    calls.post(
                            cast.processLeader,
                            "move-up",
                            "/api/cohorts/" + cast.cohorts.get(cohort.key()) + "/move-up",
                            Fields.of(
                                    "on", day, "reason", deciding.reasons("selected").getFirst()));
            Participant participant =
                    cast.participants.stream()
                            .filter(one -> one.admission.equals(moved.id()))
                            .findFirst()
                            .orElseThrow();
            participant.fate =
                    place.fate() == null
                            ? Fate.drawn(participant.chance, cohort, cast.definition, cast.tale)
                            : place.fate();
            if (moved.body().path("state").asString("").equals("admitted")) {
                deciding.admitted(participant);
            } else {
                // The place was offered; the person takes it.
                applying.accepts(participant, day);
                deciding.select(participant, day);
            }
        }
    }
}
