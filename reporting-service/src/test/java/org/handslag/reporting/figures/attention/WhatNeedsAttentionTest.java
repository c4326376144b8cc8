package org.handslag.reporting.figures.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.figures.fact.PairFact;
import org.handslag.reporting.rendering.AttentionTexts;
import org.handslag.reporting.rendering.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatNeedsAttentionTest {
    private static final String PLAN =
            """
            {
              "blueprint": "watched", "version": 1, "title": "Watched",
              "owner": {"key": "city", "title": "City"},
              "municipalities": [{"key": "town", "title": "Town"}],
              "period": {"from": "2019-01"}, "cohorts": [], "outcomes": {},
              "course": {"months": 12, "leave": {"offeredToFinish": true}},
              "matching": {"mode": "staff-choice", "trial": {"thinkDays": 3}},
              "agreement": {"required": true, "startsPeriod": "agreement"},
              "mentors": {
                "planned": [{"municipality": "town", "number": {"min": 2, "max": 4}}],
                "channels": [{"key": "rotary", "title": "Rotary", "to": "2019-03"}],
                "capacity": {"default": 1}
              },
              "meetings": {"kinds": [
                {"key": "talk", "title": {"sv": "Samtal", "en": "Talk"}, "level": "pair",
                 "everyMonths": 1, "minutes": {"by": "participant"}},
                {"key": "hours", "title": "Hours", "level": "pair",
                 "hoursPerMonth": {"atLeast": 2}}
              ]},
              "reports": [
                {"key": "interim", "title": "Interim", "kind": "interim", "due": "2019-07-01",
                 "to": "unknown"},
                {"key": "last", "title": "Last", "kind": "final", "due": "unknown",
                 "to": "unknown"}
              ],
              "decisions": [
                {"key": "go", "title": "Go on", "on": "2019-05-31", "by": "unknown",
                 "kind": "decision"}
              ]
            }
            """;

    /** A pair since February, with its two mentors in place and the report frozen. */
    private static Story story() {
        return new Story()
                .planned(PLAN)
                .cohort("C9", "1", "2019-01-15")
                .course("a", "C9", "woman", 2019)
                .mentor("m", "town", "2019-02-01")
                .mentor("n", "town", "2019-02-01")
                .pair("m", "a", "2019-02-01", null)
                .decided("go", "2019-05-01", "approved");
    }

    private static List<Item> on(Story story, String day, String... frozen) {
        return Attention.of(story.snapshot(), Set.of(frozen), LocalDate.parse(day));
    }

    private static List<Item> on(Story story, String day, Code code) {
        return on(story, day, "interim").stream().filter(one -> one.code() == code).toList();
    }

    private static Story talks(Story story) {
        return story.meetingPlan(
                new MeetingPlanFact(
                        "L",
                        "P",
                        "C9",
                        "talk",
                        "Q0",
                        "m",
                        Story.day("2019-02-01"),
                        null,
                        List.of(
                                Story.day("2019-03-01"),
                                Story.day("2019-04-01"),
                                Story.day("2019-05-01")),
                        null,
                        List.of(),
                        null));
    }

    private static MeetingFact meeting(
            String id,
            String kind,
            @Nullable String held,
            @Nullable String missed,
            @Nullable Integer minutes,
            @Nullable Integer minutesLong) {
        return new MeetingFact(
                id,
                "P",
                "C9",
                kind,
                null,
                held == null ? null : Story.day(held),
                missed == null ? null : Story.day(missed),
                "Q0",
                "m",
                null,
                minutes,
                minutesLong);
    }

    @Test
    void aMeetingThatThePolicyExpectedAndNobodyRecordedIsMissing() {
        Story story = talks(story()).meeting(meeting("1", "talk", "2019-02-25", null, 1, null));
        assertThat(on(story, "2019-03-31", Code.NO_MEETING)).isEmpty();
        assertThat(on(story, "2019-05-02", Code.NO_MEETING))
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.due()).isEqualTo("2019-04-01");
                            assertThat(item.since()).isEqualTo("2019-02-25");
                            assertThat(item.values()).containsEntry("number", "2");
                            assertThat(item.subject()).isEqualTo(Item.Subject.pair("Q0", "a", "m"));
                            assertThat(item.daysLate(Story.day("2019-05-02"))).isEqualTo(31);
                            assertThat(AttentionTexts.reason(item, new Texts("sv")))
                                    .startsWith("Samtal: 2 ")
                                    .contains("2019-04-01");
                        });
    }

    @Test
    void aPairOnLeaveOrAtRestOrEndedIsNotAsked() {
        assertThat(on(talks(story()).onLeave("a", "2019-02-20", "2019-02-21"), "2019-05-02"))
                .extracting(Item::code)
                .doesNotContain(Code.NO_MEETING);
        Story ended =
                talks(
                        new Story()
                                .planned(PLAN)
                                .course("a", "C9", "woman", 2019)
                                .pair("m", "a", "2019-02-01", "2019-02-15"));
        assertThat(on(ended, "2019-05-02", Code.NO_MEETING)).isEmpty();
    }

    @Test
    void twoMissesInARowStandInsteadOfTheMissingMeeting() {
        Story story =
                talks(story())
                        .meeting(meeting("1", "talk", null, "2019-03-01", null, null))
                        .meeting(meeting("2", "talk", null, "2019-04-01", null, null));
        assertThat(on(story, "2019-04-02", Code.NO_MEETING)).isEmpty();
        assertThat(on(story, "2019-04-02", Code.MISSES_IN_A_ROW))
                .singleElement()
                .satisfies(item -> assertThat(item.values()).containsEntry("number", "2"));
        story.meeting(meeting("3", "talk", "2019-04-03", null, 1, null));
        assertThat(on(story, "2019-04-03", Code.MISSES_IN_A_ROW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 45, 1", "60, 60, 0", "60, , 1"})
    void aMonthShortOfHoursShowsUp(int first, @Nullable Integer second, int items) {
        Story story =
                story().meetingPlan(
                                new MeetingPlanFact(
                                        "H",
                                        "P",
                                        "C9",
                                        "hours",
                                        "Q0",
                                        "m",
                                        Story.day("2019-02-01"),
                                        null,
                                        List.of(),
                                        "hours",
                                        List.of(
                                                new MeetingPlanFact.Window(
                                                        Story.day("2019-03-01"),
                                                        Story.day("2019-03-31"),
                                                        BigDecimal.valueOf(2))),
                                        null))
                        .meeting(meeting("1", "hours", "2019-03-05", null, null, first))
                        .meeting(meeting("2", "hours", "2019-03-20", null, null, second))
                        .meeting(meeting("3", "hours", "2019-04-02", null, null, 120));
        assertThat(on(story, "2019-03-30", Code.HOURS_SHORT)).isEmpty();
        assertThat(on(story, "2019-04-05", Code.HOURS_SHORT)).hasSize(items);
        assertThat(story.report("interim", "2019-04-05").meetings())
                .filteredOn(one -> one.kind().equals("hours"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.hours().expected()).isEqualByComparingTo("2");
                            assertThat(one.hours().windows()).isEqualTo(1);
                            assertThat(one.hours().shortOf()).isEqualTo(items);
                        });
    }

    @Test
    void aTalkWithStaffMeetsItsPlanThoughNoPairMet() {
        Story story =
                story().meetingPlan(
                                new MeetingPlanFact(
                                        "W",
                                        "P",
                                        "C9",
                                        "talk",
                                        "Q0",
                                        "m",
                                        Story.day("2019-02-01"),
                                        null,
                                        List.of(),
                                        "meetings",
                                        List.of(
                                                new MeetingPlanFact.Window(
                                                        Story.day("2019-02-01"),
                                                        Story.day("2019-06-30"),
                                                        BigDecimal.ONE)),
                                        "a"))
                        .meeting(meeting("1", "talk", "2019-03-05", null, 1, null));
        assertThat(on(story, "2019-07-01", Code.NO_MEETING))
                .as("the pair's meeting is none with staff")
                .hasSize(1);
        story.meeting(
                new MeetingFact(
                        "2",
                        "P",
                        "C9",
                        "talk",
                        null,
                        Story.day("2019-04-05"),
                        null,
                        null,
                        null,
                        "a",
                        1,
                        null));
        assertThat(on(story, "2019-07-01", Code.NO_MEETING)).isEmpty();
    }

    @Test
    void minutesAreMissingTwoWeeksAfterAMeetingOfWhichSomebodyWritesThem() {
        Story story =
                story().meeting(meeting("1", "talk", "2019-03-01", null, 0, null))
                        .meeting(meeting("2", "talk", "2019-03-02", null, 1, null))
                        .meeting(meeting("3", "hours", "2019-03-01", null, 0, 60));
        assertThat(on(story, "2019-03-15", Code.MINUTES_MISSING)).isEmpty();
        assertThat(on(story, "2019-03-16", Code.MINUTES_MISSING))
                .extracting(Item::id)
                .containsExactly("minutes-missing.1");
    }

    @Test
    void answersAreOverdueTwoWeeksAfterEachSideWasAsked() {
        Story story =
                story().pair(
                                proposed(
                                        "T1",
                                        null,
                                        Map.of("mentor", new PairFact.Answer("yes", null))))
                        .pair(proposed("T2", "2019-03-10", Map.of()))
                        .pair(
                                proposed(
                                        "T3",
                                        null,
                                        Map.of(
                                                "mentor",
                                                new PairFact.Answer(
                                                        "no", Story.day("2019-03-05")))));
        assertThat(on(story, "2019-03-15", Code.ANSWER_OVERDUE)).isEmpty();
        assertThat(on(story, "2019-03-16", Code.ANSWER_OVERDUE))
                .extracting(one -> one.subject().pair())
                .containsExactly("T1");
        // The trial meeting was on 10 March, and they had three days to think.
        assertThat(on(story, "2019-03-27", Code.ANSWER_OVERDUE)).hasSize(1);
        assertThat(on(story, "2019-03-28", Code.ANSWER_OVERDUE)).hasSize(2);
    }

    private static PairFact proposed(
            String id, @Nullable String tried, Map<String, PairFact.Answer> answers) {
        return new PairFact(
                id,
                "P",
                "C9",
                "a",
                "n",
                Story.day("2019-03-01"),
                answers,
                null,
                null,
                null,
                null,
                null,
                null,
                tried == null ? null : new PairFact.Trial(Story.day(tried)),
                List.of(),
                null);
    }

    @Test
    void whoIsOnLeaveIsOfferedToFinishAndAnswers() {
        Story offered = story().onLeave("a", "2019-06-01", "2019-09-01");
        assertThat(on(offered, "2019-09-15", Code.OFFER_UNANSWERED)).isEmpty();
        assertThat(on(offered, "2019-09-16", Code.OFFER_UNANSWERED)).hasSize(1);
        Story silent = story().onLeave("a", "2019-06-01", null);
        assertThat(on(silent, "2020-01-14", Code.FINISH_NOT_OFFERED)).isEmpty();
        assertThat(on(silent, "2020-01-15", Code.FINISH_NOT_OFFERED))
                .as("the cohort's twelve months are over")
                .hasSize(1);
    }

    @Test
    void reportsAndDecisionsComeAMonthAheadAndStayUntilTheyAreThere() {
        Story story = new Story().planned(PLAN);
        assertThat(on(story, "2019-04-30"))
                .extracting(Item::code)
                .doesNotContain(Code.DECISION_DUE);
        assertThat(on(story, "2019-08-01"))
                .filteredOn(one -> one.id().startsWith("report") || one.id().startsWith("dec"))
                .extracting(Item::id, Item::due)
                .containsExactly(
                        tuple("decision-due.go", Story.day("2019-05-31")),
                        tuple("report-due.interim", Story.day("2019-07-01")));
        assertThat(on(story.decided("go", "2019-05-01", "postponed"), "2019-08-01"))
                .extracting(Item::id)
                .contains("decision-due.go");
        assertThat(on(story(), "2019-08-01", "interim"))
                .extracting(Item::code)
                .doesNotContain(Code.DECISION_DUE, Code.REPORT_DUE);
    }

    @Test
    void recruitmentIsBehindWhereFewerThanTheLeastAreActiveByTheChannelsLastDay() {
        Story story = new Story().planned(PLAN).mentor("m", "town", "2019-02-01");
        assertThat(on(story, "2019-02-28", Code.RECRUITMENT_BEHIND)).isEmpty();
        assertThat(on(story, "2019-03-01", Code.RECRUITMENT_BEHIND))
                .singleElement()
                .satisfies(
                        item ->
                                assertThat(AttentionTexts.reason(item, new Texts("en")))
                                        .isEqualTo(
                                                "Town: 1 of 2 planned mentors are active; due"
                                                        + " 2019-03-31."));
        assertThat(on(story(), "2019-03-01", Code.RECRUITMENT_BEHIND)).isEmpty();
    }

    @Test
    void staffAreToBeInTouchOnlyAsOftenAsThePlanSays() {
        Story story = story();
        assertThat(on(story, "2019-12-31", Code.CONTACT_DUE)).isEmpty();
        story.planned(
                PLAN.replace("\"reports\"", "\"contact\": {\"everyMonths\": 3}, \"reports\""));
        assertThat(on(story, "2019-05-01", Code.CONTACT_DUE)).isEmpty();
        assertThat(on(story, "2019-05-02", Code.CONTACT_DUE))
                .extracting(one -> one.subject().pair())
                .containsExactly("Q0");
        story.contact("Q0", "2019-05-02");
        assertThat(on(story, "2019-08-02", Code.CONTACT_DUE)).isEmpty();
    }

    @Test
    void aMentorWithMoreParticipantsThanPlacesIsOverCapacity() {
        Story story = story().pair("m", "b", "2019-03-01", null);
        assertThat(on(story, "2019-04-01", Code.MENTOR_OVER_CAPACITY)).isEmpty();
        story.pair("m", "c", "2019-03-10", null);
        assertThat(on(story, "2019-04-01", Code.MENTOR_OVER_CAPACITY))
                .extracting(Item::since)
                .containsExactly(Story.day("2019-03-10"));
    }

    @Test
    void whatFailsFirstStandsFirst() {
        Story story = talks(story()).pair("m", "b", "2019-03-01", null);
        List<LocalDate> due = on(story, "2019-06-15").stream().map(Item::due).toList();
        assertThat(due).hasSizeGreaterThan(2).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"sv", "nb", "en"})
    void everyReasonHasWordsWithNothingLeftOpen(String language) {
        Story story =
                talks(story())
                        .onLeave("a", "2019-06-01", null)
                        .pair("m", "b", "2019-03-01", null)
                        .pair("m", "c", "2019-03-01", null)
                        .pair(proposed("T1", null, Map.of()))
                        .meeting(meeting("1", "talk", "2019-03-01", null, 0, null));
        for (String day : List.of("2019-05-20", "2019-07-10", "2020-02-01")) {
            for (Item item : on(story, day)) {
                assertThat(AttentionTexts.reason(item, new Texts(language)))
                        .as(item.id())
                        .doesNotContain("{", "}");
            }
        }
    }
}
