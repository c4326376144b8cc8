package org.handslag.participant.blueprint.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stated sums are what the lines give, and ranges have a beginning and an end. */
final class SumCheck {
    private static final double MOST = 1e12;

    private SumCheck() {}

    static void run(Blueprint blueprint, Findings findings) {
        budget(blueprint, findings);
        figures(blueprint, findings);
        List<Map<?, ?>> cohorts = blueprint.objects("cohorts");
        for (int i = 0; i < cohorts.size(); i++) {
            String at = "/cohorts/" + i + "/participants";
            range(at, cohorts.get(i).get("participants"), findings);
            List<Map<?, ?>> places = Blueprint.objectsOf(cohorts.get(i).get("places"));
            for (int j = 0; j < places.size(); j++) {
                range(
                        "/cohorts/" + i + "/places/" + j + "/number",
                        places.get(j).get("number"),
                        findings);
            }
        }
        List<Map<?, ?>> mentors = blueprint.objects("mentors", "planned");
        for (int i = 0; i < mentors.size(); i++) {
            range("/mentors/planned/" + i + "/number", mentors.get(i).get("number"), findings);
        }
        List<Map<?, ?>> kinds = blueprint.objects("events", "kinds");
        for (int i = 0; i < kinds.size(); i++) {
            range("/events/kinds/" + i + "/planned", kinds.get(i).get("planned"), findings);
        }
    }

    private static void budget(Blueprint blueprint, Findings findings) {
        List<Map<?, ?>> years = blueprint.objects("budget", "years");
        BigDecimal lines = BigDecimal.ZERO;
        BigDecimal stated = BigDecimal.ZERO;
        boolean everyYearStated = !years.isEmpty();
        for (int i = 0; i < years.size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map<?, ?> line : Blueprint.objectsOf(years.get(i).get("lines"))) {
                sum = sum.add(amount(line.get("planned")));
            }
            lines = lines.add(sum);
            if (years.get(i).get("stated") instanceof Number year) {
                stated = stated.add(amount(year));
                compare("/budget/years/" + i + "/stated", "sum-differs", year, sum, findings);
            } else {
                everyYearStated = false;
            }
        }
        if (blueprint.at("budget", "stated") instanceof Number total) {
            compare("/budget/stated", "sum-differs", total, lines, findings);
            if (everyYearStated) {
                compare("/budget/stated", "years-sum-differs", total, stated, findings);
            }
        }
    }

    private static void figures(Blueprint blueprint, Findings findings) {
        List<Map<?, ?>> figures = blueprint.objects("statedFigures");
        for (int i = 0; i < figures.size(); i++) {
            BigDecimal parts = BigDecimal.ZERO;
            for (Map<?, ?> part : Blueprint.objectsOf(figures.get(i).get("parts"))) {
                parts = parts.add(amount(part.get("number")));
            }
            if (figures.get(i).get("stated") instanceof Number stated) {
                compare("/statedFigures/" + i + "/stated", "sum-differs", stated, parts, findings);
            }
        }
    }

    private static void compare(
            String pointer, String code, Number stated, BigDecimal computed, Findings findings) {
        if (amount(stated).compareTo(computed) != 0) {
            findings.addUnlessStated(
                    pointer,
                    code,
                    Map.of(
                            "stated",
                            amount(stated).toPlainString(),
                            "computed",
                            computed.toPlainString()));
        }
    }

    static void range(String pointer, @Nullable Object number, Findings findings) {
        if (number instanceof Map<?, ?> range
                && range.get("min") instanceof Number min
                && range.get("max") instanceof Number max
                && amount(min).compareTo(amount(max)) > 0) {
            findings.add(pointer + "/max", "below-the-least", Map.of("min", min, "max", max));
        }
    }

    /** The number; zero for what the schema refuses anyway, so that no sum grows without limit. */
    private static BigDecimal amount(@Nullable Object number) {
        return switch (number) {
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case Double real when Math.abs(real) <= MOST -> BigDecimal.valueOf(real);
            case null, default -> BigDecimal.ZERO;
        };
    }
}
