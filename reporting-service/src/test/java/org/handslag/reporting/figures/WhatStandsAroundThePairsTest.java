package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.fact.ApplicationFact;
import org.handslag.reporting.figures.fact.GroupEventFact;
import org.handslag.reporting.figures.fact.OfferFact;
import org.handslag.reporting.figures.report.Support;
import org.handslag.reporting.rendering.ReportPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatStandsAroundThePairsTest {
    private static final String PLAN =
            """
            {
              "blueprint": "around", "version": 1, "title": "Around",
              "owner": {"key": "city", "title": "City"}, "municipalities": [],
              "period": {"from": "2019-01"}, "cohorts": [], "outcomes": {},
              "events": {"kinds": [
                {"key": "course", "title": "Course", "course": {"completion": {"attended": 2}}},
                {"key": "whole", "title": "Whole", "course": {"completion": "all"}},
                {"key": "vague", "title": "Vague", "course": {"completion": "unknown"}},
                {"key": "lunch", "title": "Lunch"}
              ], "themes": []}
            }
            """;

    private static GroupEventFact held(String kind, String on, String... who) {
        return new GroupEventFact(
                kind + on,
                "P",
                null,
                kind,
                null,
                null,
                Story.day(on),
                null,
                null,
                new GroupEventFact.Attendance(List.of(who), List.of("m"), Map.of()));
    }

    private static OfferFact offer(String id, String on, @Nullable String closedOn, int places) {
        return new OfferFact(
                id,
                List.of("P"),
                "internship",
                Story.day(on),
                null,
                places,
                closedOn == null ? null : Story.day(closedOn));
    }

    private static ApplicationFact application(
            String state, @Nullable String answeredOn, @Nullable String withdrawnOn) {
        return new ApplicationFact(
                "X" + state,
                "P",
                null,
                null,
                Story.day("2019-03-01"),
                answeredOn == null ? null : Story.day(answeredOn),
                withdrawnOn == null ? null : Story.day(withdrawnOn),
                state);
    }

    /** Four courses of three events each. */
    static Story courses() {
        Story story = new Story().planned(PLAN);
        for (String kind : List.of("course", "whole", "vague", "lunch")) {
            story.events.add(held(kind, "2019-02-01", "a", "b"));
            story.events.add(held(kind, "2019-03-01", "a"));
            story.events.add(held(kind, "2019-04-01", "a", "b"));
        }
        return story;
    }

    @Test
    void aCourseIsCompletedByWhoCameOftenEnough() {
        Story story = courses();
        Support support = story.report("final", "2019-12-31").support();
        assertThat(support.courses())
                .extracting(
                        Support.Course::key,
                        Support.Course::held,
                        Support.Course::needed,
                        Support.Course::began,
                        Support.Course::completed)
                .containsExactly(
                        tuple(
                                "course",
                                3,
                                2,
                                new Support.Attended(2, 1),
                                new Support.Attended(2, 1)),
                        tuple(
                                "whole",
                                3,
                                3,
                                new Support.Attended(2, 1),
                                new Support.Attended(1, 1)),
                        tuple("vague", 3, null, new Support.Attended(2, 1), null));
        assertThat(story.report("final", "2019-02-15").support().courses())
                .extracting(Support.Course::completed)
                .containsExactly(new Support.Attended(0, 0), new Support.Attended(2, 1), null);
        assertThat(ReportPage.preview(story.report("final", "2019-12-31"), "sv").page())
                .contains("2 av 2", "1 av 2", "ok\u00e4nt");
    }

    @Test
    void offersAndApplicationsStandAsTheyWereOnTheDay() {
        Story story = new Story().planned(PLAN);
        story.offers.add(offer("1", "2019-02-01", null, 3));
        story.offers.add(offer("2", "2019-02-01", "2019-04-01", 1));
        story.offers.add(offer("3", "2019-06-01", null, 1));
        story.applications.add(application("accepted", "2019-03-10", null));
        story.applications.add(application("declined", "2019-03-10", null));
        story.applications.add(application("withdrawn", null, "2019-03-20"));
        story.applications.add(application("applied", null, null));
        assertThat(story.report("final", "2019-03-15").support().offers())
                .isEqualTo(new Support.Offers(2, 4, 2, 4, 2, 1, 1, 0));
        assertThat(story.report("final", "2019-05-01").support().offers())
                .isEqualTo(new Support.Offers(2, 4, 1, 4, 1, 1, 1, 1));
    }

    @Test
    void whatIsNotOnRecordIsNotInTheReport() {
        Support support = new Story().planned(PLAN).report("final", "2019-03-15").support();
        assertThat(support.contacts()).isNull();
        assertThat(support.offers()).isNull();
        assertThat(
                        new Story()
                                .planned(PLAN)
                                .contact("Q", "2019-02-01")
                                .report("final", "2019-03-15")
                                .support()
                                .contacts()
                                .number())
                .isEqualTo(1);
    }
}
