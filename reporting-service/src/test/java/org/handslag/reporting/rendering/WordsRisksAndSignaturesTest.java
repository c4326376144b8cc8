package org.handslag.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.fact.DeviationFact;
import org.handslag.reporting.figures.fact.ProgrammeFact;
import org.handslag.reporting.figures.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a board reads beside the figures: words, news, risks, changes of the plan, signatures. */
class WordsRisksAndSignaturesTest {
    private static Story story() {
        return new Story()
                .admitted("a", "2016-03-01")
                .mentor("m", "lomma", "2016-03-01")
                .frozen("interim-2", "2016-12-31")
                .cost(2017, "travel", 25_050, "2017-10-01")
                .decided("continued-need", "2017-02-28", "approved")
                .activity(9, "2017-02-01", "2017-03-30", "done")
                .deviation(risk("Small risk.", 1, 2))
                .deviation(risk("Great risk.", 5, 4))
                .deviation("risk", "2016-05-01", "Nobody looked at this.")
                .deviation("lesson", "2017-06-01", "Individual plans work.")
                .planVersion(
                        new ProgrammeFact.PlanFact(
                                2,
                                Story.day("2017-01-10"),
                                Story.day("2017-01-20"),
                                "preparatory-group",
                                null,
                                null,
                                null,
                                1,
                                List.of(
                                        new ProgrammeFact.ChangeFact(
                                                "/budget/years/2/lines/3/planned",
                                                "budget/2017/lecturers/planned",
                                                "changed",
                                                "50000",
                                                "60000"))));
    }

    private static DeviationFact risk(String text, int likelihood, int consequence) {
        return new DeviationFact(
                "risk",
                Story.day("2016-05-01"),
                text,
                null,
                null,
                List.of(
                        new DeviationFact.Assessment(
                                Story.day("2017-03-01"),
                                likelihood,
                                consequence,
                                "Ask more",
                                "us")),
                null);
    }

    private static String page(Story story, String language) {
        Report report = story.report("final", "2018-04-30");
        return ReportPage.preview(report, language).page();
    }

    @Test
    void wordsStandInTheReadersLanguageElseInTheirOwnAndMarked() {
        Story story =
                story().text("summary", "sv", "Ett <bra> år.\n\nTvå stycken.", "2018-04-20")
                        .text("summary", "en", "A good year.", "2018-04-20");

        assertThat(page(story, "sv"))
                .contains("<div class=\"words\" lang=\"sv\"><p>Ett &lt;bra&gt; år.</p>")
                .contains("<p>Två stycken.</p>")
                .doesNotContain("A good year.");
        assertThat(page(story, "nb"))
                .contains("<div class=\"words\" lang=\"sv\">")
                .contains("Teksten finnes bare på svensk.");
        assertThat(page(story, "en")).contains("A good year.").doesNotContain("Ett &lt;bra&gt;");
    }

    @Test
    void whereWordsAreExpectedAndNoneAreThereItSaysSo() {
        assertThat(page(story(), "en").split("Nobody has written anything here.")).hasSize(7);
        Report status = story().report("status", "2017-06-30");
        assertThat(ReportPage.preview(status, "en").page())
                .contains("Status report")
                .doesNotContain("How ordinary operation carries on");
    }

    @Test
    void openRisksStandByTheirSeverity() {
        String page = page(story(), "en");
        String risks = page.substring(page.indexOf("id=\"risks\""), page.indexOf("id=\"lessons\""));

        assertThat(risks)
                .containsSubsequence("Great risk.", "20, high", "Small risk.", "2, low")
                .containsSubsequence("Small risk.", "Nobody looked at this.", "not assessed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void whatIsNewSinceTheReportBeforeIsListed(String language) {
        String page = page(story(), language);
        String news = page.substring(page.indexOf("id=\"news\""), page.indexOf("id=\"goals\""));

        assertThat(news)
                .contains("2016-12-31")
                .containsSubsequence("2017-01-10", "2017-02-28", "2017-06-01");
        assertThat(ReportPage.preview(story().report("final", "2016-06-01"), language).page())
                .contains(new Texts(language).get("news.first"));
    }

    @Test
    void aChangeOfThePlanThatWaitsIsAskedForAndItsPlacesStandWithIt() {
        String page = page(story(), "en");
        assertThat(page)
                .containsSubsequence(
                        "Decisions of the plan that are not taken", "Plan and budget, version 2")
                .containsSubsequence("budget/2017/lecturers/planned", "50000", "60000");
    }

    @Test
    void whoHasSignedStandsUnderTheReport() {
        Report report = story().report("final", "2018-04-30");
        var seal =
                new ReportPage.Seal(
                        LocalDate.of(2018, 5, 2),
                        2,
                        "0".repeat(64),
                        "Travel was missing.",
                        List.of(
                                Optional.of(LocalDate.of(2018, 5, 9)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));

        assertThat(ReportPage.frozen(report, "en", seal).page())
                .contains("Kävlinge municipality, signed 2018-05-09")
                .contains("<li>Lomma municipality</li>")
                .contains("1 of 5")
                .contains("Travel was missing.");
    }
}
