package org.handslag.reporting.figures.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.fact.MeetingFact;
import org.handslag.reporting.figures.fact.MeetingPlanFact;
import org.handslag.reporting.rendering.AttentionTexts;
import org.handslag.reporting.rendering.Texts;
import org.junit.jupiter.api.Test;

/** Programmes of the field, by their own blueprints. */
class TheFieldsOwnNeedsTest {
    private static List<String> reasons(Story story, String day, Code code) {
        return Attention.of(story.snapshot(), Set.of(), LocalDate.parse(day)).stream()
                .filter(one -> one.code() == code)
                .map(one -> AttentionTexts.reason(one, new Texts("sv")))
                .toList();
    }

    @Test
    void humentorsMonthShortOfHoursShowsUp() throws IOException {
        Story story =
                Story.ofTheField("vs-humentor")
                        .cohort("C9", "1", "2019-01-15")
                        .course("a", "C9", "woman", 2019)
                        .pair("m", "a", "2019-02-01", null)
                        .meetingPlan(
                                new MeetingPlanFact(
                                        "H",
                                        "P",
                                        "C9",
                                        "individual",
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
                        .meeting(
                                new MeetingFact(
                                        "M",
                                        "P",
                                        "C9",
                                        "individual",
                                        null,
                                        Story.day("2019-03-05"),
                                        null,
                                        "Q0",
                                        "m",
                                        null,
                                        null,
                                        75));
        assertThat(reasons(story, "2019-03-30", Code.HOURS_SHORT)).isEmpty();
        assertThat(reasons(story, "2019-04-01", Code.HOURS_SHORT))
                .singleElement()
                .satisfies(
                        reason ->
                                assertThat(reason)
                                        .startsWith("Samtal: ")
                                        .contains("1.25", "2019-03-31"));
    }

    @Test
    void yrkesmentorersThreeHundredByADateIsBehindLongBeforeIt() throws IOException {
        Story story = Story.ofTheField("yrkesmentorer");
        for (int i = 0; i < 100; i++) {
            story.pair("m" + i, "p" + i, "2017-06-01", null);
        }
        assertThat(reasons(story, "2017-07-01", Code.GOAL_BEHIND))
                .as("a hundred is on its way")
                .isEmpty();
        assertThat(reasons(story, "2018-06-30", Code.GOAL_BEHIND))
                .singleElement()
                .satisfies(
                        reason ->
                                assertThat(reason)
                                        .startsWith("300 mentorpar: 100 av 300 till 2018-07-31"));
    }
}
