package org.handslag.participant.preview.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.basis.model.Text;
import org.handslag.participant.blueprint.model.Blueprint;

/** What is accounted for: reports and goals. */
final class Accounts {
    private Accounts() {}

    static List<Line> reports(Blueprint blueprint) {
        List<Line> lines = new ArrayList<>();
        List<Map<?, ?>> bodies = new ArrayList<>(blueprint.objects("decidingBody", "way"));
        for (String one : List.of("owner", "operator", "funder")) {
            if (blueprint.at(one) instanceof Map<?, ?> body) {
                bodies.add(body);
            }
        }
        bodies.addAll(blueprint.objects("partners"));
        for (Map<?, ?> report : blueprint.objects("reports")) {
            lines.add(
                    new Line(
                            "report",
                            Map.of(
                                    "title",
                                    Saying.title(report),
                                    "due",
                                    Saying.when(report.get("due")),
                                    "to",
                                    to(bodies, Blueprint.text(report, "to")))));
        }
        if (lines.isEmpty()) {
            lines.add(Line.of("no-report"));
        }
        return lines;
    }

    private static Object to(List<Map<?, ?>> bodies, String key) {
        return key.equals("unknown") ? Saying.UNKNOWN : Saying.title(bodies, key);
    }

    static List<Line> goals(Blueprint blueprint) {
        List<Line> lines = new ArrayList<>();
        for (Map<?, ?> goal : blueprint.objects("goals")) {
            lines.add(new Line("goal", Map.of("title", Saying.title(goal), "aim", aim(goal))));
        }
        return lines;
    }

    private static Line aim(Map<?, ?> goal) {
        if (goal.get("target") instanceof Number target) {
            return share(goal, new BigDecimal(target.toString()));
        }
        if (goal.get("count") instanceof Map<?, ?> count
                && count.get("number") instanceof Number number) {
            return new Line("count", Map.of("n", number, "by", Saying.when(count.get("by"))));
        }
        if (goal.get("countPerYear") instanceof Number rate) {
            return Line.of("per-year", "n", rate);
        }
        if (goal.get("change") instanceof Map<?, ?>) {
            return Line.of("change");
        }
        if (goal.get("staffShare") instanceof Map<?, ?> staff
                && staff.get("target") instanceof Number target) {
            return new Line(
                    "staff-share",
                    Map.of(
                            "percent",
                            percent(new BigDecimal(target.toString())),
                            "title",
                            Text.of(staff.get("organisation")),
                            "by",
                            Saying.when(staff.get("by"))));
        }
        return Line.of("no-figure");
    }

    /** So many of the planned are needed: a share of people is rounded up to whole ones. */
    private static Line share(Map<?, ?> goal, BigDecimal target) {
        String percent = percent(target);
        return goal.get("planned") instanceof Integer planned
                ? new Line(
                        "share-of-planned",
                        Map.of(
                                "percent",
                                percent,
                                "n",
                                target.multiply(BigDecimal.valueOf(planned))
                                        .setScale(0, RoundingMode.CEILING)
                                        .intValueExact(),
                                "planned",
                                planned))
                : Line.of("share", "percent", percent);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
