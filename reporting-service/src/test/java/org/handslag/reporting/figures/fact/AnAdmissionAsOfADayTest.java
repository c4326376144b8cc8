package org.handslag.reporting.figures.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;

class AnAdmissionAsOfADayTest {
    private static final String WAITING =
            "{'outcome': 'waiting-list', 'on': '2016-03-01', 'reason': 'cohort-full'}";
    private static final String SELECTED =
            "{'outcome': 'selected', 'on': '2016-04-20', 'reason': 'fits'}";

    @Test
    void standsWhereTheDecisionOfTheDayPutIt() {
        AdmissionFact admission =
                published("'decision': %2$s, 'decisions': [%1$s, %2$s]", WAITING, SELECTED);

        assertThat(admission.decisionOn(day("2016-02-29"))).isEmpty();
        assertThat(admission.decisionOn(day("2016-04-19")))
                .map(AdmissionFact.Selection::outcome)
                .contains("waiting-list");
        assertThat(admission.admittedBy(day("2016-04-19"))).isFalse();
        assertThat(admission.admittedBy(day("2016-04-20"))).isTrue();
    }

    @Test
    void withoutAHistoryHasTheLatestDecisionAlone() {
        AdmissionFact admission = published("'decision': %s", SELECTED);

        assertThat(admission.decisions()).hasSize(1);
        assertThat(admission.decisionOn(day("2016-04-19"))).isEmpty();
        assertThat(admission.admittedBy(day("2016-04-20"))).isTrue();
    }

    @Test
    void withoutAnyDecisionIsNeverAdmitted() {
        AdmissionFact admission = published("'decisions': []");

        assertThat(admission.decisionOn(LocalDate.MAX)).isEmpty();
        assertThat(admission.admittedBy(LocalDate.MAX)).isFalse();
    }

    @Test
    void withdrawnBeforeTheSelectionIsNeverAdmitted() {
        AdmissionFact admission =
                published("'decisions': [%s], 'withdrawnOn': '2016-04-19'", SELECTED);

        assertThat(admission.admittedBy(day("2016-04-20"))).isFalse();
    }

    private static AdmissionFact published(String decided, Object... parts) {
        String data =
                "{'id': 'A', 'participant': 'a', 'programme': 'P', 'cohort': 'C1', "
                        + decided.formatted(parts)
                        + "}";
        return Json.tolerant().readValue(data.replace('\'', '"'), AdmissionFact.class);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
