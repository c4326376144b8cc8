package org.handslag.reporting.publishing.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.publishing.cells.Cell;
import org.handslag.reporting.publishing.cells.Checker;
import org.handslag.reporting.publishing.cells.Edition;
import org.handslag.reporting.publishing.cells.Suppressor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two interim reports and the final one, published one after the other. */
class PublishedTogetherTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 20, 60, 300})
    void leaveNothingToCompute(int people) {
        Story story = Lives.of(people, people);
        List<Edition> published = new ArrayList<>();
        for (String report : Lives.reports()) {
            Draft draft = Draft.of(story.report(report, Lives.day(report)));
            Edition edition = Suppressor.suppress(published, draft.edition());
            assertThat(Suppressor.suppress(published, draft.edition()).shown())
                    .isEqualTo(edition.shown());
            published.add(edition.showing(draft.told(draft.published(edition.shown()))));
            assertThat(published.getLast().shown()).isEqualTo(edition.shown());
        }
        assertThat(Checker.of(published).narrow()).isEmpty();
        for (Edition edition : published) {
            assertThat(edition.cells())
                    .filteredOn(one -> edition.shown().contains(one.key()))
                    .allMatch(one -> one.value() >= Cell.THRESHOLD);
        }
        if (people == 300) {
            assertThat(published.getLast().shown())
                    .contains("participants/total/admitted", "participants/total/completed")
                    .hasSizeGreaterThan(40);
        }
    }
}
