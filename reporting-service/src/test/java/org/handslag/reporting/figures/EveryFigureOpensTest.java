package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.handslag.reporting.figures.opening.Line;
import org.handslag.reporting.figures.opening.Line.Counts;
import org.handslag.reporting.figures.opening.Opening;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.rendering.FigureTexts;
import org.handslag.reporting.rendering.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EveryFigureOpensTest {
    private static final String DAY = "2018-04-30";
    private static final List<FigureTexts> TEXTS =
            Texts.LANGUAGES.stream().map(one -> new FigureTexts(new Texts(one))).toList();

    /** Every number of a report by its JSON pointer, but for shares and hours. */
    private static TreeMap<String, BigDecimal> numbers(Story story, String day) {
        var found = new TreeMap<String, BigDecimal>();
        String text = ReportJson.text(story.report("final", day));
        walk("", JsonMapper.shared().readTree(text), found);
        return found;
    }

    private static void walk(String pointer, JsonNode node, TreeMap<String, BigDecimal> found) {
        if (pointer.matches(".*/share(OfAnswered)?|.*/hours/(expected|held)")) {
            return;
        }
        if (node.isNumber()) {
            found.put(pointer, node.decimalValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, node.get(i), found);
            }
        } else {
            node.properties()
                    .forEach(one -> walk(pointer + "/" + one.getKey(), one.getValue(), found));
        }
    }

    private static Opening open(Story story, String day, String pointer) {
        Snapshot snapshot = story.snapshot();
        Plan.Due due = snapshot.plan().report("final").orElseThrow();
        return FigureOpening.open(snapshot, due, Story.day(day), pointer);
    }

    private static void everyNumberOpens(Story story, String day) {
        var unexplained = new ArrayList<String>();
        int opened = 0;
        for (var figure : numbers(story, day).entrySet()) {
            String pointer = figure.getKey();
            switch (open(story, day, pointer)) {
                case Opening.Opened facts -> {
                    opened++;
                    assertThat(facts.value()).as(pointer).isEqualByComparingTo(figure.getValue());
                    assertThat(facts.lines())
                            .as(pointer)
                            .allSatisfy(
                                    line ->
                                            assertThat(counts(pointer, line))
                                                    .isEqualTo(line.number().signum() != 0));
                    inWords(facts);
                }
                case Opening.Computed(List<String> from) -> {
                    assertThat(from)
                            .as(pointer)
                            .isNotEmpty()
                            .noneMatch(
                                    other ->
                                            open(story, day, other) instanceof Opening.Closed
                                                    && PlanNumbers.where(other).isEmpty());
                }
                case Opening.Closed() -> {
                    if (PlanNumbers.where(pointer).isEmpty()) {
                        unexplained.add(pointer);
                    }
                }
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(opened).isGreaterThan(100);
    }

    private static boolean counts(String pointer, Line line) {
        return pointer.endsWith("/denominator")
                ? line.counts() == Counts.DENOMINATOR
                : line.counts() == Counts.NUMERATOR;
    }

    private static void inWords(Opening.Opened facts) {
        for (FigureTexts texts : TEXTS) {
            assertThat(texts.rule(facts)).isNotBlank();
            facts.lines().forEach(line -> assertThat(texts.what(line.what())).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3})
    void everyNumberOfAFullReportHasItsFactsOrSaysWhereItComesFrom(long seed) {
        everyNumberOpens(AgainstANaiveRecountTest.story(new Random(seed)), DAY);
    }

    @Test
    void soHaveOtherPopulationsOffersAndLeave() throws IOException {
        everyNumberOpens(TrondheimsThreeSharesTest.story(), "2021-04-30");
    }

    @Test
    void soHaveSistersAndInternships() {
        everyNumberOpens(SisterProgrammesTest.story(), "2020-03-01");
    }

    @Test
    void soHaveCoursesContactsAndOffers() {
        everyNumberOpens(
                WhatStandsAroundThePairsTest.courses().contact("Q0", "2019-03-01"), "2019-12-31");
    }
}
