package org.handslag.acceptance.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A report as plain text of at most 100 columns: what a board looks at first. */
final class Summary {

    private static final String RULE = "-".repeat(100);

    private final JsonNode report;
    private final StringBuilder text = new StringBuilder();

    Summary(JsonNode report) {
        this.report = report;
    }

    /** The whole summary, with a line break at its end. */
    String text() {
        JsonNode head = report.path("head");
        line("");
        line("%s: %s", words(head.path("reportTitle")), words(head.path("title")));
        line("%s. As of %s.", words(head.path("owner")), word(report, "asOf"));
        goals();
        economy();
        volumes();
        meetings();
        events();
        return text.toString();
    }

    private void goals() {
        section("Goals");
        line("%-56s %9s %7s %7s", "", "reached", "share", "target");
        for (JsonNode goal : report.path("goals").values()) {
            List<String> title = wrapped(words(goal.path("title")), 56);
            line(
                    "%-56s %4d/%-4d %7s %7s  %s",
                    title.getFirst(),
                    goal.path("numerator").asInt(0),
                    goal.path("denominator").asInt(0),
                    goal.has("share") ? percent(goal.path("share").asDecimal()) : "-",
                    percent(goal.path("target").asDecimal()),
                    word(goal, "state").replace('-', ' '));
            title.stream().skip(1).forEach(rest -> line("  %s", rest));
        }
    }

    private void economy() {
        JsonNode budget = report.path("budget");
        section("Economy, " + word(budget, "currency"));
        line("%-34s %12s %12s %12s %12s", "", "lines", "stated", "difference", "spent");
        for (JsonNode year : budget.path("years").values()) {
            amounts("" + year.path("year").asInt(), year, "difference");
            for (JsonNode one : year.path("lines").values()) {
                line(
                        "  %-32s %12s %12s %12s %12s",
                        cut(words(one.path("title")), 32),
                        money(one, "planned"),
                        "",
                        "",
                        money(one, "actual"));
            }
        }
        amounts("All years", budget, "difference");
        line("The stated years make %s.", money(budget, "statedYearsSum"));
    }

    private void amounts(String name, JsonNode sums, String difference) {
        line(
                "%-34s %12s %12s %12s %12s",
                name,
                money(sums, "planned"),
                money(sums, "stated"),
                money(sums, difference),
                money(sums, "actual"));
    }

    private void volumes() {
        JsonNode volumes = report.path("volumes");
        section("People");
        line(
                "%-24s %9s %9s %9s %9s %9s %10s",
                "Participants",
                "referred",
                "declined",
                "withdrawn",
                "admitted",
                "completed",
                "ended early");
        course("All", volumes.path("participants").path("total"));
        for (String part : new String[] {"byCohort", "byMunicipality", "byGender"}) {
            for (JsonNode one : volumes.path("participants").path(part).values()) {
                course("  " + named(one), one);
            }
        }
        line("%-24s %9s %9s %9s %9s", "Mentors", "planned", "recruited", "active", "ended");
        recruited("All", volumes.path("mentors").path("total"));
        for (JsonNode one : volumes.path("mentors").path("byMunicipality").values()) {
            recruited("  " + named(one), one);
        }
        JsonNode pairs = volumes.path("pairs").path("total");
        line(
                "%-24s %9d proposed %6d accepted %6d agreed %6d rematched",
                "Pairs",
                pairs.path("proposed").asInt(0),
                pairs.path("accepted").asInt(0),
                pairs.path("agreed").asInt(0),
                pairs.path("rematched").asInt(0));
    }

    private void course(String name, JsonNode course) {
        line(
                "%-24s %9d %9d %9d %9d %9d %10d",
                name,
                course.path("referred").asInt(0),
                course.path("declined").asInt(0),
                course.path("withdrawn").asInt(0),
                course.path("admitted").asInt(0),
                course.path("completed").asInt(0),
                course.path("endedEarly").asInt(0));
    }

    private void recruited(String name, JsonNode mentors) {
        line(
                "%-24s %9s %9d %9d %9d",
                name,
                mentors.has("planned") ? mentors.path("planned").asInt() : "-",
                mentors.path("recruited").asInt(0),
                mentors.path("active").asInt(0),
                mentors.path("ended").asInt(0));
    }

    private void meetings() {
        section("Meetings");
        line("%-44s %9s %9s %9s", "", "expected", "held", "missed");
        for (JsonNode kind : report.path("meetings").values()) {
            line(
                    "%-44s %9s %9d %9d",
                    cut(words(kind.path("title")), 44),
                    kind.has("expected") ? kind.path("expected").asInt() : "-",
                    kind.path("held").asInt(0),
                    kind.path("missed").asInt(0));
        }
    }

    private void events() {
        section("Events");
        line("%-64s %9s %9s", "", "held", "attended");
        for (JsonNode event : report.path("events").values()) {
            String theme = event.has("themeTitle") ? ": " + words(event.path("themeTitle")) : "";
            line(
                    "%-64s %9d %9d",
                    cut(words(event.path("title")) + theme, 64),
                    event.path("held").asInt(0),
                    event.path("attended").asInt(0));
        }
    }

    private void section(String title) {
        line("");
        line("%s", title);
        line("%s", RULE);
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values).stripTrailing()).append('\n');
    }

    private static String named(JsonNode part) {
        String title = words(part.path("title"));
        return title.isEmpty() ? word(part, "key") : title;
    }

    /** What people see is one text, or one for each language. */
    private static String words(JsonNode words) {
        if (words.isString()) {
            return words.asString();
        }
        return words.path("en").asString(words.path("sv").asString(""));
    }

    private static String word(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String cut(String text, int columns) {
        return text.length() <= columns ? text : text.substring(0, columns - 1) + "…";
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    private static String money(JsonNode node, String field) {
        return node.has(field)
                ? String.format(Locale.ROOT, "%,.0f", node.path(field).asDecimal())
                        .replace(',', ' ')
                : "";
    }
}
