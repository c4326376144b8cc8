package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Bus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Over HTTP: from which day the months of a course count. */
class WhenACourseIsDueTest {
    private final Scene scene = new Scene();
    private final String pair = Ids.next(System.currentTimeMillis());
    private String programme = "";
    private String cohort = "";
    private String participant = "";
    private String admission = "";
    private String met = "";

    @Test
    void countsFromTheBeginningOfThePairWhereTheBlueprintSaysSo() {
        admitted("agreement");
        done(scene.leader.post(path() + "/course-start", Map.of("on", "2016-04-01")));
        assertThat(shown().path("dueOn").asString()).isEqualTo("2017-04-01");
        begins(pair, "2016-05-10");

        dueIs("2017-05-10");
        assertThat(shown().path("midwayOn").asString()).isEqualTo("2016-11-10");
        assertThat(shown().path("startedOn").asString()).isEqualTo("2016-05-10");
        // Another pair later does not begin the time again, nor does staff's word.
        begins(Ids.next(System.currentTimeMillis()), "2016-09-01");
        done(scene.leader.post(path() + "/course-start", Map.of("on", "2016-04-02")));
        meets("2016-04-20");
        // What comes next over the bus is looked at after all this.
        begins(Ids.next(System.currentTimeMillis()), "2016-05-09");
        dueIs("2017-05-09");
        assertThat(types())
                .filteredOn("admission.course-started.v1"::equals)
                .as("staff twice, the first pair, an earlier one")
                .hasSize(4);
    }

    @Test
    void countsFromTheFirstMeetingOfThePair() {
        admitted("first-meeting");
        begins(pair, null);
        meets("2016-06-01");
        dueIs("2017-06-01");
        meets("2016-05-20");
        dueIs("2017-05-20");
    }

    @Test
    void countsFromWhatStaffSayWhereTheBlueprintDoesNotKnow() {
        admitted("unknown");
        begins(pair, "2016-05-10");
        meets("2016-05-20");
        done(scene.leader.post(path() + "/course-start", Map.of("on", "2016-04-01")));
        awaitMirrored();

        assertThat(shown().path("dueOn").asString()).isEqualTo("2017-04-01");
    }

    private void admitted(String starts) {
        ObjectNode definition =
                (ObjectNode) scene.leader.get("/api/blueprints/kavlinge-lomma").json().deepCopy();
        definition.putObject("course").put("months", 12).put("midway", 6);
        ((ObjectNode) definition.path("agreement")).put("startsPeriod", starts);
        programme =
                created(
                                scene.leader.post(
                                        "/api/programmes",
                                        Map.of("definition", definition, "key", "counted")))
                        .id();
        cohort = scene.cohort(programme).id();
        participant = scene.participant(scene.leader, "kavlinge").id();
        admission = scene.admitted(participant, cohort);
    }

    private void begins(String id, @Nullable String from) {
        Map<String, Object> data =
                new HashMap<>(
                        Map.of(
                                "id", id,
                                "programme", programme,
                                "cohort", cohort,
                                "admission", admission,
                                "participant", participant,
                                "mentor", Ids.next(System.currentTimeMillis()),
                                "proposedOn", "2016-04-01",
                                "state", "agreed"));
        if (from != null) {
            data.put("period", Map.of("from", from));
        }
        Bus.shared().publish("pairs", scene.tenant, id, 1, "pair.agreed.v1", data);
    }

    private void meets(String on) {
        String id = Ids.next(System.currentTimeMillis());
        met =
                Bus.shared()
                        .publish(
                                "meetings",
                                scene.tenant,
                                id,
                                1,
                                "meeting.held.v1",
                                Map.of(
                                        "id", id,
                                        "programme", programme,
                                        "cohort", cohort,
                                        "pair", pair,
                                        "heldOn", on,
                                        "participants", List.of(participant),
                                        "state", "held"));
    }

    private void awaitMirrored() {
        done(scene.leader.after(met).get(path()));
    }

    private void dueIs(String day) {
        await().untilAsserted(() -> assertThat(shown().path("dueOn").asString()).isEqualTo(day));
    }

    private List<String> types() {
        return Bus.shared().events("admissions", scene.tenant).stream()
                .map(Bus.Event::type)
                .toList();
    }

    private JsonNode shown() {
        return done(scene.leader.get(path())).json();
    }

    private String path() {
        return "/api/admissions/" + admission;
    }
}
