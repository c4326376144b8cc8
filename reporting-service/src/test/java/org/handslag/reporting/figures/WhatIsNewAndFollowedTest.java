package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.handslag.reporting.figures.fact.DeviationFact;
import org.handslag.reporting.figures.fact.ProgrammeFact;
import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.Deviations;
import org.handslag.reporting.figures.report.PlanVersion;
import org.handslag.reporting.figures.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report says of the time since the one before, of risks, changes of the plan and words. */
class WhatIsNewAndFollowedTest {
    private static final DeviationFact RISK =
            new DeviationFact(
                    "risk",
                    Story.day("2016-01-18"),
                    "Mentors are hard to find.",
                    null,
                    3,
                    List.of(assessed("2016-02-01", 4, 4), assessed("2016-09-01", 2, 3)),
                    new DeviationFact.Closing(Story.day("2017-01-10"), "Enough mentors."));

    private static DeviationFact.Assessment assessed(String on, int likelihood, int consequence) {
        return new DeviationFact.Assessment(
                Story.day(on), likelihood, consequence, "Ask more associations", "process leader");
    }

    @Test
    void aRiskIsShownAsItWasHeldToBeOnTheDay() {
        Story story = new Story().deviation(RISK);

        assertThat(risk(story, "2016-01-20").assessed()).isNull();
        Deviations.Assessed first = there(risk(story, "2016-06-01").assessed());
        assertThat(first.severity()).isEqualTo(16);
        assertThat(first.level()).isEqualTo(Deviations.Level.HIGH);
        Deviations.Recorded later = risk(story, "2016-12-31");
        assertThat(there(later.assessed()).level()).isEqualTo(Deviations.Level.MIDDLE);
        assertThat(later.closed()).isNull();
        assertThat(risk(story, "2017-01-10").closed()).isNotNull();
    }

    private static Deviations.Recorded risk(Story story, String asOf) {
        return story.report("final", asOf).deviations().recorded().getFirst();
    }

    @Test
    void moneySinceTheReportBeforeStandsApart() {
        Story story =
                new Story()
                        .cost(2016, "travel", 50_000, "2016-03-01")
                        .cost(2016, "travel", 20_000, "2016-06-02")
                        .cost(2017, "travel", 10_000, "2017-02-01")
                        .frozen("interim-1", "2016-06-01");

        Report first = story.report("interim-1", "2016-06-01");
        assertThat(first.since()).isNull();
        assertThat(there(first.budget()).period()).isNull();

        Report report = story.report("status", "2017-03-01");
        assertThat(report.head().kind()).isEqualTo("status");
        assertThat(there(report.since()).report()).isEqualTo("interim-1");
        Budget budget = there(report.budget());
        assertThat(budget.period()).isEqualByComparingTo(BigDecimal.valueOf(300));
        assertThat(budget.years())
                .extracting(Budget.Year::year, year -> whole(year.period()))
                .containsExactly(tuple(2015, 0), tuple(2016, 200), tuple(2017, 100));
        assertThat(budget.byLine())
                .filteredOn(line -> line.key().equals("travel"))
                .extracting(
                        line -> whole(line.planned()),
                        line -> whole(line.actual()),
                        line -> whole(line.remaining()),
                        line -> whole(line.period()))
                .containsExactly(tuple(3_000, 800, 2_200, 300));
    }

    private static int whole(@Nullable BigDecimal amount) {
        return there(amount).intValueExact();
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    @Test
    void unitCostsAreOfEachResultThatSomebodyHas() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admitted("b", "2016-03-01")
                        .completed("a", "2016-11-30")
                        .outcome("b", "education", "own", "2016-08-20", null)
                        .cost(2016, "travel", 50_000, "2016-03-01");

        assertThat(story.report("final", "2018-04-30").unitCosts())
                .extracting(Report.Ratio::per, Report.Ratio::number)
                .containsExactly(
                        tuple("admitted", 2),
                        tuple("completed", 1),
                        tuple("placement-through-network", 0),
                        tuple("placement", 0),
                        tuple("employed", 0),
                        tuple("education", 1));
    }

    @Test
    void aChangeOfThePlanStandsAsFarAsItHadComeByTheDay() {
        Story story =
                new Story()
                        .planVersion(version(2, "2016-09-01", "2016-11-23", "approved"))
                        .planVersion(version(3, "2017-01-10", "2017-02-28", "approved"));

        assertThat(states(story, "2016-08-31")).isEmpty();
        assertThat(states(story, "2016-09-30")).containsExactly(PlanVersion.State.PREPARED);
        assertThat(states(story, "2016-12-31")).containsExactly(PlanVersion.State.DECIDED);
        assertThat(states(story, "2017-12-31"))
                .containsExactly(PlanVersion.State.REPLACED, PlanVersion.State.DECIDED);
        PlanVersion second = story.report("final", "2016-12-31").planVersions().getFirst();
        assertThat(second.more()).isTrue();
        assertThat(second.changes().getFirst().after()).isEqualTo("60000");
    }

    private static List<PlanVersion.State> states(Story story, String asOf) {
        return story.report("final", asOf).planVersions().stream().map(PlanVersion::state).toList();
    }

    private static ProgrammeFact.PlanFact version(
            int number, String proposed, String decided, String outcome) {
        return new ProgrammeFact.PlanFact(
                number,
                Story.day(proposed),
                Story.day(proposed).plusDays(7),
                "preparatory-group",
                Story.day(decided),
                "board",
                outcome,
                2,
                List.of(
                        new ProgrammeFact.ChangeFact(
                                "/budget/years/2/lines/3/planned",
                                "budget/years/2017/lines/lecturers/planned",
                                "changed",
                                "50000",
                                "60000")));
    }

    @Test
    void ofWhatIsWrittenForAPartTheLatestDaysWordsStand() {
        Story story =
                new Story()
                        .text("summary", "sv", "Första.", "2018-04-01")
                        .text("summary", "sv", "Andra.", "2018-04-20")
                        .text("summary", "sv", "Tidigare.", "2018-04-10")
                        .text("summary", "en", "In English.", "2018-04-20")
                        .text("lessons", "sv", "Fel.", "2018-04-20")
                        .text("lessons", "sv", "", "2018-04-21");

        assertThat(story.report("final", "2018-04-30").texts())
                .extracting(Report.Text::section, Report.Text::language, Report.Text::text)
                .containsExactly(
                        tuple("summary", "en", "In English."), tuple("summary", "sv", "Andra."));
        assertThat(story.report("interim-1", "2018-04-30").texts()).isEmpty();
    }
}
