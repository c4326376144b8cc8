package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The blueprint's group events, spread over the time in which people meet. */
final class Gatherings {

    private static final int UNSAID = 1;
    private static final int MOST_INVITED = 2_000;

    private final Stage stage;
    private final Cast cast;

    Gatherings(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts all events on the agenda. */
    void schedule() {
        List<Frame.Cohort> cohorts = cast.frame.cohorts();
        if (cohorts.isEmpty()) {
            return;
        }
        LocalDate from = cohorts.getFirst().starts().plusDays(5);
        LocalDate to = When.earlier(cohorts.getLast().ends(), cast.frame.ends()).minusDays(5);
        Chance chance = stage.chance("events");
        for (JsonNode kind : cast.definition.list("events", "kinds")) {
            String key = Definition.keyOf(kind);
            List<JsonNode> themes =
                    cast.definition.list("events", "themes").stream()
                            .filter(theme -> theme.path("kind").asString("").equals(key))
                            .toList();
            int number =
                    Definition.number(kind.path("planned"), chance)
                            .orElse(Math.max(UNSAID, themes.size()));
            long span = Math.max(1, ChronoUnit.DAYS.between(from, to));
            for (int n = 0; n < number; n++) {
                LocalDate on = Chance.workday(from.plusDays(span * (n + 1) / number));
                JsonNode theme = n < themes.size() ? themes.get(n) : null;
                event(key + "-" + (n + 1), kind, theme, on);
            }
        }
    }

    private void event(String name, JsonNode kind, @Nullable JsonNode theme, LocalDate on) {
        List<String> audiences = theme == null ? List.of() : Definition.codes(theme, "audiences");
        List<String> invited =
                audiences.isEmpty() ? Definition.codes(kind, "audiences") : audiences;
        Strand calls = stage.strand("event-" + name);
        stage.agenda()
                .at(
                        on.minusWeeks(2),
                        "event-" + name,
                        day -> {
                            String event =
                                    calls.post(
                                                    cast.processLeader,
                                                    "plan-group-event",
                                                    "/api/group-events",
                                                    Fields.of(
                                                            "programme",
                                                            cast.programme,
                                                            "kind",
                                                            Definition.keyOf(kind),
                                                            "theme",
                                                            theme == null
                                                                    ? null
                                                                    : Definition.keyOf(theme),
                                                            "plannedOn",
                                                            on,
                                                            "audiences",
                                                            invited.isEmpty() ? null : invited))
                                            .id();
                            // Alone, so that everybody's course up to the day is known.
                            stage.agenda()
                                    .alone(
                                            on,
                                            "event-" + name,
                                            then -> hold(calls, name, event, invited, then));
                        });
    }

    private void hold(
            Strand calls, String name, String event, List<String> audiences, LocalDate on) {
        Chance chance = stage.chance("event-" + name);
        boolean all = audiences.isEmpty();
        List<String> participants =
                cast.participants.stream()
                        .filter(one -> one.admitted && Cast.takesPart(one, on))
                        .filter(_ -> (all || audiences.contains("participants")))
                        .filter(_ -> chance.with(0.75))
                        .map(one -> one.id)
                        .limit(MOST_INVITED / 2)
                        .toList();
        cast.note();
        List<String> mentors =
                cast.mentors.stream()
                        .filter(one -> one.pairs.stream().anyMatch(pair -> pair.lasts(on)))
                        .filter(_ -> (all || audiences.contains("mentors")))
                        .filter(_ -> chance.with(0.6))
                        .map(one -> one.id)
                        .limit(MOST_INVITED / 2)
                        .toList();
        List<Map<String, Object>> others = new ArrayList<>();
        for (String audience : audiences) {
            if (!audience.equals("participants") && !audience.equals("mentors")) {
                others.add(Fields.of("audience", audience, "count", chance.between(1, 9)));
            }
        }
        calls.post(
                cast.processLeader,
                "hold-group-event",
                "/api/group-events/" + event + "/held",
                Fields.of(
                        "heldOn",
                        on,
                        "participants",
                        participants.isEmpty() ? null : participants,
                        "mentors",
                        mentors.isEmpty() ? null : mentors,
                        "others",
                        others.isEmpty() ? null : others));
    }
}
