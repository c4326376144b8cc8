package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/** What happens for many at once: lectures, check-ins, led discussions, the conference. */
final class Gatherings {

    private static final List<String> LECTURES =
            List.of("2016-09-14", "2016-10-12", "2016-11-09", "2017-09-13", "2017-10-11");
    private static final List<String> CHECK_INS = List.of("2016-09-28", "2017-09-27");
    private static final List<String> DISCUSSIONS =
            List.of("2016-08-31", "2017-02-08", "2017-08-30");

    private final Stage stage;
    private final Cast cast;

    Gatherings(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts all events on the agenda. */
    void schedule() {
        Chance chance = stage.chance("events");
        List<Blueprint.Theme> themes = cast.blueprint.themes();
        for (int i = 0; i < Math.min(LECTURES.size(), themes.size()); i++) {
            Blueprint.Theme theme = themes.get(i);
            LocalDate on = LocalDate.parse(LECTURES.get(i));
            boolean calledOff = chance.with(0.15);
            if (calledOff) {
                event("lecture-off-" + i, "lecture", theme.key(), theme.audiences(), on, false);
            }
            LocalDate held = calledOff ? on.plusWeeks(3) : on;
            event("lecture-" + i, "lecture", theme.key(), theme.audiences(), held, true);
        }
        for (String on : CHECK_INS) {
            event("check-in-" + on, "check-in", null, audiences("check-in"), day(on), true);
        }
        int discussions = chance.between(2, 3);
        for (String on : DISCUSSIONS.subList(0, discussions)) {
            event(
                    "discussion-" + on,
                    "led-discussion",
                    null,
                    audiences("led-discussion"),
                    day(on),
                    true);
        }
        event(
                "conference",
                "closing-conference",
                null,
                audiences("closing-conference"),
                LocalDate.of(2017, 12, 7),
                true);
    }

    private List<String> audiences(String kind) {
        return cast.blueprint.audiencesOf(kind);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private void event(
            String name,
            String kind,
            @Nullable String theme,
            List<String> audiences,
            LocalDate on,
            boolean held) {
        Strand calls = stage.strand(name);
        stage.agenda()
                .at(
                        on.minusWeeks(4),
                        name,
                        day -> {
                            Answer planned =
                                    calls.post(
                                            cast.coordinator(),
                                            "plan-group-event",
                                            "/api/group-events",
                                            Fields.of(
                                                    "programme",
                                                    cast.programme,
                                                    "kind",
                                                    kind,
                                                    "theme",
                                                    theme,
                                                    "plannedOn",
                                                    on,
                                                    "audiences",
                                                    audiences.isEmpty() ? null : audiences,
                                                    "invited",
                                                    audiences.contains("participants") ? 90 : 40));
                            String event = "/api/group-events/" + planned.id();
                            if (held) {
                                // Alone, so that everybody's course up to the day is known.
                                stage.agenda()
                                        .alone(
                                                on,
                                                name,
                                                then -> hold(calls, name, event, audiences, then));
                            } else {
                                stage.agenda()
                                        .at(
                                                on.minusDays(2),
                                                name,
                                                then ->
                                                        calls.post(
                                                                cast.processLeader,
                                                                "cancel-group-event",
                                                                event + "/cancellation",
                                                                Fields.of("on", then)));
                            }
                        });
    }

    private void hold(
            Strand calls, String name, String event, List<String> audiences, LocalDate on) {
        Chance chance = stage.chance(name);
        List<String> participants =
                cast.participants.stream()
                        .filter(
                                one ->
                                        one.pairs.stream()
                                                .anyMatch(pair -> pair.lasts(on.minusWeeks(2))))
                        .filter(one -> one.pairs.getFirst().accepted().isBefore(on))
                        .filter(one -> audiences.contains("participants") && chance.with(0.72))
                        .map(one -> one.id)
                        .toList();
        List<String> mentors =
                cast.activeOn(on).stream()
                        .filter(one -> audiences.contains("mentors") && chance.with(0.6))
                        .map(one -> one.id)
                        .toList();
        List<Map<String, Object>> others = new ArrayList<>();
        for (String audience : audiences) {
            switch (audience) {
                case "participants", "mentors" -> {}
                case "process-leader" -> others.add(Fields.of("audience", audience, "count", 1));
                default ->
                        others.add(Fields.of("audience", audience, "count", chance.between(3, 14)));
            }
        }
        calls.post(
                cast.processLeader,
                "hold-group-event",
                event + "/held",
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
