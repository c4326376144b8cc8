package org.handslag.reporting.publishing.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.publishing.cells.Cell;
import org.handslag.reporting.publishing.cells.Checker;
import org.handslag.reporting.publishing.cells.Edition;
import org.handslag.reporting.publishing.cells.Relation;
import org.handslag.reporting.publishing.cells.Suppressor;
import org.junit.jupiter.api.Test;

/** Hiding too little, in each of the ways in which it is usually done: the checker finds it. */
class WeakSuppressionTest {
    private final Story story = Lives.of(40, 40);

    private Draft draft(String report) {
        return Draft.of(story.report(report, Lives.day(report)));
    }

    private static Edition primaryOnly(Edition edition) {
        Set<String> shown = new TreeSet<>();
        edition.cells().stream()
                .filter(one -> one.nature() == Cell.Nature.PRINTED)
                .filter(one -> one.value() >= Cell.THRESHOLD)
                .forEach(one -> shown.add(one.key()));
        return edition.showing(shown);
    }

    private static List<String> found(List<Edition> editions) {
        return Checker.of(editions).narrow().stream().map(Checker.Narrow::name).toList();
    }

    @Test
    void onlyWhatIsSmallItself() {
        assertThat(found(List.of(primaryOnly(draft("final").edition())))).isNotEmpty();
    }

    @Test
    void whatIsSmallAndOneMoreInEachTableAlone() {
        Edition edition = draft("final").edition();
        Set<String> shown = new TreeSet<>(primaryOnly(edition).shown());
        Set<String> tables = new TreeSet<>();
        edition.cells().forEach(one -> tables.add(table(one.key())));
        for (String table : tables) {
            List<Cell> cells =
                    edition.cells().stream().filter(one -> table(one.key()).equals(table)).toList();
            List<Relation> relations =
                    edition.relations().stream()
                            .filter(
                                    one ->
                                            table(one.whole()).equals(table)
                                                    && one.parts().stream()
                                                            .allMatch(
                                                                    part ->
                                                                            table(part)
                                                                                    .equals(table)))
                            .toList();
            Set<String> safe =
                    Suppressor.suppress(
                                    List.of(),
                                    new Edition(edition.asOf(), cells, relations, Set.of()))
                            .shown();
            shown.removeIf(key -> table(key).equals(table) && !safe.contains(key));
        }
        assertThat(found(List.of(edition.showing(shown)))).isNotEmpty();
    }

    private static String table(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    @Test
    void eachEditionForItself() {
        List<Edition> published = new ArrayList<>();
        for (String report : Lives.reports()) {
            Edition alone = Suppressor.suppress(List.of(), draft(report).edition());
            assertThat(found(List.of(alone))).isEmpty();
            published.add(alone);
        }
        assertThat(found(published)).isNotEmpty();
    }

    @Test
    void aPercentageLeftBesideAHiddenCount() {
        Draft draft = draft("final");
        PublishedReport safe =
                draft.published(Suppressor.suppress(List.of(), draft.edition()).shown());
        assertThat(found(List.of(draft.edition().showing(draft.told(safe))))).isEmpty();

        List<PublishedReport.PublishedGoal> goals =
                safe.goals().stream().map(WeakSuppressionTest::withShare).toList();
        Set<String> told = draft.told(with(safe, goals, safe.unitCosts()));
        assertThat(found(List.of(draft.edition().showing(told)))).isNotEmpty();
    }

    private static PublishedReport.PublishedGoal withShare(PublishedReport.PublishedGoal one) {
        return new PublishedReport.PublishedGoal(
                one.key(),
                one.title(),
                one.target(),
                one.planned(),
                one.plannedNeeded(),
                one.population(),
                one.rule(),
                one.months(),
                one.definition(),
                one.numerator(),
                one.denominator(),
                new BigDecimal("0.1"),
                one.needed(),
                one.state(),
                one.years(),
                one.alternatives());
    }

    @Test
    void aCostPerPersonLeftBesideAHiddenCount() {
        Draft draft = draft("interim-1");
        PublishedReport safe =
                draft.published(Suppressor.suppress(List.of(), draft.edition()).shown());
        List<PublishedReport.UnitCost> costs =
                safe.unitCosts().stream()
                        .map(
                                one ->
                                        new PublishedReport.UnitCost(
                                                one.per(), one.total(), BigDecimal.TEN))
                        .toList();
        Set<String> told = draft.told(with(safe, safe.goals(), costs));
        assertThat(found(List.of(draft.edition().showing(told)))).isNotEmpty();
    }

    private static PublishedReport with(
            PublishedReport one,
            List<PublishedReport.PublishedGoal> goals,
            List<PublishedReport.UnitCost> costs) {
        return new PublishedReport(
                one.edition(),
                one.threshold(),
                one.programme(),
                one.asOf(),
                one.report(),
                one.head(),
                one.tables(),
                goals,
                one.budget(),
                costs,
                one.activities(),
                one.decisions(),
                one.statedConflicts(),
                one.notes(),
                one.texts());
    }
}
