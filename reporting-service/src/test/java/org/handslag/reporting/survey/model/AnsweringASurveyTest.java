package org.handslag.reporting.survey.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.reporting.survey.model.Survey.Response;
import org.handslag.reporting.survey.model.Survey.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnsweringASurveyTest {
    private static final LocalDate OPENED = LocalDate.of(2017, 12, 1);

    private static Survey asking(String... whom) {
        return state(
                Survey.open(
                        "P",
                        "participants-final",
                        null,
                        OPENED,
                        true,
                        List.of(whom),
                        null,
                        "staff"));
    }

    private static Survey askingBy(@Nullable Integer number) {
        return state(
                Survey.open(
                        "P",
                        "case-officers-final",
                        null,
                        OPENED,
                        false,
                        List.of(),
                        number,
                        "staff"));
    }

    @Test
    void aSurveyOfPersonsNeedsSomebodyToAsk() {
        assertThat(code(Survey.open("P", "x", null, OPENED, true, List.of(), null, "staff")))
                .isEqualTo("nobody-to-ask");
    }

    @Test
    void somebodyWhoWasNotReachedMayAnswerLater() {
        Survey survey = asking("a");
        survey = state(survey.respond(attempt("a", Status.NOT_REACHED, 2)));
        survey = state(survey.respond(answer("a", "yes", 9)));
        assertThat(survey.standing("a"))
                .get()
                .extracting(Response::status)
                .isEqualTo(Status.ANSWERED);
        assertThat(survey.responses()).hasSize(2);
    }

    @Test
    void anErasedRespondentWasNeitherAskedNorAnswered() {
        Survey survey = state(asking("a", "b").respond(answer("a", "yes", 2)));
        Survey without = state(survey.without("a"));

        assertThat(without.asked()).containsExactly("b");
        assertThat(without.responses()).isEmpty();
        assertThat(without.without("a"))
                .isEqualTo(org.handslag.platform.decision.Decision.unchanged());
    }

    @Test
    void anAnswerCanBeCorrectedButNotTakenBack() {
        Survey survey = state(asking("a").respond(answer("a", "no", 2)));
        assertThat(code(survey.respond(attempt("a", Status.DECLINED, 3))))
                .isEqualTo("already-answered");
        survey = state(survey.respond(answer("a", "yes", 2)));
        assertThat(survey.standing("a").orElseThrow().answers()).containsValue("yes");
    }

    @Test
    void theSameAnswerTwiceIsOne() {
        Survey survey = state(asking("a").respond(answer("a", "no", 2)));
        assertThat(survey.respond(answer("a", "no", 2))).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void onlyThoseAskedCanAnswer() {
        assertThat(code(asking("a").respond(answer("b", "no", 2)))).isEqualTo("not-asked");
    }

    @Test
    void whereOnlyANumberIsKnownNoMoreCanAnswer() {
        Survey survey = state(askingBy(1).respond(answer("case-officer-1", "yes", 2)));
        assertThat(code(survey.respond(answer("case-officer-2", "yes", 2))))
                .isEqualTo("more-than-asked");
        assertThat(askingBy(null).respond(answer("anybody", "yes", 2)))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void answersAreDatedWhileTheSurveyIsOpenAlsoWhenRecordedAfterwards() {
        Survey survey = state(asking("a", "b").close(OPENED.plusDays(10)));
        assertThat(code(survey.respond(answer("a", "yes", 11)))).isEqualTo("survey-closed");
        assertThat(code(survey.respond(answer("a", "yes", -1)))).isEqualTo("before-opening");
        assertThat(survey.respond(answer("a", "yes", 10))).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void aSurveyClosesOnceAndNotBeforeItOpened() {
        assertThat(code(asking("a").close(OPENED.minusDays(1)))).isEqualTo("closed-before-opening");
        Survey closed = state(asking("a").close(OPENED));
        assertThat(closed.close(OPENED)).isInstanceOf(Decision.Unchanged.class);
        assertThat(code(closed.close(OPENED.plusDays(1)))).isEqualTo("survey-closed");
    }

    @Test
    void attemptsHaveALimit() {
        Survey survey = asking("a");
        for (int i = 0; i < Survey.MAX_ATTEMPTS; i++) {
            survey = state(survey.respond(attempt("a", Status.NOT_REACHED, i)));
        }
        assertThat(code(survey.respond(answer("a", "yes", 20)))).isEqualTo("too-many-attempts");
    }

    private static Response answer(String who, String value, int day) {
        return new Response(
                who,
                Status.ANSWERED,
                OPENED.plusDays(day),
                Map.of("wider-network-and-strategies", value),
                "staff",
                null);
    }

    private static Response attempt(String who, Status status, int day) {
        return new Response(who, status, OPENED.plusDays(day), Map.of(), "staff", null);
    }

    private static Survey state(Decision<Survey> decision) {
        return ((Decision.Changed<Survey>) decision).state();
    }

    private static String code(Decision<Survey> decision) {
        return ((Decision.Refused<Survey>) decision).refusal().code();
    }
}
