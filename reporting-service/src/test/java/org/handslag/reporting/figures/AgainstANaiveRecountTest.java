package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;
import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Volumes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgainstANaiveRecountTest {
    private static final LocalDate START = LocalDate.of(2015, 12, 1);

    static List<Long> seeds() {
        var seeds = new ArrayList<Long>();
        for (long seed = 1; seed <= 60; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFigureEqualsTheRecountAsOfAnyDay(long seed) {
        Random random = new Random(seed);
        Story story = story(random);
        for (int i = 0; i < 6; i++) {
            LocalDate day = START.plusDays(random.nextInt(900));
            Report report = story.report("final", day.toString());
            NaiveRecount naive = new NaiveRecount(story, day);
            Map<String, GoalFigure> goals = new HashMap<>();
            report.goals().forEach(goal -> goals.put(goal.key(), goal));
            Set<String> people = naive.admitted();
            Set<String> mentors = naive.activeMentors();
            check(goals, "placement-3-months", naive.placed(), people.size());
            check(goals, "employment", naive.employed(), people.size());
            for (String[] each :
                    new String[][] {
                        {"knowledge-of-working-life", "knows-working-life-better"},
                        {"wider-network", "wider-network-and-strategies"}
                    }) {
                check(goals, each[0], naive.said(people, each[1], true), people.size());
                assertThat(goals.get(each[0]).answered())
                        .isEqualTo(naive.said(people, each[1], false));
            }
            check(
                    goals,
                    "mentors-enriched",
                    naive.said(mentors, "enriched-by-exchange", true),
                    mentors.size());
            report.budget()
                    .years()
                    .forEach(
                            year ->
                                    assertThat(year.actual())
                                            .isEqualByComparingTo(
                                                    BigDecimal.valueOf(
                                                            naive.spent(year.year()), 2)));
            stands(report.volumes().participants().total(), naive);
            addsUp(report);
        }
    }

    private static void stands(Volumes.Course total, NaiveRecount naive) {
        assertThat(
                        List.of(
                                total.inIntake(),
                                total.waiting(),
                                total.declined(),
                                total.withdrawn(),
                                total.admitted()))
                .containsExactly(
                        naive.standing("in intake"),
                        naive.standing("waiting-list"),
                        naive.standing("declined"),
                        naive.standing("withdrawn"),
                        naive.standing("admitted"));
    }

    private static void check(
            Map<String, GoalFigure> goals, String key, int numerator, int denominator) {
        GoalFigure goal = goals.get(key);
        assertThat(goal.numerator()).as(key).isEqualTo(numerator);
        assertThat(goal.denominator()).as(key).isEqualTo(denominator);
        assertThat(goal.numerator()).isLessThanOrEqualTo(goal.answered());
        assertThat(goal.answered()).isLessThanOrEqualTo(goal.denominator());
        if (goal.state() != State.NOT_YET_MEASURED) {
            int tenths = goal.target().movePointRight(1).intValueExact();
            assertThat(goal.state() == State.REACHED)
                    .as(key + " " + numerator + " of " + denominator)
                    .isEqualTo(numerator * 10 >= tenths * denominator);
        }
    }

    private static void addsUp(Report report) {
        for (Volumes.Course one : report.volumes().participants().byMunicipality()) {
            assertThat(
                            one.admitted()
                                    + one.declined()
                                    + one.waiting()
                                    + one.withdrawn()
                                    + one.inIntake())
                    .isEqualTo(one.referred());
        }
        Volumes.Course total = report.volumes().participants().total();
        for (List<Volumes.Course> parts :
                List.of(
                        report.volumes().participants().byMunicipality(),
                        report.volumes().participants().byGender(),
                        report.volumes().participants().byCohort(),
                        report.volumes().participants().bySource())) {
            assertThat(parts.stream().mapToInt(Volumes.Course::referred).sum())
                    .isEqualTo(total.referred());
            assertThat(parts.stream().mapToInt(Volumes.Course::admitted).sum())
                    .isEqualTo(total.admitted());
        }
        for (GoalFigure goal : report.goals()) {
            int women =
                    goal.breakdown().stream()
                            .filter(part -> part.dimension().equals("gender"))
                            .mapToInt(GoalFigure.Part::numerator)
                            .sum();
            assertThat(women).isEqualTo(goal.numerator());
            assertThat(goal.population() == Goal.Population.ACTIVE_MENTORS)
                    .isEqualTo(goal.key().startsWith("mentors"));
        }
    }

    static Story story(Random random) {
        Story story = new Story();
        var people = new ArrayList<String>();
        for (int i = 0; i < 10 + random.nextInt(60); i++) {
            String who = "p" + random.nextInt(60);
            people.add(who);
            String decided = day(random, 0, 700);
            story.admission(
                    who,
                    random.nextBoolean() ? "C1" : "C2",
                    pick(random, "woman", "man", "other", "unknown"),
                    pick(random, "kavlinge", "lomma"),
                    pick(random, "selected", "selected", "selected", "declined", "waiting-list"),
                    decided,
                    random.nextInt(8) == 0 ? day(random, 0, 700) : null,
                    random.nextInt(8) == 0 ? day(random, 300, 900) : null,
                    waitedBefore(random, decided));
            for (int j = 0; j < random.nextInt(3); j++) {
                outcome(story, random, who);
            }
        }
        var mentors = new ArrayList<String>();
        for (int i = 0; i < random.nextInt(36); i++) {
            mentors.add("m" + i);
            story.mentor(
                    "m" + i,
                    pick(random, "kavlinge", "lomma"),
                    random.nextInt(5) == 0 ? null : day(random, 0, 300));
        }
        ask(
                story,
                random,
                "participants-final",
                people.stream().distinct().toList(),
                "knows-working-life-better",
                "wider-network-and-strategies");
        ask(story, random, "mentors-final", mentors, "enriched-by-exchange");
        for (int i = 0; i < random.nextInt(30); i++) {
            int year = 2016 + random.nextInt(2);
            story.cost(year, "travel", random.nextLong(-50_000, 500_000), day(random, 0, 900));
        }
        return story;
    }

    private static String[] waitedBefore(Random random, String decided) {
        var days = new ArrayList<String>();
        LocalDate day = LocalDate.parse(decided);
        for (int i = 0; i < random.nextInt(4); i++) {
            day = day.minusDays(random.nextInt(40));
            days.addFirst(day.toString());
        }
        return days.toArray(String[]::new);
    }

    private static void outcome(Story story, Random random, String who) {
        String kind = pick(random, "placement", "placement", "employment", "education");
        String via = pick(random, "mentor-network", "own", "case-officer");
        @Nullable String from = random.nextInt(10) == 0 ? null : day(random, 100, 800);
        @Nullable String to =
                from == null || random.nextInt(3) == 0
                        ? null
                        : LocalDate.parse(from).plusDays(80 + random.nextInt(25)).toString();
        story.outcome(who, kind, via, from, to);
    }

    private static void ask(
            Story story, Random random, String survey, List<String> whom, String... questions) {
        var responses = new ArrayList<SurveyFact.Response>();
        for (String who : whom) {
            for (int i = 0; i < random.nextInt(3); i++) {
                LocalDate on = LocalDate.parse(day(random, 700, 900));
                if (random.nextInt(4) == 0) {
                    responses.add(
                            new SurveyFact.Response(
                                    who, pick(random, "declined", "not-reached"), on, Map.of()));
                    continue;
                }
                var answers = new HashMap<String, String>();
                for (String question : questions) {
                    if (random.nextInt(6) > 0) {
                        answers.put(question, pick(random, "yes", "yes", "yes", "no"));
                    }
                }
                responses.add(new SurveyFact.Response(who, "answered", on, answers));
            }
        }
        story.survey(survey, "2017-10-01", whom, responses.toArray(SurveyFact.Response[]::new));
    }

    private static String day(Random random, int least, int most) {
        return START.plusDays(random.nextInt(least, most)).toString();
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
