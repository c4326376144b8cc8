package org.handslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.mirrored.AdmissionView;
import org.handslag.meeting.mirrored.CohortView;
import org.handslag.meeting.mirrored.Interval;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.mirrored.ProgrammeView;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What others publish, read with this service's own records. */
class MirroredSamplesTest {

    private static <M> List<M> samples(String plural, Class<M> view) {
        Contract contract = Contract.of(plural);
        assertThat(contract.types()).isNotEmpty();
        return contract.types().stream()
                .map(type -> contract.sample(type).path("data"))
                .map(data -> Json.tolerant().treeToValue(data, view))
                .toList();
    }

    @Test
    void everySampleOfAPairSaysWhoMeetsAndAnAgreedOneSince() {
        assertThat(samples("pairs", PairView.class))
                .allSatisfy(
                        pair -> {
                            assertThat(pair.programme()).isNotNull();
                            assertThat(pair.cohort()).isNotNull();
                            assertThat(pair.admission()).isNotNull();
                            assertThat(pair.participant()).isNotNull();
                            assertThat(pair.mentor()).isNotNull();
                        });
        JsonNode agreed = Contract.of("pairs").sample("pair.agreed.v1").path("data");
        PairView pair = Json.tolerant().treeToValue(agreed, PairView.class);
        assertThat(pair.acceptedOn()).isEqualTo(date(agreed, "acceptedOn"));
        assertThat(pair.agreedOn()).isEqualTo(date(agreed, "agreedOn"));
        JsonNode ended = Contract.of("pairs").sample("pair.ended.v1").path("data");
        assertThat(Json.tolerant().treeToValue(ended, PairView.class).endedOn())
                .isEqualTo(date(ended, "endedOn"));
        JsonNode paused = Contract.of("pairs").sample("pair.paused.v1").path("data");
        assertThat(Json.tolerant().treeToValue(paused, PairView.class).breaks())
                .extracting(Interval::from)
                .contains(LocalDate.parse(paused.at("/pauses/0/from").asString()));
    }

    @Test
    void everySampleOfAnAdmissionSaysWhoseItIsAndOneOnLeaveSince() {
        assertThat(samples("admissions", AdmissionView.class))
                .allSatisfy(
                        admission -> {
                            assertThat(admission.participant()).isNotNull();
                            assertThat(admission.programme()).isNotNull();
                        });
        JsonNode away = Contract.of("admissions").sample("admission.leave-ended.v1").path("data");
        Interval leave = Json.tolerant().treeToValue(away, AdmissionView.class).breaks().getFirst();
        assertThat(leave.from()).isEqualTo(away.at("/leaves/0/from").asString());
        assertThat(leave.to()).isEqualTo(away.at("/leaves/0/to").asString());
    }

    @Test
    void everySampleOfACohortSaysWhichOneItIs() {
        assertThat(samples("cohorts", CohortView.class))
                .allSatisfy(
                        cohort -> {
                            assertThat(cohort.programme()).isNotNull();
                            assertThat(cohort.key()).isNotNull();
                        });
    }

    @Test
    void everySampleOfAProgrammeHasADefinition() {
        assertThat(samples("programmes", ProgrammeView.class))
                .allSatisfy(programme -> assertThat(programme.definition()).isNotNull());
    }

    private static LocalDate date(JsonNode data, String field) {
        return LocalDate.parse(data.path(field).asString());
    }
}
