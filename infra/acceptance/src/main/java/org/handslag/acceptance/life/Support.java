package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What staff do for people besides: meetings that a participant asks for, and staying in touch. */
final class Support {

    private static final int MOST_ASK = 10;
    private static final int MOST_CALLED = 30;

    private final Stage stage;
    private final Cast cast;

    Support(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts it on the agenda for each cohort, once people have met. */
    void schedule() {
        for (Frame.Cohort cohort : cast.frame.cohorts()) {
            LocalDate on = When.later(cohort.starts(), cohort.matched()).plusWeeks(3);
            if (on.isBefore(When.earlier(cohort.ends(), cast.frame.ends()))) {
                stage.agenda().alone(on, "support-" + cohort.key(), day -> begin(cohort, day));
            }
        }
    }

    private void begin(Frame.Cohort cohort, LocalDate day) {
        List<Participant> here =
                cast.admitted(cohort).stream().filter(one -> Cast.takesPart(one, day)).toList();
        Chance chance = stage.chance("support-" + cohort.key());
        LocalDate last = When.earlier(cohort.ends(), cast.frame.ends()).minusWeeks(3);
        cast.definition.list("meetings", "kinds").stream()
                .filter(kind -> kind.path("level").asString("").equals("participant"))
                .filter(kind -> kind.path("purpose").asString("").equals("follow-up"))
                .findFirst()
                .ifPresent(
                        kind -> {
                            int number = Math.min(MOST_ASK, (here.size() + 1) / 2);
                            for (Participant one : chance.some(number, here)) {
                                LocalDate on = one.chance.day(day.plusWeeks(2), last);
                                Cast.ifThere(stage, one, on, then -> asks(one, kind, then));
                            }
                        });
        if (cast.definition.at("contact").isObject()) {
            for (Participant one : cast.large() ? chance.some(MOST_CALLED, here) : here) {
                contacts(one, day, last);
            }
        }
    }

    private void asks(Participant one, JsonNode kind, LocalDate day) {
        Actor self = one.self;
        String meeting =
                one.calls
                        .post(
                                self == null ? cast.processLeader : self,
                                "ask-for-follow-up",
                                "/api/meetings/follow-ups",
                                Fields.of(
                                        "participant",
                                        one.id,
                                        "cohort",
                                        cast.cohorts.get(one.cohort.key()),
                                        "kind",
                                        Definition.keyOf(kind),
                                        "on",
                                        day,
                                        "wish",
                                        cast.words(
                                                "Jag vill prata om nästa steg.",
                                                "Jeg vil snakke om neste skritt."),
                                        "toldBy",
                                        self == null ? "participant" : null),
                                one.admission)
                        .id();
        LocalDate meets = Chance.workday(day.plusDays(9));
        stage.agenda()
                .at(
                        day.plusDays(2),
                        one.strand,
                        on -> settles(one, meeting, "plan-meeting", "/plan", "plannedOn", meets));
        if (one.chance.with(0.9)) {
            stage.agenda()
                    .at(
                            meets,
                            one.strand,
                            on -> {
                                settles(one, meeting, "hold-meeting", "/held", "heldOn", on);
                                minutes(one, kind, meeting);
                            });
        } else {
            stage.agenda()
                    .at(
                            meets.minusDays(1),
                            one.strand,
                            on ->
                                    settles(
                                            one,
                                            meeting,
                                            "cancel-meeting",
                                            "/cancellation",
                                            "on",
                                            on));
        }
    }

    private void settles(
            Participant one,
            String meeting,
            String operation,
            String action,
            String field,
            LocalDate day) {
        one.calls.post(
                cast.processLeader,
                operation,
                "/api/meetings/" + meeting + action,
                Fields.of(field, day));
    }

    private void minutes(Participant one, JsonNode kind, String meeting) {
        String by = kind.path("minutes").path("by").asString("staff");
        if (by.equals("staff")) {
            one.calls.post(
                    cast.processLeader,
                    "write-minutes",
                    "/api/meetings/" + meeting + "/minutes",
                    Fields.of(
                            "text",
                            cast.words(
                                    "Vi kom överens om vad som händer härnäst.",
                                    "Vi ble enige om hva som skjer nå.")));
        }
    }

    /** By the blueprint's rhythm; twice in all where it has none. */
    private void contacts(Participant one, LocalDate from, LocalDate last) {
        int months = cast.definition.at("contact", "everyMonths").asInt(0);
        int every = months > 0 ? months : Math.max(1, monthsBetween(from, last) / 2);
        int most = months > 0 ? Integer.MAX_VALUE : 2;
        LocalDate on = from;
        for (int n = 0; n < most && !on.isAfter(last); n++) {
            Cast.ifThere(stage, one, Chance.workday(on), day -> contact(one, day));
            on = on.plusMonths(every);
        }
    }

    private static int monthsBetween(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.MONTHS.between(from, to);
    }

    private void contact(Participant one, LocalDate day) {
        List<String> ways = cast.definition.keys("contact", "how");
        Map<String, Object> body =
                Fields.of("on", day, "how", ways.isEmpty() ? "phone" : one.chance.of(ways));
        String with = cast.definition.at("contact", "with").asString("pair");
        Pair pair = pair(one, day);
        if (with.equals("participant")) {
            body.put("programme", cast.programme);
            body.put("participant", one.id);
        } else if (pair == null) {
            return;
        } else if (with.equals("mentor")) {
            body.put("programme", cast.programme);
            body.put("mentor", pair.mentor().id);
        } else {
            body.put("pair", pair.id());
        }
        one.calls.post(
                with.equals("participant") ? one.officer : cast.processLeader,
                "record-contact",
                "/api/contacts",
                body,
                with.equals("participant") || pair == null ? one.admission : pair.id());
    }

    private static @Nullable Pair pair(Participant one, LocalDate day) {
        return one.pairs.stream().filter(pair -> pair.meets(day)).findFirst().orElse(null);
    }
}
