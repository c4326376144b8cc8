package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.handslag.reporting.figures.report.Budget;
import org.handslag.reporting.figures.report.Deviations;
import org.handslag.reporting.figures.report.Report;
import org.junit.jupiter.api.Test;

class BudgetAsPrintedTest {
    @Test
    void sumsComeFromLinesAndThePrintedOnesStandBeside() {
        Budget budget = new Story().report("final", "2018-04-30").budget();
        assertThat(budget.currency()).isEqualTo("SEK");
        assertThat(budget.years())
                .extracting(
                        Budget.Year::year,
                        year -> year.planned().toPlainString(),
                        year -> String.valueOf(year.stated()),
                        year -> String.valueOf(year.difference()))
                .containsExactly(
                        tuple(2015, "27200", "27200", "0"),
                        tuple(2016, "267600", "267600", "0"),
                        tuple(2017, "236300", "239300", "-3000"));
        assertThat(budget.planned()).isEqualByComparingTo("531100");
        assertThat(budget.stated()).isEqualByComparingTo("531100");
        assertThat(budget.statedYearsSum()).isEqualByComparingTo("534100");
        assertThat(budget.difference()).isEqualByComparingTo("0");
        assertThat(budget.disagreements())
                .extracting(
                        Budget.Disagreement::about,
                        one -> one.computed().toPlainString(),
                        one -> one.stated().toPlainString())
                .containsExactly(
                        tuple("year", "236300", "239300"),
                        tuple("stated-years", "534100", "531100"));
    }

    @Test
    void costsCountInTheirBudgetYearFromTheDayTheyWerePaid() {
        Story story =
                new Story()
                        .cost(2016, "lecturers", 12_000_00, "2016-09-01")
                        .cost(2016, "lecturers", 20_000_50, "2017-01-15")
                        .cost(2016, "lecturers", -2_000_00, "2017-02-01")
                        .cost(2017, "travel", 300_00, "2017-03-01");
        Budget before = story.report("interim-2", "2016-12-31").budget();
        assertThat(before.actual()).isEqualByComparingTo("12000");
        Report end = story.report("final", "2018-04-30");
        Budget.Year year2016 = end.budget().years().get(1);
        assertThat(year2016.actual().toPlainString()).isEqualTo("30000.5");
        assertThat(year2016.cumulative()).isEqualByComparingTo("30000.5");
        assertThat(end.budget().years().get(2).cumulative()).isEqualByComparingTo("30300.5");
        assertThat(end.budget().remaining()).isEqualByComparingTo("500799.5");
        assertThat(end.deviations().computed())
                .extracting(Deviations.Computed::code)
                .contains("budget-line-over");
    }

    @Test
    void unitCostsDivideWhatWasSpentAndAreAbsentForNobody() {
        Story story =
                new Story()
                        .admitted("a", "2016-03-01")
                        .admitted("b", "2016-03-01")
                        .admitted("c", "2016-03-01")
                        .cost(2016, "travel", 1_000_00, "2016-09-01");
        assertThat(story.report("final", "2018-04-30").unitCosts())
                .extracting(
                        Report.Ratio::per,
                        Report.Ratio::number,
                        ratio -> String.valueOf(ratio.amount()))
                .containsExactly(
                        tuple("admitted", 3, "333.33"),
                        tuple("completed", 0, "null"),
                        tuple("placement-through-network", 0, "null"),
                        tuple("placement", 0, "null"),
                        tuple("employed", 0, "null"));
    }
}
