package org.handslag.reporting.publishing.edition;

import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.publishing.cells.Checker;
import org.handslag.reporting.publishing.cells.Edition;
import org.handslag.reporting.publishing.cells.Suppressor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two interim reports and the final one, published one after the other. */
class PublishedTogetherTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 9, 15, 30, 60, 120, 300})
    void leaveNothingToCompute(int people) {
        Story story = Lives.of(people, people);
        List<Edition> published = new ArrayList<>();
        for (String report : Lives.reports()) {
            Edition edition = Draft.of(story.report(report, Lives.day(report))).edition();
            long from = System.nanoTime();
            published.add(Suppressor.suppress(published, edition));
            long mid = System.nanoTime();
            Checker checker = Checker.of(published);
            System.out.println("SIZE narrow " + checker.narrow());
            if (people == 300) System.out.println("SIZE   " + published.getLast().shown());
            long printed =
                    edition.cells().stream()
                            .filter(
                                    c ->
                                            c.nature()
                                                    == org.handslag.reporting.publishing.cells.Cell
                                                            .Nature.PRINTED)
                            .count();
            long big =
                    edition.cells().stream()
                            .filter(
                                    c ->
                                            c.nature()
                                                            == org.handslag.reporting.publishing
                                                                    .cells.Cell.Nature.PRINTED
                                                    && c.value() >= 5)
                            .count();
            System.out.printf(
                    "SIZE %d %s cells=%d printed=%d large=%d shown=%d guarded=%d lps=%d suppress=%dms check=%dms%n",
                    people,
                    report,
                    edition.cells().size(),
                    printed,
                    big,
                    published.getLast().shown().size(),
                    checker.guarded(),
                    checker.programmes(),
                    (mid - from) / 1000000,
                    (System.nanoTime() - mid) / 1000000);
        }
    }
}
