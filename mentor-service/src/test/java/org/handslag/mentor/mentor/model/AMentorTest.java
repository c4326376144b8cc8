package org.handslag.mentor.mentor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.mentor.mentor.model.Mentors.ASKED;
import static org.handslag.mentor.mentor.model.Mentors.LEADER;
import static org.handslag.mentor.mentor.model.Mentors.PROGRAMME;
import static org.handslag.mentor.mentor.model.Mentors.RECRUITED;
import static org.handslag.mentor.mentor.model.Mentors.activeMentor;
import static org.handslag.mentor.mentor.model.Mentors.changed;
import static org.handslag.mentor.mentor.model.Mentors.endedMentor;
import static org.handslag.mentor.mentor.model.Mentors.mentorWithAllSteps;
import static org.handslag.mentor.mentor.model.Mentors.recruitWithCapacity;
import static org.handslag.mentor.mentor.model.Mentors.recruitedMentor;
import static org.handslag.mentor.mentor.model.Mentors.recruitmentTo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;

class AMentorTest {
    @Test
    void isRecruitedThroughAChannelAndNotActiveYet() {
        Engagement engagement = recruitedMentor().engagement(PROGRAMME).orElseThrow();

        assertThat(engagement.channel()).isEqualTo("rotary");
        assertThat(engagement.state()).isEqualTo(Engagement.State.RECRUITED);
        assertThat(engagement.activatedOn()).isNull();
    }

    @Test
    void isNotActiveAgainstARequiredCriterionUnlessTheDecisionSaysSo() {
        Mentor assessed =
                changed(
                        recruitedMentor()
                                .assess(
                                        PROGRAMME,
                                        List.of(
                                                met("leader", Met.Answer.NO),
                                                met("local", Met.Answer.NO))));

        assertThat(assessed.activate(PROGRAMME, requiring("leader"), RECRUITED, LEADER))
                .isEqualTo(
                        Decision.refused(
                                "required-criteria-not-met", Map.of("criteria", "leader")));
        assertThat(
                        changed(
                                        assessed.activate(
                                                PROGRAMME,
                                                requiring("leader", "leader"),
                                                RECRUITED,
                                                LEADER))
                                .engagement(PROGRAMME)
                                .orElseThrow()
                                .despite())
                .containsExactly("leader");
        assertThat(assessed.activate(PROGRAMME, requiring("free"), RECRUITED, LEADER))
                .isInstanceOf(Decision.Changed.class);
        assertThat(assessed.assess(PROGRAMME, List.of(met("local", Met.Answer.NO))))
                .isEqualTo(Decision.unchanged());
        Mentor corrected =
                changed(assessed.assess(PROGRAMME, List.of(met("leader", Met.Answer.YES))));
        assertThat(corrected.activate(PROGRAMME, requiring("leader"), RECRUITED, LEADER))
                .isInstanceOf(Decision.Changed.class);
    }

    private static Met met(String criterion, Met.Answer answer) {
        return new Met(criterion, answer, RECRUITED, LEADER);
    }

    private static Asked requiring(String criterion, String... despite) {
        return new Asked(List.of(), Set.of(criterion), List.of(despite));
    }

    @Test
    void leadsTheDiscussionsFromADayToADayAndAgain() {
        Mentor leading = changed(activeMentor().coordinate(PROGRAMME, RECRUITED, LEADER));
        LocalDate later = RECRUITED.plusDays(60);

        assertThat(leading.coordinate(PROGRAMME, later, LEADER))
                .isEqualTo(Decision.refused("already-coordinating", Map.of("from", RECRUITED)));
        Mentor stopped = changed(leading.stopCoordinating(PROGRAMME, later, LEADER));
        assertThat(stopped.stopCoordinating(PROGRAMME, later, LEADER))
                .isEqualTo(Decision.unchanged());
        assertThat(stopped.coordinate(PROGRAMME, later, LEADER))
                .isEqualTo(Decision.refused("coordinating-already-then", Map.of("to", later)));
        Engagement again =
                changed(stopped.coordinate(PROGRAMME, later.plusDays(1), LEADER))
                        .engagement(PROGRAMME)
                        .orElseThrow();
        assertThat(again.coordinating()).isTrue();
        assertThat(again.coordination())
                .extracting(Engagement.Coordination::to)
                .containsExactly(later, null);
    }

    @Test
    void leadsNothingBeforeTheyCameOrAfterTheyWent() {
        assertThat(activeMentor().coordinate(PROGRAMME, RECRUITED.minusDays(1), LEADER))
                .isEqualTo(
                        Decision.refused(
                                "coordinating-before-recruitment",
                                Map.of("recruitedOn", RECRUITED)));
        assertThat(endedMentor().coordinate(PROGRAMME, RECRUITED, LEADER))
                .isEqualTo(Decision.refused("engagement-ended"));
        assertThat(activeMentor().stopCoordinating(PROGRAMME, RECRUITED, LEADER))
                .isEqualTo(Decision.refused("not-coordinating"));
        Mentor leading = changed(activeMentor().coordinate(PROGRAMME, RECRUITED, LEADER));
        Engagement over =
                changed(leading.end(PROGRAMME, RECRUITED.plusDays(90), "moved", LEADER))
                        .engagement(PROGRAMME)
                        .orElseThrow();
        assertThat(over.coordinating()).isFalse();
        assertThat(over.coordination().getLast().to()).isEqualTo(RECRUITED.plusDays(90));
    }

    @Test
    void ledTheDiscussionsFromTheBeginningWhereOnlyThatWasWrittenDown() {
        Engagement old =
                new Engagement(
                        PROGRAMME,
                        "rotary",
                        null,
                        RECRUITED,
                        null,
                        List.of(),
                        true,
                        null,
                        false,
                        null,
                        null,
                        null,
                        Engagement.State.RECRUITED,
                        LEADER,
                        null,
                        null,
                        null,
                        null);

        assertThat(old.coordination())
                .containsExactly(new Engagement.Coordination(RECRUITED, null, LEADER, null));
    }

    @Test
    void beginsWithTheProgrammeToWhichTheySaidYesFirst() {
        Mentor both =
                changed(
                        recruitedMentor()
                                .engage(
                                        new Recruitment(
                                                "EARLIER",
                                                "rotary",
                                                null,
                                                RECRUITED.minusYears(2),
                                                null,
                                                false,
                                                false,
                                                LEADER)));

        assertThat(both.beginsWith(both.engagement("EARLIER").orElseThrow())).isTrue();
        assertThat(both.beginsWith(both.engagement(PROGRAMME).orElseThrow())).isFalse();
    }

    @Test
    void forgetsForWhomTheyWereFound() {
        Mentor found = changed(recruitedMentor().engage(recruitmentTo("SECOND", "AMAL")));

        assertThat(found.forget("SOMEBODY")).isEqualTo(Decision.unchanged());
        assertThat(changed(found.forget("AMAL")).engagements())
                .extracting(Engagement::recruitedFor)
                .containsOnlyNulls();
    }

    @Test
    void isNotActiveWhileStepsOfTheBlueprintAreMissing() {
        assertThat(recruitedMentor().activate(PROGRAMME, ASKED, RECRUITED.plusDays(9), LEADER))
                .isEqualTo(
                        Decision.refused(
                                "activation-steps-missing",
                                Map.of("steps", "interview, introduction")));
    }

    @Test
    void isNotActiveOnADayBeforeItsLastStep() {
        assertThat(mentorWithAllSteps().activate(PROGRAMME, ASKED, RECRUITED.plusDays(9), LEADER))
                .isEqualTo(
                        Decision.refused(
                                "activation-steps-missing", Map.of("steps", "introduction")));
    }

    @Test
    void isActiveOnceEveryStepIsTaken() {
        Engagement engagement = activeMentor().engagement(PROGRAMME).orElseThrow();

        assertThat(engagement.state()).isEqualTo(Engagement.State.ACTIVE);
        assertThat(engagement.activatedOn()).isEqualTo(RECRUITED.plusDays(12));
    }

    @Test
    void isActiveAtOnceWhereTheBlueprintAsksForNothing() {
        Mentor active =
                changed(recruitedMentor().activate(PROGRAMME, Asked.only(), RECRUITED, LEADER));

        assertThat(active.engagement(PROGRAMME).orElseThrow().state())
                .isEqualTo(Engagement.State.ACTIVE);
    }

    @Test
    void cannotBeActiveBeforeSayingYes() {
        assertThat(
                        recruitedMentor()
                                .activate(PROGRAMME, Asked.only(), RECRUITED.minusDays(1), LEADER))
                .isEqualTo(
                        Decision.refused(
                                "activated-before-recruitment", Map.of("recruitedOn", RECRUITED)));
    }

    @Test
    void isActivatedOnOneDayOnly() {
        assertThat(activeMentor().activate(PROGRAMME, ASKED, RECRUITED.plusDays(12), LEADER))
                .isEqualTo(Decision.unchanged());
        assertThat(activeMentor().activate(PROGRAMME, ASKED, RECRUITED.plusDays(13), LEADER))
                .isEqualTo(Decision.refused("already-active"));
    }

    @Test
    void takesEachStepOnce() {
        assertThat(
                        mentorWithAllSteps()
                                .recordStep(PROGRAMME, "interview", RECRUITED.plusDays(3), LEADER))
                .isEqualTo(Decision.unchanged());
        assertThat(
                        mentorWithAllSteps()
                                .recordStep(PROGRAMME, "interview", RECRUITED.plusDays(4), LEADER))
                .isEqualTo(
                        Decision.refused(
                                "step-already-recorded", Map.of("on", RECRUITED.plusDays(3))));
    }

    @Test
    void takesNoStepBeforeSayingYes() {
        assertThat(
                        recruitedMentor()
                                .recordStep(PROGRAMME, "interview", RECRUITED.minusDays(1), LEADER))
                .isEqualTo(
                        Decision.refused(
                                "step-before-recruitment", Map.of("recruitedOn", RECRUITED)));
    }

    @Test
    void endsWithAReason() {
        Engagement ended = endedMentor().engagement(PROGRAMME).orElseThrow();

        assertThat(ended.state()).isEqualTo(Engagement.State.ENDED);
        assertThat(ended.endedOn()).isEqualTo(RECRUITED.plusDays(90));
        assertThat(ended.endReason()).isEqualTo("moved");
        assertThat(ended.activatedOn()).isEqualTo(RECRUITED.plusDays(12));
    }

    @Test
    void endsOnceAndNothingFollows() {
        assertThat(endedMentor().end(PROGRAMME, RECRUITED.plusDays(90), "moved", LEADER))
                .isEqualTo(Decision.unchanged());
        assertThat(endedMentor().end(PROGRAMME, RECRUITED.plusDays(91), "moved", LEADER))
                .isEqualTo(Decision.refused("engagement-ended"));
        assertThat(endedMentor().recordStep(PROGRAMME, "visit", RECRUITED.plusDays(95), LEADER))
                .isEqualTo(Decision.refused("engagement-ended"));
        assertThat(endedMentor().activate(PROGRAMME, ASKED, RECRUITED.plusDays(95), LEADER))
                .isEqualTo(Decision.refused("engagement-ended"));
    }

    @Test
    void cannotEndBeforeItBegan() {
        assertThat(activeMentor().end(PROGRAMME, RECRUITED.plusDays(11), "moved", LEADER))
                .isEqualTo(
                        Decision.refused(
                                "ended-before-it-began", Map.of("from", RECRUITED.plusDays(12))));
        assertThat(recruitedMentor().end(PROGRAMME, RECRUITED.minusDays(1), "moved", LEADER))
                .isEqualTo(Decision.refused("ended-before-it-began", Map.of("from", RECRUITED)));
    }

    @Test
    void mayTakePartInSeveralProgrammesOnceEach() {
        Mentor both = changed(activeMentor().engage(recruitmentTo("PROGRAMME2")));

        assertThat(both.engagements())
                .extracting(Engagement::state)
                .containsExactly(Engagement.State.ACTIVE, Engagement.State.RECRUITED);
        assertThat(both.engage(recruitmentTo("PROGRAMME2")))
                .isEqualTo(Decision.refused("already-engaged"));
    }

    @Test
    void hasNoPartInOtherProgrammes() {
        assertThat(recruitedMentor().recordStep("PROGRAMME2", "interview", RECRUITED, LEADER))
                .isEqualTo(Decision.refused("not-engaged"));
    }

    @Test
    void decidesHowManyParticipantsToTake() {
        assertThat(changed(activeMentor().changeCapacity(0, LEADER)).capacity()).isZero();
        assertThat(activeMentor().changeCapacity(2, LEADER)).isEqualTo(Decision.unchanged());
        assertThat(activeMentor().changeCapacity(51, LEADER))
                .isEqualTo(Decision.refused("capacity-out-of-range", Map.of("limit", 50)));
        assertThat(recruitWithCapacity(-1))
                .isEqualTo(Decision.refused("capacity-out-of-range", Map.of("limit", 50)));
    }

    @Test
    void isNotNamedWhereARecordIsPrinted() {
        assertThat(recruitedMentor().toString()).doesNotContain("Ingrid");
    }

    @Test
    void isReadAsStoredBeforeThereWereWishesAndKeepsNoneOfThemAsNobody() {
        Profile before =
                Json.tolerant()
                        .readValue(
                                """
                                {"gender": "woman", "position": "owner", "occupations": [],
                                 "languages": [], "interests": []}
                                """,
                                Profile.class);
        assertThat(before.reach()).isEmpty();
        assertThat(before.wishes()).isNull();

        Profile told =
                new Profile(
                        Profile.Gender.WOMAN,
                        null,
                        null,
                        Profile.Position.OWNER,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        1971,
                        new Profile.Education(7, null),
                        List.of("lomma"),
                        List.of("syrian"),
                        new Profile.Wishes(Profile.Gender.MAN, null, null));
        assertThat(told.anonymous()).isEqualTo(before);
    }
}
