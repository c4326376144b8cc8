package org.handslag.meeting.mirrored;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    private static Definition definition(String json) {
        return Json.tolerant().readValue(json, Definition.class);
    }

    @Test
    void aPrintedMonthEndsOnItsLastDayAndADayIsThatDay() {
        Definition definition =
                definition(
                        """
                        {"cohorts": [
                          {"key": "1", "to": "2016-02", "title": "Round 1"},
                          {"key": "2", "to": "2017-11-15"},
                          {"key": "3"}]}
                        """);
        assertThat(definition.lastDayOfCohort("1")).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(definition.lastDayOfCohort("2")).isEqualTo(LocalDate.of(2017, 11, 15));
        assertThat(definition.lastDayOfCohort("3")).isNull();
        assertThat(definition.lastDayOfCohort("4")).isNull();
    }

    @Test
    void aBlueprintThatSaysNothingAllowsEveryAudienceAndKnowsNoKind() {
        Definition silent = definition("{}");
        assertThat(silent.allowsAudience("mentors")).isTrue();
        assertThat(silent.allowsMissedReason("illness")).isTrue();
        assertThat(silent.meetingKinds()).isEmpty();
        assertThat(silent.eventKind("lecture")).isEmpty();
        assertThat(silent.agreementRequired()).isFalse();
        assertThat(silent.startsWithFirstMeeting()).isFalse();
        assertThat(silent.lastDay()).isNull();
    }

    @Test
    void aPeriodThatIsStatedInMonthsEndsAfterThem() {
        assertThat(
                        definition(
                                        """
                                        {"period": {"from": "2017-04", "months": 16}}
                                        """)
                                .lastDay())
                .isEqualTo(LocalDate.of(2018, 7, 31));
        assertThat(definition("{\"period\": {\"from\": \"unknown\", \"months\": 9}}").lastDay())
                .isNull();
    }

    @Test
    void aThemeBelongsToItsKindOrToAny() {
        Definition definition =
                definition(
                        """
                        {"events": {"kinds": [], "themes": [
                          {"key": "law", "kind": "lecture", "audiences": ["mentors"]},
                          {"key": "open", "audiences": []}]}}
                        """);
        assertThat(definition.theme("law", "lecture")).isPresent();
        assertThat(definition.theme("law", "check-in")).isEmpty();
        assertThat(definition.theme("open", "check-in")).isPresent();
    }

    @Test
    void thePeriodMayStartUnknownWhichMeansByAgreement() {
        assertThat(
                        definition(
                                        """
                                        {"agreement": {"required": false, "startsPeriod": "unknown"}}
                                        """)
                                .startsWithFirstMeeting())
                .isFalse();
    }

    @Test
    void whetherAnAgreementIsAskedForMayBeUnknown() {
        assertThat(definition("{\"agreement\": {\"required\": \"unknown\"}}").agreementRequired())
                .isFalse();
        assertThat(definition("{\"agreement\": {\"required\": true}}").agreementRequired())
                .isTrue();
    }
}
