package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handslag.contracts.Contract;
import org.handslag.participant.admission.kafka.PublishedAdmission;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.admission.model.AnswerGiven;
import org.handslag.participant.admission.model.Assessed;
import org.handslag.participant.admission.model.End;
import org.handslag.participant.admission.model.Goal;
import org.handslag.participant.admission.model.Income;
import org.handslag.participant.admission.model.IncomeSource;
import org.handslag.participant.admission.model.Leave;
import org.handslag.participant.admission.model.Measure;
import org.handslag.participant.admission.model.Met;
import org.handslag.participant.admission.model.Person;
import org.handslag.participant.admission.model.PlanVersion;
import org.handslag.participant.admission.model.Reached;
import org.handslag.participant.admission.model.Referral;
import org.handslag.participant.admission.model.Seat;
import org.handslag.participant.admission.model.Selection;
import org.handslag.participant.admission.model.SelectionDecision;
import org.handslag.participant.admission.model.StepResult;
import org.handslag.participant.admission.model.StepTaken;
import org.handslag.participant.admission.model.TimeInProgramme;
import org.handslag.participant.admission.model.Written;
import org.handslag.participant.consent.model.Consent;
import org.handslag.participant.consent.model.Consents;
import org.handslag.participant.consent.model.Waiver;
import org.handslag.participant.disclosure.model.Audience;
import org.handslag.participant.disclosure.model.Disclosed;
import org.handslag.participant.disclosure.model.Say;
import org.handslag.participant.disclosure.model.Telling;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.outcome.kafka.PublishedOutcome;
import org.handslag.participant.outcome.model.Employment;
import org.handslag.participant.outcome.model.Outcome;
import org.handslag.participant.outcome.model.OutcomeKind;
import org.handslag.participant.outcome.model.OutcomeState;
import org.handslag.participant.outcome.model.Product;
import org.handslag.participant.outcome.model.Relevant;
import org.handslag.participant.outcome.model.Term;
import org.handslag.participant.outcome.model.Times;
import org.handslag.participant.outcome.model.Via;
import org.handslag.participant.outcome.model.Whose;
import org.handslag.participant.participant.kafka.PublishedParticipant;
import org.handslag.participant.participant.model.Education;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Identity;
import org.handslag.participant.participant.model.Language;
import org.handslag.participant.participant.model.Occupation;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.participant.participant.model.Profile;
import org.handslag.participant.participant.model.Rectification;
import org.handslag.participant.participant.model.Reference;
import org.handslag.participant.participant.model.Responsibility;
import org.handslag.participant.participant.model.Wishes;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.tenant.Tenant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** States full of private data: what leaves keeps the contract, and nothing private is in it. */
class WhatIsPublishedTest {
    private static final Tenant TENANT = new Tenant("kavlinge-lomma");
    private static final String ID = "01J8QY5R7V9X1Z3B5D7F9H1K3M";
    private static final Recorded RECORDED =
            new Recorded("PRIVATE-membership", ToldBy.CASE_OFFICER);
    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);

    private static PrivateText secret(String text) {
        return PrivateText.about("person", text);
    }

    @Test
    void ofAParticipantIsOnlyWhatMatchingMayKnow() {
        Participant participant =
                new Participant(
                        new Identity(
                                secret("PRIVATE name"),
                                secret("PRIVATE@example.org"),
                                secret("PRIVATE phone"),
                                secret("PRIVATE address"),
                                "sv",
                                secret("PRIVATE cv"),
                                secret("PRIVATE cv without a name")),
                        "kavlinge",
                        Gender.WOMAN,
                        1984,
                        new Profile(
                                List.of(new Occupation("2141", 6)),
                                new Education(6, "engineering"),
                                List.of(new Language("ar", "native")),
                                List.of("football"),
                                List.of("construction"),
                                List.of("lomma"),
                                List.of("driving-licence"),
                                List.of("PRIVATE-while-protected"),
                                new Wishes(Gender.WOMAN, 15, "PRIVATE-while-protected")),
                        List.of(new Reference("PRIVATE-membership", secret("PRIVATE reference"))),
                        DAY,
                        ParticipantState.ACTIVE,
                        RECORDED,
                        List.of(),
                        List.of(
                                new Responsibility(
                                        "01J8QY3N5V7W9X1Z2A4B6C8D0E", DAY, null, RECORDED, null)),
                        new Protection<>(
                                List.of("01J8QY3N5V7W9X1Z2A4B6C8D0E"),
                                List.of(What.NAME),
                                DAY,
                                RECORDED),
                        List.of(),
                        new Disclosed(
                                List.of(
                                        new Say(
                                                What.NAME,
                                                Audience.WORKPLACE,
                                                true,
                                                DAY,
                                                RECORDED)),
                                List.of(
                                        new Telling(
                                                "PRIVATE workplace",
                                                Set.of(What.NAME),
                                                DAY,
                                                RECORDED))),
                        new Consents(
                                List.of(new Consent("workplace", true, DAY, RECORDED)),
                                List.of(
                                        new Waiver(
                                                1,
                                                List.of("PRIVATE-one", "PRIVATE-other"),
                                                secret("PRIVATE waiver"),
                                                DAY,
                                                null,
                                                RECORDED,
                                                null))),
                        List.of(new Rectification(DAY, List.of("PRIVATE-field"), RECORDED)));

        keeps(
                "participants",
                "participant.registered.v1",
                PublishedParticipant.of(stored(participant)));
    }

    @Test
    void ofAnAdmissionIsItsCourseWithoutTheReferrersReference() {
        Admission admission =
                new Admission(
                        new Person(ID, "kavlinge", "woman", "25-34"),
                        ID,
                        ID,
                        new Referral(
                                "employment-service", DAY, secret("PRIVATE reference"), RECORDED),
                        List.of(
                                new StepTaken(
                                        "cv",
                                        DAY,
                                        RECORDED,
                                        StepResult.PASSED,
                                        new Written(
                                                List.of(
                                                        new AnswerGiven(
                                                                "why", secret("PRIVATE answer"))),
                                                secret("PRIVATE feedback"),
                                                secret("PRIVATE letter"),
                                                secret("PRIVATE link")))),
                        List.of(
                                SelectionDecision.plain(
                                        Selection.WAITING_LIST,
                                        DAY.minusDays(9),
                                        "cohort-full",
                                        RECORDED),
                                new SelectionDecision(
                                        Selection.SELECTED,
                                        DAY,
                                        "fits",
                                        RECORDED,
                                        List.of("bachelor"),
                                        "decided")),
                        List.of(new Leave(DAY, DAY, RECORDED, DAY)),
                        new End(DAY, "moved", RECORDED),
                        AdmissionState.ENDED_EARLY,
                        List.of(new Assessed("bachelor", Met.NO, DAY, RECORDED)),
                        new Seat(1, 1),
                        new TimeInProgramme(
                                12,
                                6,
                                DAY,
                                DAY,
                                List.of(
                                        new PlanVersion(
                                                1,
                                                DAY,
                                                List.of(
                                                        new Goal(
                                                                "network",
                                                                secret("PRIVATE goal"),
                                                                secret("PRIVATE measure"),
                                                                DAY,
                                                                Reached.PARTLY,
                                                                DAY,
                                                                RECORDED)),
                                                RECORDED)),
                                List.of(
                                        new Measure(
                                                "wage-subsidy",
                                                DAY,
                                                DAY,
                                                "employment-service",
                                                RECORDED))),
                        List.of(
                                new Income(
                                        Income.Moment.BEFORE,
                                        List.of(IncomeSource.SOCIAL_ASSISTANCE),
                                        DAY,
                                        RECORDED)));

        JsonNode data =
                keeps(
                        "admissions",
                        "admission.ended-early.v1",
                        PublishedAdmission.of(stored(admission)));
        assertThat(data.path("endedEarlyOn").asString()).isEqualTo("2016-03-01");
        assertThat(data.has("completedOn")).isFalse();
        assertThat(data.path("admittedOn").asString()).isEqualTo("2016-03-01");
        assertThat(data.path("decisions").valueStream().map(made -> made.path("on").asString()))
                .containsExactly("2016-02-21", "2016-03-01");
        assertThat(data.path("decision")).isEqualTo(data.at("/decisions/1"));
        assertThat(data.path("dueOn").asString()).isEqualTo("2017-03-02");
        assertThat(data.at("/plan/goals/0/reached").asString()).isEqualTo("partly");
    }

    @Test
    void ofAnAdmissionNotDecidedOnIsNoDecision() {
        Admission referred =
                new Admission(
                        new Person(ID, "kavlinge", "woman", "25-34"),
                        ID,
                        ID,
                        new Referral("employment-service", DAY, null, RECORDED),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        AdmissionState.REFERRED,
                        List.of(),
                        null,
                        null,
                        null);

        JsonNode data =
                keeps(
                        "admissions",
                        "admission.referred.v1",
                        PublishedAdmission.of(stored(referred)));
        assertThat(data.has("decision")).isFalse();
        assertThat(data.has("dueOn")).isFalse();
        assertThat(data.has("plan")).isFalse();
        assertThat(data.path("decisions").size()).isZero();
    }

    @Test
    void ofAnOutcomeIsWhatCameOfIt() {
        Outcome outcome =
                new Outcome(
                        new Whose(ID, ID, ID, ID, "kavlinge", DAY),
                        OutcomeKind.EMPLOYMENT,
                        new Times(DAY, DAY, DAY),
                        DAY,
                        Via.MENTOR_NETWORK,
                        ID,
                        new Employment(50, Term.SHORT, true, Relevant.YES),
                        new Product("digital-story", DAY, DAY),
                        OutcomeState.ENDED,
                        RECORDED);

        keeps("outcomes", "outcome.ended.v1", PublishedOutcome.of(stored(outcome)));
    }

    private static <S> Stored<S> stored(S state) {
        return new Stored<>(TENANT, ID, 3, state);
    }

    private static JsonNode keeps(String plural, String type, Object published) {
        JsonNode data = Json.tolerant().valueToTree(published);
        assertThat(Contract.of(plural).orElseThrow().faults(type, data)).isEmpty();
        assertThat(data.toString()).doesNotContain("PRIVATE");
        return data;
    }
}
