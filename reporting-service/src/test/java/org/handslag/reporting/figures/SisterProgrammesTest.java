package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.handslag.reporting.figures.fact.InternshipFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.plan.Words;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.Internships;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Results;
import org.handslag.reporting.figures.report.SisterFigure;
import org.handslag.reporting.figures.report.Volumes;
import org.handslag.reporting.rendering.ReportPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mentor programme whose people are in an internship programme of the tenant as well. */
class SisterProgrammesTest {
    private static final String PLAN =
            """
            {
              "blueprint": "mentors", "version": 1, "title": "Mentors",
              "owner": {"key": "city", "title": "City"}, "municipalities": [],
              "sisters": ["internships", "elsewhere"],
              "period": {"from": "2019-01"}, "cohorts": [], "outcomes": {},
              "placements": {"endReasons": [{"key": "moved", "title": "Moved away"}]},
              "goals": [
                {"key": "job", "title": "A relevant job", "population": "admitted-participants",
                 "measure": {"kind": "outcome", "outcome": "employment", "relevant": true}},
                {"key": "through", "title": "Through", "population": "admitted-participants",
                 "measure": {"kind": "completed"}}
              ]
            }
            """;
    private static final String SISTER = "S";

    /** Of four with a mentor three try an internship; two outcomes are the sister's. */
    static Story story() {
        Story story =
                new Story()
                        .planned(PLAN)
                        .cohort("C1", "1", "2019-01-15")
                        .course("a", "C1", "woman", 2019)
                        .course("b", "C1", "man", 2019)
                        .course("c", "C1", "woman", 2019)
                        .course("d", "C1", "man", 2019)
                        .completed("a", "2020-01-31")
                        .pair("m", "a", "2019-03-01", "2020-01-31")
                        .pair("n", "b", "2019-03-01", "2019-09-30")
                        .pair("o", "c", "2019-08-01", null)
                        .job("a", "2019-11-01", "2019-12-01", 100, false);
        Story there =
                new Story()
                        .course("a", "C1", "woman", 2019)
                        .course("b", "C1", "man", 2019)
                        .course("z", "C1", "man", 2019)
                        .job("a", "2019-11-01", "2019-12-01", 100, false)
                        .job("b", "2019-10-15", "2019-11-01", 100, false)
                        .job("c", "2019-10-15", null, 100, false)
                        .job("z", "2019-10-15", "2019-11-01", 100, false);
        story.internships.add(internship("1", "c", Story.PROGRAMME, "2019-04-01", "no"));
        story.sisters.add(
                new Sister(
                        SISTER,
                        "internships",
                        Words.of("Internships"),
                        there.admissions,
                        there.outcomes.stream().map(SisterProgrammesTest::there).toList(),
                        List.of(),
                        List.of(
                                internship("2", "a", SISTER, "2019-06-01", "yes"),
                                ended("3", "b", "2019-10-01", "2019-10-20"),
                                internship("4", "z", SISTER, "2019-06-01", "yes"))));
        return story;
    }

    private static OutcomeFact there(OutcomeFact one) {
        return new OutcomeFact(
                SISTER + one.id(),
                one.participant(),
                SISTER,
                one.cohort(),
                one.kind(),
                one.offeredOn(),
                one.from(),
                one.to(),
                one.recordedOn(),
                one.via(),
                one.employment());
    }

    private static InternshipFact internship(
            String id, String who, String programme, String from, String withMentor) {
        return new InternshipFact(
                id,
                who,
                programme,
                Story.day(from),
                List.of("reviews", "tests"),
                withMentor,
                List.of(
                        new InternshipFact.Evaluation(
                                Story.day(from).plusMonths(1), List.of("reviews")),
                        new InternshipFact.Evaluation(
                                Story.day(from).plusMonths(8), List.of("reviews", "tests"))),
                List.of(new InternshipFact.FollowUp(Story.day(from).plusMonths(2))),
                Story.day(from).plusMonths(9),
                null,
                "completed");
    }

    private static InternshipFact ended(String id, String who, String from, String to) {
        return new InternshipFact(
                id,
                who,
                SISTER,
                Story.day(from),
                List.of(),
                null,
                List.of(),
                List.of(),
                Story.day(to),
                "moved",
                "ended-early");
    }

    private static Report report(String asOf) {
        return story().report("final", asOf);
    }

    private static GoalFigure goal(Report report) {
        return report.goals().getFirst();
    }

    @Test
    void whatTheSisterRecordedOfAPersonCountsAndNothingCountsTwice() {
        Report report = report("2020-02-28");
        assertThat(goal(report).numerator()).as("a here and there, b there").isEqualTo(2);
        assertThat(goal(report).denominator()).isEqualTo(4);
        assertThat(goal(report).fromSisters()).as("b").isEqualTo(1);
        assertThat(kind(report, "employment"))
                .isEqualTo(new Results.Kind("employment", 2, 2, 1, 1, 2));
        assertThat(report.outcomes().employment().persons()).isEqualTo(2);
    }

    @Test
    void ofTwoRecordsOfOneOfferTheOneThatHasBegunStands() {
        Story story = story();
        story.job("b", "2019-10-15", null, 100, false);
        assertThat(kind(story.report("final", "2020-02-28"), "employment"))
                .isEqualTo(new Results.Kind("employment", 2, 2, 1, 1, 2));
    }

    private static Results.Kind kind(Report report, String key) {
        return report.results().kinds().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPersonInBothIsOneAndASisterThatIsNotHereIsSaidSo() {
        assertThat(report("2020-02-28").sisters())
                .containsExactly(
                        new SisterFigure(
                                "internships", true, Words.of("Internships"), 3, 2, 5, 2, 2),
                        SisterFigure.absent("elsewhere"));
        assertThat(report("2020-02-28").dataNotes())
                .filteredOn(one -> one.code().startsWith("sister"))
                .extracting(Report.Note::code, one -> one.values().get("sister"))
                .containsExactly(
                        tuple("sister-pooled", "internships"),
                        tuple("sister-not-here", "elsewhere"));
    }

    @Test
    void withoutASisterNothingChanges() {
        Story alone = story();
        alone.sisters.clear();
        Report report = alone.report("final", "2020-02-28");
        assertThat(goal(report).numerator()).isEqualTo(1);
        assertThat(goal(report).fromSisters()).isNull();
        assertThat(kind(report, "employment"))
                .isEqualTo(new Results.Kind("employment", 1, 1, 0, 0, null));
        assertThat(report.internships().started()).isEqualTo(1);
        assertThat(report.internships().fromSisters()).isNull();
    }

    @Test
    void internshipsStandAsOnTheDayAndBesideTheTimeWithAMentor() {
        Internships early = report("2019-07-15").internships();
        assertThat(List.of(early.started(), early.running(), early.completed()))
                .containsExactly(2, 2, 0);
        assertThat(early.goalsReached()).isEqualTo(2);
        assertThat(early.allReached()).isZero();
        Internships late = report("2020-04-30").internships();
        assertThat(
                        List.of(
                                late.started(),
                                late.persons(),
                                late.running(),
                                late.completed(),
                                late.endedEarly(),
                                late.fromSisters()))
                .containsExactly(3, 3, 0, 2, 1, 2);
        assertThat(List.of(late.evaluated(), late.evaluations(), late.followUps()))
                .containsExactly(2, 4, 2);
        assertThat(List.of(late.goals(), late.goalsReached(), late.allReached()))
                .containsExactly(4, 4, 2);
        assertThat(numbers(late.byMentor())).containsExactly("yes 1", "no 1", "unknown 1");
        assertThat(numbers(late.byTime()))
                .containsExactly("before 1", "during 1", "after 1", "none 0");
        assertThat(late.endReasons())
                .containsExactly(new Volumes.Number("moved", Words.of("Moved away"), 1));
    }

    private static Stream<String> numbers(List<Volumes.Number> numbers) {
        return numbers.stream().map(one -> one.key() + " " + one.number());
    }

    @Test
    void whoTriedAnInternshipAndReachedTheGoalIsAnswered() {
        Internships.Tried tried = report("2020-04-30").internships().tried();
        assertThat(tried.persons()).isEqualTo(3);
        assertThat(tried.completed()).isEqualTo(1);
        assertThat(tried.goals())
                .extracting(
                        Internships.Reached::key,
                        Internships.Reached::numerator,
                        Internships.Reached::denominator)
                .containsExactly(tuple("job", 2, 3), tuple("through", 1, 3));
        assertThat(tried.goals().getFirst().share()).isEqualByComparingTo("0.6667");
    }

    @Test
    void anInternshipThatIsOnlyAnOutcomeIsTriedToo() {
        Story story =
                new Story()
                        .planned(PLAN)
                        .cohort("C1", "1", "2019-01-15")
                        .course("a", "C1", "woman", 2019)
                        .outcome("a", "internship", "programme", "2019-05-01", null);
        assertThat(internships(story, "2019-04-30")).isNull();
        assertThat(internships(story, "2019-05-01").tried().persons()).isEqualTo(1);
        assertThat(internships(story, "2019-05-01").started()).isZero();
    }

    private static @Nullable Internships internships(Story story, String asOf) {
        return story.report("final", asOf).internships();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void thePageSaysWhatComesFromTheSister(String language) {
        String page = ReportPage.preview(report("2020-04-30"), language).page();
        assertThat(page).contains("Internships</th>", "Moved away", "2 ", "elsewhere");
    }
}
