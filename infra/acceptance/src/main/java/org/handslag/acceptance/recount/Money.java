package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handslag.acceptance.recount.Story.Cost;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Costs by line and year, and what a person and a result cost; counted after the outcomes. */
record Money(AsOf at, Count count) {
    /** Results but those that are counted by their own rule, and what is none. */
    private static final Pattern PERSONS =
            Pattern.compile(
                    "results\\.kinds\\[(?!(?:placement|employment|unknown)])([^]]+)]\\.persons");

    void all() {
        JsonNode budget = at.plan().at("budget");
        if (!budget.isObject()) {
            return;
        }
        BigDecimal spent = BigDecimal.ZERO;
        BigDecimal planned = BigDecimal.ZERO;
        BigDecimal years = BigDecimal.ZERO;
        for (JsonNode year : budget.path("years").values()) {
            int number = year.path("year").asInt();
            String path = "budget.years[" + number + "].";
            BigDecimal lines = lines(year, number, path);
            BigDecimal stated = Blueprint.decimal(year.path("stated"));
            BigDecimal actual = sum(cost -> cost.year() == number);
            spent = spent.add(actual);
            planned = planned.add(lines);
            years = years == null || stated == null ? null : years.add(stated);
            sums(path, lines, stated, actual);
            count.amount(path + "cumulative", spent);
            period(path, cost -> cost.year() == number);
            disagree("year/" + number, lines, stated);
        }
        BigDecimal stated = Blueprint.decimal(budget.path("stated"));
        sums("budget.", planned, stated, spent);
        count.amount("budget.statedYearsSum", years);
        byLine(budget);
        disagree("total", planned, stated);
        if (years != null) {
            disagree("stated-years", years, stated);
        }
        Map<String, String> known = count.figures();
        String placed = "outcomes.placements.byPerson.";
        int network = number(known, placed + "throughNetwork");
        ratio("admitted", spent, number(known, "outcomes.admitted"));
        ratio("completed", spent, completed());
        ratio("placement-through-network", spent, network);
        ratio("placement", spent, network + number(known, placed + "otherwise"));
        ratio("employed", spent, number(known, "outcomes.employment.persons"));
        for (String place : List.copyOf(known.keySet())) {
            Matcher kind = PERSONS.matcher(place);
            if (kind.matches() && number(known, place) > 0) {
                ratio(kind.group(1), spent, number(known, place));
            }
        }
    }

    /** People, each once, of those admitted. */
    private int completed() {
        return (int)
                at.admitted().stream()
                        .filter(one -> at.by(one.completed))
                        .map(one -> one.participant)
                        .distinct()
                        .count();
    }

    /** The lines of a key in all years. */
    private void byLine(JsonNode budget) {
        Map<String, BigDecimal> planned = new LinkedHashMap<>();
        for (JsonNode year : budget.path("years").values()) {
            for (JsonNode line : year.path("lines").values()) {
                planned.merge(
                        Blueprint.keyOf(line),
                        Telling.of(Blueprint.decimal(line.path("planned"))),
                        BigDecimal::add);
            }
        }
        for (Map.Entry<String, BigDecimal> line : planned.entrySet()) {
            String place = "budget.byLine[" + line.getKey() + "].";
            Predicate<Cost> own = cost -> cost.line().equals(line.getKey());
            BigDecimal actual = sum(own);
            count.amount(place + "planned", line.getValue());
            count.amount(place + "actual", actual);
            count.amount(place + "remaining", line.getValue().subtract(actual));
            period(place, own);
        }
        period("budget.", cost -> true);
    }

    /** What was spent after the day of the report before, where there was one. */
    private void period(String path, Predicate<Cost> which) {
        at.story().frozen.stream()
                .filter(day -> day.isBefore(at.day()))
                .max(LocalDate::compareTo)
                .ifPresent(
                        since ->
                                count.amount(
                                        path + "period",
                                        sum(which.and(cost -> cost.on().isAfter(since)))));
    }

    private BigDecimal lines(JsonNode year, int number, String path) {
        BigDecimal planned = BigDecimal.ZERO;
        for (JsonNode line : year.path("lines").values()) {
            String key = Blueprint.keyOf(line);
            BigDecimal own = Telling.of(Blueprint.decimal(line.path("planned")));
            BigDecimal actual = sum(cost -> cost.year() == number && cost.line().equals(key));
            planned = planned.add(own);
            String place = path + "lines[" + key + "].";
            count.amount(place + "planned", own);
            count.amount(place + "actual", actual);
            count.amount(place + "remaining", own.subtract(actual));
            period(place, cost -> cost.year() == number && cost.line().equals(key));
            if (actual.compareTo(own) > 0) {
                String about = Flat.words(line.path("title")) + "/" + number;
                String over = "deviations.computed[budget-line-over/" + about + "].values.";
                count.set(over + "year", String.valueOf(number));
                count.amount(over + "planned", own);
                count.amount(over + "actual", actual);
            }
        }
        return planned;
    }

    private void sums(
            String path, BigDecimal planned, @Nullable BigDecimal stated, BigDecimal actual) {
        count.amount(path + "planned", planned);
        count.amount(path + "stated", stated);
        count.amount(path + "difference", stated == null ? null : planned.subtract(stated));
        count.amount(path + "actual", actual);
        count.amount(path + "remaining", planned.subtract(actual));
    }

    private void disagree(String about, BigDecimal computed, @Nullable BigDecimal stated) {
        if (stated != null && computed.compareTo(stated) != 0) {
            String path = "budget.disagreements[" + about + "].";
            count.amount(path + "computed", computed);
            count.amount(path + "stated", stated);
            count.amount(path + "difference", computed.subtract(stated));
        }
    }

    private BigDecimal sum(Predicate<Cost> which) {
        return at.story().costs.stream()
                .filter(cost -> at.by(cost.on()))
                .filter(which)
                .map(Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int number(Map<String, String> known, String path) {
        return Integer.parseInt(known.getOrDefault(path, "0"));
    }

    private void ratio(String per, BigDecimal spent, int number) {
        String path = "unitCosts[" + per + "].";
        count.amount(path + "total", spent);
        count.add(path + "number", number);
        if (number > 0) {
            count.amount(
                    path + "amount",
                    spent.divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP));
        }
    }
}
