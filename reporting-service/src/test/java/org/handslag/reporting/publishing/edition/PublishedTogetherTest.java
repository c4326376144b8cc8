package org.handslag.reporting.publishing.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.publishing.cells.Cell;
import org.handslag.reporting.publishing.cells.Checker;
import org.handslag.reporting.publishing.cells.Edition;
import org.handslag.reporting.publishing.cells.Suppressor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two interim reports and the final one, published one after the other. */
class PublishedTogetherTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 40, 300})
    void leaveNothingToCompute(int people) {
        Story story = Lives.of(people, people);
        List<Edition> published = new ArrayList<>();
        for (String report : Lives.reports()) {
            Draft draft = Draft.of(story.report(report, Lives.day(report)));
            Edition edition = Suppressor.suppress(published, draft.edition());
            published.add(edition.showing(draft.told(draft.published(edition.shown()))));
            assertThat(published.getLast().shown()).isEqualTo(edition.shown());
        }
        assertThat(Checker.of(published).narrow()).isEmpty();
        for (Edition edition : published) {
            assertThat(edition.cells())
                    .filteredOn(one -> edition.shown().contains(one.key()))
                    .allMatch(one -> one.value() >= Cell.THRESHOLD);
        }
    }

    @Test
    void areTheSameEachTime() {
        Draft draft = Draft.of(Lives.of(30, 30).report("final", Lives.day("final")));

        Edition edition = Suppressor.suppress(List.of(), draft.edition());
        assertThat(edition.shown()).isNotEmpty();
        assertThat(Suppressor.suppress(List.of(), draft.edition())).isEqualTo(edition);
    }

    @Test
    void showTheWholeOfALargeProgramme() {
        Draft draft = Draft.of(Lives.of(300, 300).report("final", Lives.day("final")));

        Edition edition = draft.edition();
        long large =
                edition.cells().stream()
                        .filter(one -> one.nature() == Cell.Nature.PRINTED)
                        .filter(one -> one.value() >= Cell.THRESHOLD)
                        .count();
        assertThat(Suppressor.suppress(List.of(), edition).shown())
                .contains("participants/total/admitted", "mentors/total/active")
                .hasSizeGreaterThan((int) large / 2);
    }
}
