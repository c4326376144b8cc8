package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;
import tools.jackson.databind.JsonNode;

/** What stands between a mentor's yes and the first pair: criteria, training, being active. */
final class Preparing {

    /** So many days before the first pairs all new mentors meet to be trained. */
    private static final int TRAINED_BEFORE = 8;

    private final Stage stage;
    private final Cast cast;

    Preparing(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** The day on which mentors are trained together; empty where the step is no event, too. */
    static Optional<LocalDate> training(Cast cast, String key) {
        boolean asked =
                cast.definition.list("mentors", "activation").stream()
                        .anyMatch(
                                step ->
                                        Definition.keyOf(step).equals(key)
                                                && step.path("kind")
                                                        .asString("")
                                                        .equals("training"));
        return asked && cast.definition.keys("events", "kinds").contains(key)
                ? Optional.of(cast.frame.cohorts().getFirst().matched().minusDays(TRAINED_BEFORE))
                : Optional.empty();
    }

    /**
     * Puts on the agenda what a mentor of the pool goes through.
     *
     * @param recruited the day of the yes, of which what belongs to it stands on the agenda
     * @param matched by when the mentor is needed
     */
    void schedule(Mentor mentor, LocalDate recruited, LocalDate matched) {
        LocalDate last = When.later(recruited, matched.minusDays(2));
        LocalDate on = recruited;
        stage.agenda().at(on, mentor.strand, day -> assess(mentor, day));
        for (String step : cast.definition.keys("mentors", "activation")) {
            LocalDate usual = on.plusDays(mentor.chance.between(1, 4));
            LocalDate wanted =
                    training(cast, step).map(day -> When.later(day, recruited)).orElse(usual);
            on = When.earlier(When.later(on, wanted), last);
            stage.agenda().at(on, mentor.strand, day -> take(mentor, step, day));
        }
        stage.agenda()
                .at(
                        When.earlier(on.plusDays(1), last),
                        mentor.strand,
                        day -> activate(mentor, day));
    }

    /** All of it on one day, for somebody who is needed now. Stands alone. */
    void atOnce(Mentor mentor, LocalDate day) {
        assess(mentor, day);
        for (String step : cast.definition.keys("mentors", "activation")) {
            take(mentor, step, day);
        }
        activate(mentor, day);
    }

    private void assess(Mentor mentor, LocalDate day) {
        List<JsonNode> criteria = cast.definition.list("mentors", "criteria");
        if (criteria.isEmpty()) {
            return;
        }
        mentor.calls.post(
                cast.processLeader,
                "assess-mentor",
                cast.engagement(mentor) + "/criteria",
                Fields.of(
                        "on", day, "criteria", Definition.assessed(criteria, true, mentor.chance)));
    }

    private void take(Mentor mentor, String step, LocalDate day) {
        mentor.calls.post(
                cast.processLeader,
                "record-mentor-step",
                cast.engagement(mentor) + "/steps",
                Fields.of("step", step, "on", day));
        mentor.trained |= training(cast, step).isPresent();
    }

    private void activate(Mentor mentor, LocalDate day) {
        mentor.calls.post(
                cast.processLeader,
                "activate-mentor",
                cast.engagement(mentor) + "/activation",
                Fields.of("on", day));
        mentor.active = true;
        if (mentor.coordinating) {
            coordinates(mentor, day);
        }
    }

    /** Leads the mentors' discussions from now on, and logs in as who does. */
    private void coordinates(Mentor mentor, LocalDate day) {
        mentor.calls.post(
                cast.processLeader,
                "start-coordinating",
                cast.engagement(mentor) + "/coordination",
                Fields.of("from", day));
        if (mentor.self != null) {
            mentor.self =
                    stage.join(
                            mentor.calls,
                            cast.processLeader,
                            mentor.self,
                            "coordinating-mentor",
                            null,
                            Fields.of("kind", "mentor", "id", mentor.id));
            cast.coordinator = mentor.self.as("coordinating-mentor");
        }
    }
}
