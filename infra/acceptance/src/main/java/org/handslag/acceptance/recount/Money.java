package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.handslag.acceptance.recount.Story.Cost;

/** Costs by line and year, and the rows of the plan with their days. */
record Money(Story story, LocalDate day, Count count) {

    void all() {
        BigDecimal spent = BigDecimal.ZERO;
        int planned = 0;
        int statedYears = 0;
        for (int i = 0; i < Printed.YEARS.size(); i++) {
            int year = Printed.YEARS.get(i);
            int stated = Printed.STATED_YEARS.get(i);
            String path = "budget.years[" + year + "].";
            int lines = lines(year, path);
            BigDecimal actual = sum(cost -> cost.year() == year);
            spent = spent.add(actual);
            planned += lines;
            statedYears += stated;
            sums(path, lines, stated, actual);
            count.amount(path + "cumulative", spent);
        }
        sums("budget.", planned, Printed.STATED, spent);
        count.add("budget.statedYearsSum", statedYears);
        ratios(spent);
        story.activities.forEach(this::activity);
        story.decisions.forEach(
                (key, decision) -> {
                    if (Story.by(decision.on(), day)) {
                        count.set("decisions[" + key + "].decidedOn", decision.on().toString());
                        count.set("decisions[" + key + "].outcome", decision.outcome());
                    }
                });
        count.set(
                "deviations.recorded.size",
                "" + story.deviations.stream().filter(on -> Story.by(on, day)).count());
    }

    private int lines(int year, String path) {
        int planned = 0;
        for (Printed.Line line : Printed.LINES) {
            if (line.year() == year) {
                planned += line.planned();
                BigDecimal actual =
                        sum(cost -> cost.year() == year && cost.line().equals(line.key()));
                String place = path + "lines[" + line.key() + "].";
                count.add(place + "planned", line.planned());
                count.amount(place + "actual", actual);
                count.amount(
                        place + "remaining", BigDecimal.valueOf(line.planned()).subtract(actual));
            }
        }
        return planned;
    }

    private void sums(String path, int planned, int stated, BigDecimal actual) {
        count.add(path + "planned", planned);
        count.add(path + "stated", stated);
        count.add(path + "difference", planned - stated);
        count.amount(path + "actual", actual);
        count.amount(path + "remaining", BigDecimal.valueOf(planned).subtract(actual));
    }

    private BigDecimal sum(Predicate<Cost> which) {
        return story.costs.stream()
                .filter(cost -> Story.by(cost.on(), day))
                .filter(which)
                .map(Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each person and each result has cost; counted after the outcomes. */
    private void ratios(BigDecimal spent) {
        Map<String, String> known = count.figures();
        String placed = "outcomes.placements.byPerson.";
        int network = number(known, placed + "throughNetwork");
        ratio("admitted", spent, number(known, "outcomes.admitted"));
        ratio("placement-through-network", spent, network);
        ratio("placement", spent, network + number(known, placed + "otherwise"));
        ratio("employed", spent, number(known, "outcomes.employment.persons"));
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

    private void activity(String row, Story.Activity activity) {
        String path = "activities[" + row + "].";
        boolean begun = Story.by(activity.from(), day);
        boolean over = Story.by(activity.to(), day);
        if (begun) {
            count.set(path + "actual.from", String.valueOf(activity.from()));
        }
        if (over) {
            count.set(path + "actual.to", String.valueOf(activity.to()));
        }
        String state = begun ? "ongoing" : "not-started";
        count.set(path + "state", over ? "done" : state);
    }
}
