package org.handslag.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.reporting.figures.Story.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.SurveyFigure;
import org.junit.jupiter.api.Test;

class SurveysInAReportTest {
    private final Story story =
            new Story()
                    .planned(
                            """
                            {
                              "blueprint": "surveys", "version": 1, "title": "Surveys",
                              "owner": {"key": "city", "title": "City"},
                              "municipalities": [], "cohorts": [], "outcomes": {},
                              "period": {"from": "2017-04", "to": "2018-12"},
                              "surveys": [
                                {"key": "first", "title": "First", "instrument": "survey",
                                 "moment": "before", "population": "participants",
                                 "questions": [{"key": "q", "text": "?", "scale": "agree-5",
                                                "favourable": ["4", "5"]}]},
                                {"key": "last", "title": "Last", "instrument": "survey",
                                 "moment": "after", "population": "participants", "by": "A bureau",
                                 "questions": [{"key": "q", "standard": "s", "edition": "1",
                                                "text": "?", "scale": "agree-5",
                                                "favourable": ["4", "5"]}]}
                              ],
                              "goals": [
                                {"key": "of-people", "title": "G", "target": 0.5,
                                 "population": "admitted-participants",
                                 "measure": {"kind": "survey", "survey": "last",
                                             "question": "q"}},
                                {"key": "of-answers", "title": "G", "target": 0.5,
                                 "population": "answered",
                                 "measure": {"kind": "survey", "survey": "last",
                                             "question": "q"}}
                              ]
                            }
                            """)
                    .admitted("a", "2017-05-01")
                    .admitted("b", "2017-05-01")
                    .admitted("c", "2017-05-01");

    private static SurveyFact.Response anonymous(String who, String value) {
        return new SurveyFact.Response(
                who, "answered", LocalDate.of(2018, 5, 3), Map.of("q", value), true);
    }

    private void last(List<String> asked, int links, SurveyFact.Response... responses) {
        story.survey("last", "2018-05-01", asked, links, responses);
    }

    private SurveyFigure figure() {
        return story.report("final", "2018-12-31").surveys().getLast();
    }

    @Test
    void sayHowManyWereAskedByALinkAndAnsweredWithoutAName() {
        last(List.of("a"), 3, answer("a", "2018-05-02", "q", "1"), anonymous("x", "5"));
        SurveyFigure last = figure();
        assertThat(List.of(last.asked(), last.answered(), last.noReply())).containsExactly(4, 2, 2);
        assertThat(List.of(last.byLink(), last.anonymous())).containsExactly(3, 1);
        assertThat(last.moment()).isEqualTo("after");
        assertThat(last.by().in("en")).isEqualTo("A bureau");
        assertThat(last.questions().getFirst().standard().key()).isEqualTo("s");
        assertThat(last.questions().getFirst().favourable()).isOne();
    }

    @Test
    void compareWhatTheSamePersonAnsweredBeforeAndNoAnonymousAnswer() {
        story.survey(
                "first",
                "2017-05-01",
                List.of("a", "b", "c"),
                answer("a", "2017-05-02", "q", "2"),
                answer("b", "2017-05-02", "q", "5"));
        last(
                List.of("a", "b", "c"),
                1,
                answer("a", "2018-05-02", "q", "4"),
                answer("b", "2018-05-02", "q", "4"),
                answer("c", "2018-05-02", "q", "4"),
                anonymous("x", "5"));
        assertThat(figure().questions().getFirst().change())
                .isEqualTo(new SurveyFigure.Change(List.of("first"), 2, 1, 2, 1, 0, 1));
    }

    @Test
    void leaveAGoalOfPeopleUnmeasuredWhereAllAnswersAreNobodys() {
        last(List.of(), 3, anonymous("x", "5"), anonymous("y", "1"));
        var states = new ArrayList<GoalFigure.State>();
        story.report("final", "2018-12-31").goals().forEach(one -> states.add(one.state()));
        assertThat(states)
                .containsExactly(GoalFigure.State.NOT_YET_MEASURED, GoalFigure.State.REACHED);
        assertThat(story.report("final", "2018-12-31").dataNotes())
                .anyMatch(
                        note ->
                                note.code().equals("anonymous-answers")
                                        && "2".equals(note.values().get("number")));
    }
}
