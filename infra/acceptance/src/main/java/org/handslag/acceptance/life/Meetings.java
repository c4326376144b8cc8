package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What pairs and mentors' groups do together by the meeting policy, and what they miss. */
final class Meetings {

    private static final double MISSED = 0.08;
    private static final int MINUTES = 75;

    private final Stage stage;
    private final Cast cast;
    private final References references;

    Meetings(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
        this.references = new References(stage, cast);
    }

    /** A meeting that is to come: when, about what, how long. */
    private record Due(LocalDate on, @Nullable String theme, @Nullable Integer minutes) {}

    /** A pair's meetings from its first day to its last. */
    void schedule(Pair pair) {
        references.schedule(pair);
        for (JsonNode kind : cast.definition.list("meetings", "kinds")) {
            if (kind.path("level").asString("").equals("pair")) {
                LocalDate last = When.earlier(pair.until(), cast.frame.ends());
                for (Due due : due(pair.participant().chance, kind, pair.starts(), last)) {
                    stage.agenda()
                            .at(
                                    due.on(),
                                    pair.participant().strand,
                                    day -> meet(pair, kind, due, day));
                }
            }
        }
    }

    /** When a kind's meetings are held between two days. */
    private List<Due> due(Chance chance, JsonNode kind, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        int minutes = 0;
        if (kind.has("everyMonths")) {
            int every = kind.path("everyMonths").asInt();
            for (int n = every; !from.plusMonths(n).isAfter(to); n += every) {
                days.add(from.plusMonths(n).minusDays(chance.between(0, 6)));
            }
        } else if (kind.has("perMonth")) {
            days.addAll(monthly(from, to, kind.path("perMonth").path("atLeast").asInt(1)));
        } else if (kind.has("hoursPerMonth")) {
            // Now and then a month is a meeting short.
            days.addAll(monthly(from, to, 2));
            days.removeIf(day -> chance.with(0.06));
            minutes = (int) Math.ceil(kind.path("hoursPerMonth").path("atLeast").asDouble(1) * 30);
        } else if (kind.has("total")) {
            int total = Definition.number(kind.path("total"), chance).orElse(1);
            long span = Math.max(1, ChronoUnit.DAYS.between(from, to) - 4);
            for (int n = 1; n <= total; n++) {
                days.add(from.plusDays(span * n / total));
            }
        } else if (chance.with(0.6)) {
            days.add(chance.day(from, to));
        }
        List<String> themes = kind.path("themes").values().stream().map(Definition::keyOf).toList();
        List<Due> due = new ArrayList<>();
        for (int n = 0; n < days.size(); n++) {
            LocalDate on = When.earlier(When.later(Chance.workday(days.get(n)), from), to);
            due.add(
                    new Due(
                            on,
                            n < themes.size() ? themes.get(n) : null,
                            minutes == 0 ? null : minutes));
        }
        return due;
    }

    private static List<LocalDate> monthly(LocalDate from, LocalDate to, int times) {
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(to));
                month = month.plusMonths(1)) {
            for (int n = 1; n <= times; n++) {
                LocalDate day = month.atDay(Math.min(28, n * 28 / (times + 1)));
                if (!day.isBefore(from) && day.isBefore(to)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private void meet(Pair pair, JsonNode kind, Due due, LocalDate day) {
        if (!pair.meets(day)) {
            return;
        }
        Participant participant = pair.participant();
        boolean held = !participant.chance.with(cast.tale.share("missed", MISSED));
        Actor mentor = pair.mentor().self;
        Actor teller = mentor == null ? participant.self : mentor;
        Map<String, Object> body =
                Fields.of(
                        "pair",
                        pair.id(),
                        "kind",
                        Definition.keyOf(kind),
                        "format",
                        kind.path("form").asString("").equals("digital") ? "digital" : "physical",
                        "theme",
                        held ? due.theme() : null,
                        "minutesLong",
                        held ? due.minutes() : null,
                        "toldBy",
                        teller == null ? "mentor" : null);
        body.putAll(happened(held, participant.chance, day));
        participant.calls.post(
                teller == null ? cast.processLeader : teller,
                "record-meeting",
                "/api/meetings",
                body);
    }

    private Map<String, Object> happened(boolean held, Chance chance, LocalDate on) {
        List<String> reasons = cast.definition.keys("meetings", "missedReasons");
        return held
                ? Fields.of("heldOn", on)
                : Fields.of(
                        "missedOn",
                        on,
                        "missedReason",
                        reasons.isEmpty() ? "unknown" : chance.of(reasons));
    }

    /** Each mentor's meetings with all own participants of a cohort. Stands alone. */
    void scheduleJoint(Frame.Cohort cohort, LocalDate today) {
        for (JsonNode kind : cast.definition.list("meetings", "kinds")) {
            if (!kind.path("level").asString("").equals("mentor")) {
                continue;
            }
            for (Mentor mentor : cast.mentors) {
                List<Pair> pairs =
                        mentor.pairs.stream()
                                .filter(pair -> pair.participant().cohort.equals(cohort))
                                .toList();
                if (pairs.size() > 1) {
                    LocalDate from = pairs.stream().map(Pair::starts).reduce(today, When::later);
                    LocalDate to = When.earlier(cohort.ends(), cast.frame.ends());
                    for (Due due : due(mentor.chance, kind, from, to)) {
                        stage.agenda()
                                .at(
                                        due.on(),
                                        mentor.strand,
                                        day -> joint(mentor, cohort, kind, day));
                    }
                }
            }
        }
    }

    private void joint(Mentor mentor, Frame.Cohort cohort, JsonNode kind, LocalDate day) {
        List<Pair> there =
                mentor.pairs.stream()
                        .filter(pair -> pair.participant().cohort.equals(cohort))
                        .filter(pair -> pair.meets(day))
                        .toList();
        if (there.size() < 2) {
            return;
        }
        boolean held = !mentor.chance.with(cast.tale.share("missed", MISSED));
        Actor self = mentor.self;
        Map<String, Object> body =
                Fields.of(
                        "mentor",
                        mentor.id,
                        "cohort",
                        cast.cohorts.get(cohort.key()),
                        "kind",
                        Definition.keyOf(kind),
                        "format",
                        "physical",
                        "participants",
                        held ? there.stream().map(pair -> pair.participant().id).toList() : null,
                        "toldBy",
                        self == null ? "mentor" : null);
        body.putAll(happened(held, mentor.chance, day));
        mentor.calls.post(
                self == null ? cast.processLeader : self,
                "record-meeting",
                "/api/meetings",
                body,
                there.stream().map(Pair::id).toArray(String[]::new));
    }
}
