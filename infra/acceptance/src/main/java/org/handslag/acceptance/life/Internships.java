package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Firm;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Internships as people live them: at a firm, by a package where the firm has one, with a mentor
 * and a buddy as the blueprint has it; followed, evaluated, ended.
 */
final class Internships {

    private static final int PERCENT = 100;
    private static final int PART_TIME = 60;

    private final Stage stage;
    private final Cast cast;
    private final Diary diary;
    private final Phrases phrases;

    Internships(Stage stage, Cast cast, Diary diary) {
        this.stage = stage;
        this.cast = cast;
        this.diary = diary;
        this.phrases = Phrases.of(cast.tale);
    }

    /**
     * An internship begins.
     *
     * @param last its last day; null: it goes on when the story ends
     */
    void begin(
            Participant participant, Fate.Result result, LocalDate day, @Nullable LocalDate last) {
        Chance chance = participant.chance;
        Pair pair = along(participant, day);
        Cast.Placed place = cast.placed.get(participant.id);
        boolean offered = place != null && place.kind().equals("internship");
        String organisation = offered ? place.organisation() : organisation(participant, pair);
        String packageKey = offered ? place.packageKey() : ownPackage(chance);
        String internship =
                participant
                        .calls
                        .post(
                                participant.officer,
                                "start-internship",
                                "/api/internships",
                                Fields.of(
                                        "admission",
                                        participant.admission,
                                        "organisation",
                                        organisation,
                                        "offer",
                                        offered ? place.offer() : null,
                                        "packageKey",
                                        packageKey,
                                        "from",
                                        day,
                                        "to",
                                        result.early() ? null : last,
                                        "percent",
                                        percent(chance),
                                        "buddy",
                                        buddy(chance, pair, organisation),
                                        "withMentor",
                                        withMentor(pair),
                                        "mentor",
                                        pair == null ? null : pair.mentor().id),
                                pair == null ? participant.admission : pair.id())
                        .id();
        List<String> goals = offered ? place.goals() : goals(packageKey);
        follow(participant, pair, internship, day, last);
        evaluate(participant, internship, goals, day, last);
        if (last != null) {
            diary.at(participant, last, to -> end(participant, internship, result, goals, to));
        }
    }

    /** The pair whose mentor goes along; null: none does. */
    private @Nullable Pair along(Participant participant, LocalDate day) {
        boolean goes =
                switch (cast.definition.text("placements", "mentor")) {
                    case "with" -> true;
                    case "without" -> false;
                    default -> participant.chance.with(0.5);
                };
        return goes
                ? participant.pairs.stream()
                        .filter(pair -> pair.lasts(day))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private String withMentor(@Nullable Pair pair) {
        if (pair != null) {
            return "yes";
        }
        return cast.definition.text("placements", "mentor").equals("unknown") ? "unknown" : "no";
    }

    private @Nullable String buddy(Chance chance, @Nullable Pair pair, String organisation) {
        boolean theMentor = pair != null && pair.mentor().organisation.equals(organisation);
        return switch (cast.definition.text("placements", "buddy")) {
            case "required" -> theMentor ? "mentor" : "colleague";
            case "optional" -> theMentor ? "mentor" : chance.of(List.of("colleague", "none"));
            case "none" -> "none";
            default -> null;
        };
    }

    private int percent(Chance chance) {
        return switch (cast.definition.text("placements", "fullTime")) {
            case "required" -> PERCENT;
            case "preferred" -> chance.with(0.8) ? PERCENT : PART_TIME;
            default -> chance.of(List.of(PART_TIME, PERCENT));
        };
    }

    /** Where the mentor works, where that may be; else a firm that the programme knows. */
    private String organisation(Participant participant, @Nullable Pair pair) {
        boolean elsewhere = cast.definition.text("placements", "mentorFrom").equals("elsewhere");
        if (pair != null && !elsewhere && participant.chance.with(0.5)) {
            return pair.mentor().organisation;
        }
        List<String> industries = cast.definition.keys("mentors", "industries");
        return participant
                .calls
                .post(
                        cast.processLeader,
                        "register-organisation",
                        "/api/organisations",
                        Fields.of(
                                "name",
                                Firm.name(participant.chance, participant.person.name()),
                                "industry",
                                industries.isEmpty()
                                        ? "unknown"
                                        : participant.chance.of(industries),
                                "municipality",
                                participant.person.municipality()))
                .id();
    }

    private @Nullable String ownPackage(Chance chance) {
        List<String> keys = cast.definition.keys("placements", "packages");
        return keys.isEmpty() ? null : chance.of(keys);
    }

    private List<String> goals(@Nullable String packageKey) {
        for (JsonNode each : cast.definition.list("placements", "packages")) {
            if (Definition.keyOf(each).equals(packageKey)) {
                return each.path("competenceGoals").values().stream()
                        .map(Definition::keyOf)
                        .toList();
            }
        }
        return List.of();
    }

    /** The mentor who goes along asks how it is, where they log in; else the officer. */
    private void follow(
            Participant participant,
            @Nullable Pair pair,
            String internship,
            LocalDate from,
            @Nullable LocalDate last) {
        LocalDate on = from.plusWeeks(3);
        if (last != null && on.isAfter(last)) {
            return;
        }
        diary.at(
                participant,
                on,
                day -> {
                    Actor mentor = pair == null || !pair.lasts(day) ? null : pair.mentor().self;
                    participant.calls.post(
                            mentor == null ? participant.officer : mentor,
                            "follow-up-internship",
                            "/api/internships/" + internship + "/follow-ups",
                            Fields.of("on", day, "note", phrases.followUp()),
                            participant.admission);
                });
    }

    private void evaluate(
            Participant participant,
            String internship,
            List<String> goals,
            LocalDate from,
            @Nullable LocalDate last) {
        int every = cast.definition.at("placements", "evaluations", "everyMonths").asInt(0);
        LocalDate until = last == null ? cast.frame.ends() : last;
        // Regularly, where it is not said how often, is once half-way.
        LocalDate first =
                every > 0
                        ? from.plusMonths(every)
                        : from.plusDays(ChronoUnit.DAYS.between(from, until) / 2);
        for (LocalDate on = first; on.isBefore(until); on = on.plusMonths(Math.max(1, every))) {
            diary.at(
                    participant,
                    on,
                    day ->
                            evaluated(
                                    participant,
                                    internship,
                                    participant.chance.some(goals.size() / 2, goals),
                                    day));
            if (every == 0) {
                return;
            }
        }
    }

    private void evaluated(
            Participant participant, String internship, List<String> reached, LocalDate day) {
        participant.calls.post(
                participant.officer,
                "evaluate-internship",
                "/api/internships/" + internship + "/evaluations",
                Fields.of(
                        "on",
                        day,
                        "reached",
                        reached.isEmpty() ? null : reached,
                        "note",
                        phrases.evaluation()));
    }

    private void end(
            Participant participant,
            String internship,
            Fate.Result result,
            List<String> goals,
            LocalDate last) {
        List<String> reasons = cast.definition.keys("placements", "endReasons");
        String early = reasons.isEmpty() ? "own-wish" : participant.chance.of(reasons);
        if (!result.early()) {
            evaluated(participant, internship, goals, last);
        }
        participant.calls.post(
                participant.officer,
                "end-internship",
                "/api/internships/" + internship + "/end",
                Fields.of("on", last, "reason", result.early() ? early : null));
    }
}
