package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.handslag.reporting.figures.fact.ProgrammeFact;
import org.handslag.reporting.figures.report.Pooled;
import org.handslag.reporting.rendering.PoolPage;
import org.handslag.reporting.rendering.Texts;
import org.junit.jupiter.api.Test;

class ProgrammesTogetherTest {
    private static final String PLAN =
            """
            {
              "blueprint": "%s", "version": 1, "title": "%s",
              "owner": {"key": "city", "title": "City"}, "municipalities": [],
              "period": {"from": "2019-01"}, "cohorts": [],
              "outcomes": {"placement": {"months": %d}},
              "goals": [
                {"key": "%s", "title": "A job", "population": "admitted-participants",
                 "measure": {"kind": "outcome", "outcome": "employment"}},
                {"key": "placed", "title": "A placement", "population": "admitted-participants",
                 "measure": {"kind": "outcome", "outcome": "placement", "months": %d}}
              ]
            }
            """;

    private static Story programme(String key, String goal, int months) {
        return new Story()
                .planned(PLAN.formatted(key, key, months, goal, months))
                .cohort("C1", "1", "2019-01-15");
    }

    private static Snapshot of(Story story, String id) {
        Snapshot one = story.snapshot();
        return Snapshot.ofCourses(
                new ProgrammeFact(id, id, "running", List.of(), List.of(), List.of()),
                one.plan(),
                one.cohorts(),
                one.admissions(),
                one.outcomes(),
                one.mentors(),
                one.pairs(),
                List.of());
    }

    private static Story north() {
        return programme("north", "job", 3)
                .course("a", "C1", "woman", 2019)
                .course("b", "C1", "man", 2019)
                .completed("a", "2019-12-31")
                .job("a", "2019-05-01", "2019-06-01", 100, false)
                .pair("m", "a", "2019-02-01", null)
                .placement("b", "mentor-network", "2019-03-01", "2019-06-30");
    }

    private static Story south(int months) {
        return programme("south", "employment", months)
                .course("a", "C1", "woman", 2020)
                .course("c", "C1", "man", 2020)
                .job("c", "2020-05-01", "2020-06-01", 100, false)
                .pair("n", "c", "2020-02-01", null);
    }

    private static Pooled pool(Story one, Story other, Pooling.By by) {
        return Pooling.of(List.of(of(one, "N"), of(other, "S")), by, Story.day("2020-12-31"));
    }

    @Test
    void aPersonInBothCountsOnceAndTwiceAsCourses() {
        Pooled pooled = pool(north(), south(3), Pooling.By.PROGRAMME);

        assertThat(pooled.rows())
                .extracting(Pooled.Row::key, Pooled.Row::courses, Pooled.Row::admitted)
                .containsExactly(tuple("N", 2, 2), tuple("S", 2, 2));
        Pooled.Row total = pooled.total();
        assertThat(total.courses()).isEqualTo(4);
        assertThat(total.admitted()).isEqualTo(3);
        assertThat(total.completed()).isEqualTo(1);
        assertThat(total.livePairs()).isEqualTo(2);
        assertThat(total.employed()).isEqualTo(2);
        assertThat(total.placed()).isEqualTo(1);
        assertThat(total.placedThroughNetwork()).isEqualTo(1);
    }

    @Test
    void goalsAreOneWhereTheirDefinitionsAreWhateverTheyAreCalled() {
        Pooled pooled = pool(north(), south(3), Pooling.By.YEAR);

        assertThat(pooled.differing()).isEmpty();
        assertThat(pooled.goals())
                .extracting(
                        Pooled.PooledGoal::definition,
                        Pooled.PooledGoal::numerator,
                        Pooled.PooledGoal::denominator,
                        one -> one.of().size())
                .containsExactly(
                        tuple("outcome-started", 2, 3, 2), tuple("outcome-lasted", 1, 3, 2));
        assertThat(pooled.goals().getFirst().rows())
                .containsExactly(new Pooled.Part("2019", 1, 2), new Pooled.Part("2020", 2, 2));
    }

    @Test
    void whatIsDefinedDifferentlyIsListedAndNotAddedUp() {
        Pooled pooled = pool(north(), south(6), Pooling.By.GENDER);

        assertThat(pooled.placementMonths()).isNull();
        assertThat(pooled.total().placed()).isNull();
        assertThat(pooled.goals()).hasSize(1);
        assertThat(pooled.differing())
                .extracting(
                        Pooled.Differing::programme,
                        Pooled.Differing::what,
                        Pooled.Differing::months)
                .containsExactly(
                        tuple("N", "placement-months", 3),
                        tuple("S", "placement-months", 6),
                        tuple("N", "placed", 3),
                        tuple("S", "placed", 6));
    }

    @Test
    void everyDimensionHasItsTableInEveryLanguage() {
        for (Pooling.By by : Pooling.By.values()) {
            Pooled pooled = pool(north(), south(6), by);
            assertThat(pooled.rows()).isNotEmpty();
            for (String language : Texts.LANGUAGES) {
                assertThat(PoolPage.of(pooled, new Texts(language)).page())
                        .contains("<table")
                        .doesNotContain(">null<");
            }
        }
    }
}
