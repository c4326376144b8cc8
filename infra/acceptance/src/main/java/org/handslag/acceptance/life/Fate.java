package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.handslag.acceptance.stage.Chance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of somebody who was admitted: told, or drawn before it happens.
 *
 * @param ends the day on which the course ends; null: it is still running when the story ends, or
 *     nobody knows
 * @param early why it ends before its time; null: it is completed
 * @param leaveFrom the first day of a leave; null: none
 * @param leaveTo its last day; null: not over when the story ends
 * @param rematchOn the day on which the first pair is given up for another; null: it is not
 * @param results what they reach
 */
record Fate(
        @Nullable LocalDate ends,
        @Nullable String early,
        @Nullable LocalDate leaveFrom,
        @Nullable LocalDate leaveTo,
        @Nullable LocalDate rematchOn,
        List<Result> results) {

    /**
     * Something reached.
     *
     * @param on the day on which it begins, or is offered
     * @param offeredOnly whether it is offered and not begun
     * @param starts the day on which it begins after having been offered; null: it does not
     * @param months how long it lasts; 0: it goes on
     * @param early whether it then ends before its time
     * @param product the key of what they make; null: it is no product
     */
    record Result(
            String kind,
            LocalDate on,
            boolean offeredOnly,
            @Nullable LocalDate starts,
            int percent,
            boolean subsidised,
            String relevant,
            int months,
            boolean early,
            @Nullable String product) {}

    boolean awayOn(LocalDate day) {
        return leaveFrom != null
                && !day.isBefore(leaveFrom)
                && (leaveTo == null || !day.isAfter(leaveTo));
    }

    /** Whether the person is still in the programme on the day. */
    boolean lastsTo(LocalDate day) {
        return ends == null || ends.isAfter(day);
    }

    /** The fate that is told. */
    static Fate told(JsonNode told, Chance chance, Frame.Cohort cohort, Definition definition) {
        LocalDate ends = cohort.ends();
        List<Result> results = new ArrayList<>();
        for (JsonNode result : told.path("results").values()) {
            int months = result.path("months").asInt(0);
            // What has an end ends before the course does.
            LocalDate on =
                    When.later(
                            ends.minusMonths(months).minusDays(chance.between(3, 40)),
                            cohort.starts().plusWeeks(1));
            if (result.path("midway").asBoolean(false)) {
                on = middle(cohort).minusDays(chance.between(1, 20));
            }
            results.add(
                    new Result(
                            result.path("kind").asString("employment"),
                            on,
                            result.path("offered").asBoolean(false),
                            null,
                            result.path("percent").asInt(100),
                            result.path("subsidised").asBoolean(false),
                            result.path("relevant").asString("yes"),
                            months,
                            result.path("early").asBoolean(false),
                            null));
        }
        return switch (told.path("end").asString("completed")) {
            case "away" -> {
                LocalDate from = chance.day(cohort.starts().plusMonths(3), middle(cohort));
                yield new Fate(null, null, from, null, null, results);
            }
            case "early" ->
                    new Fate(
                            chance.day(cohort.starts().plusMonths(1), middle(cohort)),
                            reason(chance, definition),
                            null,
                            null,
                            null,
                            results);
            case "unknown", "running" -> new Fate(null, null, null, null, null, results);
            default -> new Fate(ends, null, null, null, null, results);
        };
    }

    /** Somebody who was selected and does not begin. */
    static Fate beforeTheStart(Chance chance, Frame.Cohort cohort, Definition definition) {
        return new Fate(
                cohort.decidedUntil().plusDays(4),
                reason(chance, definition),
                null,
                null,
                null,
                List.of());
    }

    /** A fate by lot. */
    static Fate drawn(Chance chance, Frame.Cohort cohort, Definition definition, Tale tale) {
        LocalDate middle = middle(cohort);
        double kind = chance.between(0.0, 1.0);
        double early = tale.share("early", 0.07);
        double away = early + tale.share("away", 0.04);
        double rematch = away + tale.share("rematch", 0.06);
        List<Result> results = results(chance, cohort, definition, tale);
        if (kind < early && middle.isAfter(cohort.starts().plusWeeks(5))) {
            return new Fate(
                    chance.day(cohort.starts().plusMonths(1), middle),
                    reason(chance, definition),
                    null,
                    null,
                    null,
                    List.of());
        }
        if (kind < away && middle.isAfter(cohort.starts().plusWeeks(6))) {
            LocalDate from = chance.day(cohort.starts().plusWeeks(5), middle);
            return away(chance, cohort, definition, from, results);
        }
        if (kind < rematch && middle.isAfter(cohort.starts().plusWeeks(9))) {
            LocalDate on = chance.day(cohort.starts().plusWeeks(6), middle);
            return new Fate(cohort.ends(), null, null, null, on, results);
        }
        return new Fate(cohort.ends(), null, null, null, null, results);
    }

    /** Some weeks away; or longer, and then they come back and finish later, or do not. */
    private static Fate away(
            Chance chance,
            Frame.Cohort cohort,
            Definition definition,
            LocalDate from,
            List<Result> results) {
        LocalDate soon = from.plusWeeks(chance.between(3, 6));
        if (chance.with(0.5) && soon.isBefore(cohort.ends().minusWeeks(1))) {
            return new Fate(cohort.ends(), null, from, soon, null, results);
        }
        LocalDate late = from.plusWeeks(chance.between(10, 12));
        return chance.with(0.5)
                ? new Fate(
                        cohort.ends().plusDays(ChronoUnit.DAYS.between(from, late)),
                        null,
                        from,
                        late,
                        null,
                        results)
                : new Fate(late, reason(chance, definition), from, null, null, List.of());
    }

    private static List<Result> results(
            Chance chance, Frame.Cohort cohort, Definition definition, Tale tale) {
        List<String> kinds = definition.keys("outcomes", "kinds");
        List<Result> results = new ArrayList<>();
        boolean any = kinds.isEmpty();
        if ((any || kinds.contains("placement")) && chance.with(tale.share("placement", 0.5))) {
            int months = Math.max(1, definition.at("outcomes", "placement", "months").asInt(3));
            LocalDate on = chance.day(cohort.starts().plusWeeks(4), middle(cohort).plusWeeks(5));
            results.add(begun("placement", on, chance.with(0.75) ? months : 1, false));
        }
        if (internships(definition) && chance.with(internshipShare(definition, tale))) {
            results.add(internship(chance, cohort, definition));
        }
        if ((any || kinds.contains("employment")) && chance.with(tale.share("employment", 0.3))) {
            LocalDate on = chance.day(middle(cohort), cohort.ends());
            boolean offered = chance.with(0.2);
            // Half of what is offered begins a while later.
            LocalDate later = chance.day(on.plusWeeks(3), on.plusWeeks(9));
            results.add(
                    new Result(
                            "employment",
                            on,
                            offered,
                            offered && chance.with(0.5) ? later : null,
                            chance.of(List.of(50, 75, 100, 100, 100)),
                            chance.with(0.3),
                            chance.of(List.of("yes", "yes", "no", "unknown")),
                            0,
                            false,
                            null));
        }
        for (String kind : List.of("career-change", "education", "clarified")) {
            if (kinds.contains(kind) && chance.with(tale.share(kind, 0.2))) {
                results.add(begun(kind, chance.day(middle(cohort), cohort.ends()), 0, false));
            }
        }
        List<String> products = definition.keys("outcomes", "products");
        if (!products.isEmpty() && chance.with(tale.share("product", 0.85))) {
            results.add(made(chance, cohort, chance.of(products)));
        }
        return results;
    }

    /** Whether both what comes of it and what is offered know internships. */
    private static boolean internships(Definition definition) {
        return definition.keys("outcomes", "kinds").contains("internship")
                && definition.keys("placements", "kinds").contains("internship");
    }

    /** Where there is no mentor, people come for the internship. */
    private static double internshipShare(Definition definition, Tale tale) {
        return tale.share("internship", definition.hasPairs() ? 0.4 : 0.9);
    }

    /** Something that begins on the day. */
    static Result begun(String kind, LocalDate on, int months, boolean early) {
        return new Result(kind, on, false, null, 100, false, "unknown", months, early, null);
    }

    /** What people make is there in the last month, and in time to be shown at the end. */
    private static Result made(Chance chance, Frame.Cohort cohort, String product) {
        LocalDate first = When.later(cohort.ends().minusWeeks(4), middle(cohort));
        LocalDate on = chance.day(first, When.later(cohort.ends().minusWeeks(2), first));
        return new Result("product", on, false, null, 100, false, "unknown", 0, false, product);
    }

    private static Result internship(Chance chance, Frame.Cohort cohort, Definition definition) {
        JsonNode said = definition.at("placements", "months");
        int least = said.path("atLeast").asInt(2);
        int months = chance.between(least, said.path("atMost").asInt(least + 2));
        LocalDate on = chance.day(cohort.starts().plusWeeks(7), middle(cohort));
        boolean early = chance.with(0.12);
        return begun("internship", on, early ? Math.max(1, least - 1) : months, early);
    }

    private static LocalDate middle(Frame.Cohort cohort) {
        long days = cohort.ends().toEpochDay() - cohort.starts().toEpochDay();
        return cohort.starts().plusDays(days / 2);
    }

    private static String reason(Chance chance, Definition definition) {
        List<String> reasons = definition.keys("outcomes", "endReasons");
        return reasons.isEmpty() ? "unknown" : chance.of(reasons);
    }
}
