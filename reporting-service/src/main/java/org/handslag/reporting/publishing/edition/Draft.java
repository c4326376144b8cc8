package org.handslag.reporting.publishing.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.reporting.figures.report.EventFigure;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.publishing.cells.Cell;
import org.handslag.reporting.publishing.cells.Edition;
import org.jspecify.annotations.Nullable;

/** A report laid out in fixed tables, before it is decided which counts are shown. */
public final class Draft {
    /** Notes that say by which rule was counted; the others say how many. */
    private static final Set<String> RULES =
            Set.of(
                    "as-of",
                    "population",
                    "placement-rule",
                    "placement-rule-default",
                    "measured-rule");

    /** What costs are told of whether there is anybody or not. */
    private static final Set<String> ALWAYS =
            Set.of("admitted", "completed", "placement-through-network", "placement", "employed");

    private final Report report;
    private final Sheet sheet = new Sheet();
    private final List<Grid> grids = new ArrayList<>();

    private Draft(Report report) {
        this.report = report;
        grids.addAll(Volume.of(sheet, report));
        grids.addAll(Results.of(sheet, report));
        Goals.of(sheet, report);
    }

    /** Lays out a report. */
    public static Draft of(Report report) {
        return new Draft(report);
    }

    /** Its cells, none shown yet. */
    public Edition edition() {
        return sheet.edition(report.asOf());
    }

    /**
     * What is published.
     *
     * @param shown the keys of the cells that are not hidden
     */
    public PublishedReport published(Set<String> shown) {
        var tables = new ArrayList<PublishedReport.Table>();
        grids.stream()
                .filter(grid -> !grid.rows().isEmpty())
                .forEach(grid -> tables.add(grid.published(shown)));
        if (!report.events().isEmpty()) {
            tables.add(events());
        }
        return new PublishedReport(
                "published",
                Cell.THRESHOLD,
                report.programme(),
                report.asOf(),
                report.report(),
                report.head(),
                tables,
                Goals.published(sheet, report, shown),
                report.budget(),
                unitCosts(shown),
                report.activities(),
                report.decisions(),
                report.statedConflicts(),
                report.dataNotes().stream().filter(one -> RULES.contains(one.code())).toList(),
                report.texts().stream().filter(Report.Text::published).toList());
    }

    /** One that stands in a report only where there is somebody is left out where it is hidden. */
    private List<PublishedReport.UnitCost> unitCosts(Set<String> shown) {
        return report.unitCosts().stream()
                .map(one -> unitCost(one, shown))
                .filter(one -> one.amount() != null || ALWAYS.contains(one.per()))
                .toList();
    }

    /**
     * The cells that a document tells of, printed or turned back from what is: what the checker
     * starts from.
     */
    public Set<String> told(PublishedReport document) {
        Set<String> told = new TreeSet<>();
        for (PublishedReport.Table table : document.tables()) {
            for (PublishedReport.Row row : table.rows()) {
                row.counts()
                        .forEach(
                                (column, count) -> {
                                    String key = table.key() + "/" + row.key() + "/" + column;
                                    if (!count.hidden() && sheet.has(key)) {
                                        told.add(key);
                                    }
                                });
            }
        }
        for (int i = 0; i < document.goals().size(); i++) {
            told.addAll(Goals.told(sheet, report.goals().get(i), document.goals().get(i)));
        }
        document.unitCosts().stream()
                .filter(one -> one.amount() != null)
                .forEach(one -> told.addAll(per(one.per())));
        return told;
    }

    /** How many events were held is no count of people; who came to them is not published. */
    private PublishedReport.Table events() {
        var rows = new ArrayList<PublishedReport.Row>();
        for (EventFigure one : report.events()) {
            rows.add(
                    new PublishedReport.Row(
                            one.theme() == null ? one.kind() : one.kind() + "." + one.theme(),
                            one.themeTitle() == null ? one.title() : one.themeTitle(),
                            null,
                            null,
                            Map.of("held", new Count(one.held()))));
        }
        return new PublishedReport.Table("events", List.of("held"), rows);
    }

    /** An amount that a hidden count could be divided out of is hidden with it. */
    private PublishedReport.UnitCost unitCost(Report.Ratio ratio, Set<String> shown) {
        List<String> per = per(ratio.per());
        boolean safe =
                shown.containsAll(per)
                        && ratio.number() == per.stream().mapToInt(sheet::value).sum();
        @Nullable BigDecimal amount = safe ? ratio.amount() : null;
        return new PublishedReport.UnitCost(ratio.per(), ratio.total(), amount);
    }

    /** The cells whose sum an amount is divided by. */
    private static List<String> per(String per) {
        return switch (per) {
            case "admitted" -> List.of(Volume.PERSONS);
            case "placement-through-network" -> List.of(Results.NETWORK);
            case "placement" -> List.of(Results.NETWORK, Results.OTHERWISE);
            case "employed" -> List.of(Results.persons("employment"));
            case "completed" -> List.of(Volume.COMPLETED);
            default -> List.of(Results.persons(per));
        };
    }
}
