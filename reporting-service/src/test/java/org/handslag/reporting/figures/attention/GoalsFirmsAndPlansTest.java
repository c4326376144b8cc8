package org.handslag.reporting.figures.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.AdmissionFact.OwnPlan;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.OrganisationFact;
import org.handslag.reporting.rendering.AttentionTexts;
import org.handslag.reporting.rendering.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs attention besides pairs, meetings and reports. */
class GoalsFirmsAndPlansTest {
    private static final String PLAN =
            """
            {
              "blueprint": "wide", "version": 1, "title": "Wide",
              "owner": {"key": "city", "title": "City"}, "municipalities": [],
              "period": {"from": "2019-01-01", "to": "2019-12-31"}, "cohorts": [], "outcomes": {},
              "course": {"months": 24, "plan": {"required": true}},
              "surveys": [
                {"key": "half", "title": "Half-way", "instrument": "survey",
                 "population": "participants", "when": {"from": "2019-03", "to": "2019-04"},
                 "questions": []},
                {"key": "any", "title": "Any", "instrument": "survey",
                 "population": "participants", "questions": []}
              ],
              "goals": [
                {"key": "twelve", "title": {"sv": "Tolv par", "en": "Twelve pairs"},
                 "count": {"number": 12, "by": "2019-12"},
                 "population": "pairs", "measure": {"kind": "pairs"}},
                {"key": "yearly", "title": "Six a year", "countPerYear": 6,
                 "population": "pairs", "measure": {"kind": "pairs"}}
              ]
            }
            """;

    private static Story story() {
        return new Story().planned(PLAN).cohort("C9", "1", "2019-01-01");
    }

    private static List<Item> on(Story story, String day, Code code) {
        return on(story.snapshot(), day, code);
    }

    private static List<Item> on(Snapshot snapshot, String day, Code code) {
        return Attention.of(snapshot, Set.of(), Story.day(day)).stream()
                .filter(one -> one.code() == code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-31, twelve 0/1",
        "2019-06-30, twelve 2/5 yearly 2/2",
        "2019-12-30, twelve 2/11 yearly 2/5",
        "2019-12-31, twelve 2/12 yearly 2/6",
        "2020-06-30, twelve 2/12"
    })
    void aGoalThatCountsIsBehindAnEvenPaceToItsDay(String day, String behind) {
        Story story =
                story().pair("m", "a", "2019-02-01", null)
                        .pair("n", "b", "2019-03-01", null)
                        .pair("o", "c", "2020-02-01", null);
        String found =
                on(story, day, Code.GOAL_BEHIND).stream()
                        .sorted((one, other) -> one.id().compareTo(other.id()))
                        .map(
                                one ->
                                        one.id().split("\\.")[1]
                                                + " "
                                                + one.values().get("number")
                                                + "/"
                                                + one.values().get("even"))
                        .reduce((one, other) -> one + " " + other)
                        .orElse("");
        assertThat(found).isEqualTo(behind.replace(" yearly 2/2", ""));
    }

    @Test
    void thePaceIsThePlatformsAndTheDayIsThePlans() {
        assertThat(on(story(), "2019-11-30", Code.GOAL_BEHIND))
                .extracting(Item::rule, Item::due)
                .containsOnly(tuple(Item.Rule.PLATFORM, Story.day("2019-12-31")));
        assertThat(on(story(), "2019-12-31", Code.GOAL_BEHIND))
                .extracting(Item::rule)
                .containsOnly(Item.Rule.BLUEPRINT);
        assertThat(on(story(), "2019-11-30", Code.GOAL_BEHIND).getFirst())
                .satisfies(
                        item ->
                                assertThat(AttentionTexts.reason(item, new Texts("sv")))
                                        .isEqualTo(
                                                "Tolv par: 0 av 12 till 2019-12-31; i jämn takt"
                                                        + " hade det varit 10."));
    }

    private static Story promising(OrganisationFact.Promise... promises) {
        Story story = story();
        story.organisation(new OrganisationFact("F", null, null, List.of(), List.of(promises)));
        return story;
    }

    private static OrganisationFact.Promise promise(
            String programme, int places, @Nullable String withdrawnOn, String... named) {
        return new OrganisationFact.Promise(
                programme,
                Story.day("2019-02-01"),
                places,
                List.of(named).stream()
                        .map(one -> new OrganisationFact.Named(Story.day(one)))
                        .toList(),
                withdrawnOn == null ? null : Story.day(withdrawnOn));
    }

    @Test
    void aPromiseWithoutANamedMentorIsOverdueAfterAMonth() {
        Story story =
                promising(
                        promise("P", 3, null, "2019-02-10", "2019-03-20"),
                        promise("P", 1, "2019-03-01"),
                        promise("Other", 1, null),
                        promise("P", 1, null, "2019-03-20"));
        assertThat(on(story, "2019-03-03", Code.PROMISE_UNNAMED)).isEmpty();
        assertThat(on(story, "2019-03-04", Code.PROMISE_UNNAMED))
                .extracting(
                        Item::id,
                        one -> one.values().get("number"),
                        one -> one.subject().organisation())
                .containsExactly(
                        tuple("promise-unnamed.F.1", "2", "F"),
                        tuple("promise-unnamed.F.4", "1", "F"));
        assertThat(on(story, "2019-03-20", Code.PROMISE_UNNAMED))
                .extracting(one -> one.values().get("number"))
                .containsExactly("1");
    }

    @Test
    void anApplicationIsUnansweredAfterTwoWeeks() {
        Story story = story();
        story.application(application("1", null, null));
        story.application(application("2", "2019-03-20", null));
        story.application(application("3", null, "2019-03-10"));
        assertThat(on(story, "2019-03-15", Code.APPLICATION_UNANSWERED)).isEmpty();
        assertThat(on(story, "2019-03-16", Code.APPLICATION_UNANSWERED))
                .extracting(Item::id, one -> one.subject().participant())
                .containsExactly(
                        tuple("application-unanswered.1", "a"),
                        tuple("application-unanswered.2", "a"));
        assertThat(on(story, "2019-03-20", Code.APPLICATION_UNANSWERED)).hasSize(1);
    }

    private static ApplicationFact application(
            String id, @Nullable String answeredOn, @Nullable String withdrawnOn) {
        return new ApplicationFact(
                id,
                "P",
                "a",
                "A0",
                Story.day("2019-03-01"),
                answeredOn == null ? null : Story.day(answeredOn),
                withdrawnOn == null ? null : Story.day(withdrawnOn),
                "applied");
    }

    @Test
    void aSurveyIsOpenPastItsPlannedDayOrAMonthAfterItsOpening() {
        Story story =
                story().survey("half", "2019-04-10", List.of("a", "b"))
                        .survey("any", "2019-04-10", List.of("a"))
                        .survey("half", "2019-05-01", List.of("a", "b"));
        assertThat(on(story, "2019-04-30", Code.SURVEY_OPEN)).isEmpty();
        assertThat(on(story, "2019-05-01", Code.SURVEY_OPEN))
                .extracting(Item::id, Item::rule)
                .containsExactly(tuple("survey-open.S0", Item.Rule.BLUEPRINT));
        assertThat(on(story, "2019-06-01", Code.SURVEY_OPEN))
                .extracting(Item::id, Item::rule, Item::due)
                .containsExactly(
                        tuple("survey-open.S0", Item.Rule.BLUEPRINT, Story.day("2019-04-30")),
                        tuple("survey-open.S1", Item.Rule.PLATFORM, Story.day("2019-05-10")),
                        tuple("survey-open.S2", Item.Rule.PLATFORM, Story.day("2019-05-31")));
        Story answered =
                story().survey(
                                "any",
                                "2019-04-10",
                                List.of("a", "b"),
                                Story.attempt("a", "2019-04-12", "declined"));
        assertThat(on(answered, "2019-06-01", Code.SURVEY_OPEN).getFirst().values())
                .containsEntry("number", "1");
    }

    @Test
    void aPlanOfOnesOwnIsWrittenAndLookedBackOn() {
        Story story = story().course("a", "C9", "woman", 2019);
        assertThat(on(story, "2019-01-31", Code.PLAN_MISSING)).isEmpty();
        assertThat(on(story, "2019-02-01", Code.PLAN_MISSING))
                .extracting(one -> one.subject().participant())
                .containsExactly("a");
        story.plan(
                "a",
                new OwnPlan(
                        Story.day("2019-02-05"),
                        List.of(
                                new OwnPlan.Aim("cv", Story.day("2019-04-01"), null),
                                new OwnPlan.Aim(
                                        "job", Story.day("2019-04-01"), Story.day("2019-04-03")),
                                new OwnPlan.Aim("later", null, null))));
        assertThat(on(story, "2019-04-15", Code.PLAN_MISSING)).isEmpty();
        assertThat(on(story, "2019-04-15", Code.REVIEW_OVERDUE)).isEmpty();
        assertThat(on(story, "2019-04-16", Code.REVIEW_OVERDUE))
                .extracting(Item::id)
                .containsExactly("review-overdue.A0.cv");
        assertThat(on(story.completed("a", "2019-04-16"), "2019-04-16", Code.REVIEW_OVERDUE))
                .isEmpty();
    }

    @Test
    void whoIsOnLeaveNeedNotHaveAPlan() {
        Story story = story().course("a", "C9", "woman", 2019).onLeave("a", "2019-01-20", null);
        assertThat(on(story, "2019-04-16", Code.PLAN_MISSING)).isEmpty();
        assertThat(story.snapshot().admissions())
                .extracting(AdmissionFact::plan)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nb", "en"})
    void everyReasonHasWordsWithNothingLeftOpen(String language) {
        Story story =
                promising(promise("P", 1, null))
                        .course("a", "C9", "woman", 2019)
                        .course("b", "C9", "woman", 2019)
                        .survey("any", "2019-04-10", List.of("a"));
        story.application(application("1", null, null));
        story.plan(
                "b",
                new OwnPlan(
                        Story.day("2019-02-05"),
                        List.of(new OwnPlan.Aim("cv", Story.day("2019-03-01"), null))));
        List<Item> items = Attention.of(story.snapshot(), Set.of(), Story.day("2019-06-30"));
        assertThat(items)
                .extracting(Item::code)
                .contains(
                        Code.PROMISE_UNNAMED,
                        Code.APPLICATION_UNANSWERED,
                        Code.SURVEY_OPEN,
                        Code.PLAN_MISSING,
                        Code.REVIEW_OVERDUE,
                        Code.GOAL_BEHIND);
        for (Item item : items) {
            assertThat(AttentionTexts.reason(item, new Texts(language)))
                    .as(item.id())
                    .doesNotContain("{", "}");
        }
    }
}
