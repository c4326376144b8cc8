package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
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
    private static final double DIGITAL = 0.15;
    private static final int MADE_UP_AFTER = 5;
    private static final int SECOND_HALF = 15;

    private final Stage stage;
    private final Cast cast;
    private final References references;
    private final Workbook workbook;
    private final Minutes minutes;
    private final Months months;
    private volatile @Nullable Short tooShort;

    Meetings(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
        this.references = new References(stage, cast);
        this.workbook = new Workbook(stage, cast);
        this.minutes = new Minutes(cast);
        this.months = new Months(stage, cast);
    }

    /** A pair that does not find the hours in one month. */
    private record Short(Pair pair, YearMonth month) {}

    /** A pair's meetings from its first day to its last, and what else comes of being a pair. */
    void schedule(Pair pair) {
        references.schedule(pair);
        workbook.schedule(pair);
        Participant participant = pair.participant();
        LocalDate last = When.earlier(pair.until(), cast.frame.ends());
        for (JsonNode kind : kinds("pair")) {
            for (Rhythm.Due due :
                    Rhythm.due(kind, participant.chance, pair.starts(), last, participant.cohort)) {
                at(pair, kind, due, !participant.chance.with(missed()));
            }
        }
    }

    private void at(Pair pair, JsonNode kind, Rhythm.Due due, boolean held) {
        stage.agenda()
                .at(due.on(), pair.participant().strand, day -> meet(pair, kind, due, held, day));
    }

    private void meet(Pair pair, JsonNode kind, Rhythm.Due due, boolean held, LocalDate day) {
        if (!pair.meets(day) || due.minutes() != null && fallsAway(pair, day)) {
            return;
        }
        Participant participant = pair.participant();
        Map<String, Object> told =
                Fields.of(
                        "pair",
                        pair.id(),
                        "kind",
                        Definition.keyOf(kind),
                        "format",
                        format(kind, participant.chance),
                        "theme",
                        held ? due.theme() : null,
                        "minutesLong",
                        held ? due.minutes() : null);
        told.putAll(happened(held, participant.chance, day));
        if (cast.large() && pair.mentor().self == null && !Minutes.due(kind)) {
            months.tell(pair, day, told);
        } else {
            record(pair, kind, told, held);
        }
        LocalDate again = Chance.workday(day.plusDays(MADE_UP_AFTER));
        if (!held && due.minutes() != null && YearMonth.from(again).equals(YearMonth.from(day))) {
            at(pair, kind, due.later(again), true);
        }
    }

    private void record(Pair pair, JsonNode kind, Map<String, Object> told, boolean held) {
        Participant participant = pair.participant();
        Actor mentor = pair.mentor().self;
        Actor teller = mentor == null ? participant.self : mentor;
        if (teller == null) {
            told.put("toldBy", "mentor");
        }
        String meeting =
                participant
                        .calls
                        .post(
                                teller == null ? cast.processLeader : teller,
                                "record-meeting",
                                "/api/meetings",
                                told)
                        .id();
        if (held) {
            minutes.write(pair, kind, meeting);
        }
    }

    private String format(JsonNode kind, Chance chance) {
        return switch (kind.path("form").asString("")) {
            case "digital" -> "digital";
            case "physical" -> "physical";
            default -> chance.with(DIGITAL) ? "digital" : "physical";
        };
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

    private double missed() {
        return cast.tale.share("missed", MISSED);
    }

    private List<JsonNode> kinds(String level) {
        return cast.definition.list("meetings", "kinds").stream()
                .filter(kind -> kind.path("level").asString("").equals(level))
                .toList();
    }

    /** Whether this is what the one pair does not find the time for. */
    private boolean fallsAway(Pair pair, LocalDate day) {
        Short it = tooShort;
        return it != null
                && it.pair().equals(pair)
                && it.month().equals(YearMonth.from(day))
                && day.getDayOfMonth() >= SECOND_HALF;
    }

    /** Each mentor's meetings with all own participants of a cohort. Stands alone. */
    void scheduleJoint(Frame.Cohort cohort, LocalDate today) {
        if (cohort.equals(cast.frame.cohorts().getFirst())) {
            findShort(cohort, today);
        }
        for (JsonNode kind : kinds("mentor")) {
            for (Mentor mentor : cast.mentors) {
                List<Pair> pairs =
                        mentor.pairs.stream()
                                .filter(pair -> pair.participant().cohort.equals(cohort))
                                .toList();
                if (pairs.size() > 1) {
                    LocalDate from = pairs.stream().map(Pair::starts).reduce(today, When::later);
                    LocalDate to = When.earlier(cohort.ends(), cast.frame.ends());
                    for (Rhythm.Due due : Rhythm.due(kind, mentor.chance, from, to, cohort)) {
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

    /** Where hours are asked for, one pair of those that go on to the end is short of them once. */
    private void findShort(Frame.Cohort cohort, LocalDate today) {
        if (kinds("pair").stream().noneMatch(kind -> kind.has("hoursPerMonth"))) {
            return;
        }
        YearMonth month =
                YearMonth.from(When.later(today, cohort.starts()))
                        .plusMonths(stage.chance("short-month").between(2, 5));
        cast.admitted(cohort).stream()
                .filter(Participant::placed)
                .map(participant -> participant.pairs.getFirst())
                .filter(pair -> pair.meets(month.atDay(1)) && pair.meets(month.atEndOfMonth()))
                .min(Comparator.comparing(pair -> pair.participant().number))
                .ifPresent(pair -> tooShort = new Short(pair, month));
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
        boolean held = !mentor.chance.with(missed());
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
                        format(kind, mentor.chance),
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
