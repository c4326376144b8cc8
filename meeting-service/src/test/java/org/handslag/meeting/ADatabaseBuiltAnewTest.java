package org.handslag.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.plan.application.DrawingPlans;
import org.handslag.platform.access.Role;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Erasures;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The database is lost, and all topics are read again from their beginning: old states of pairs
 * come by whose participants have been erased since, and the erasure finds nothing to erase.
 */
class ADatabaseBuiltAnewTest {
    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("adnan")
                    .admitted("bea")
                    .admitted("cilla")
                    .agreed("maria", "adnan", "2016-05-02", "2016-05-03")
                    .agreed("maria", "bea", "2016-05-02", "2016-05-03")
                    .agreed("nora", "cilla", "2016-05-02", "2016-05-03");

    private List<String> persons(RunningService service) {
        List<String> persons = new ArrayList<>();
        service.context()
                .getBean(MongoOperations.class)
                .execute(
                        "meeting-plans",
                        plans ->
                                plans.find(new Document("tenant", scene.tenant()))
                                        .into(new ArrayList<>()))
                .forEach(
                        plan ->
                                persons.addAll(
                                        plan.get("state", Document.class)
                                                .getList("persons", String.class)));
        return persons;
    }

    private void everythingIsReadAndDrawn(RunningService service) {
        Tenant tenant = new Tenant(scene.tenant());
        assertThat(
                        scene.seen(service.as(scene.tenant(), Role.PROCESS_LEADER))
                                .get("/api/meeting-plans")
                                .status())
                .isEqualTo(200);
        service.context()
                .getBean(DrawingPlans.class)
                .programmeChanged(
                        tenant,
                        service.context()
                                .getBean(Known.class)
                                .programme(tenant, scene.id("programme"))
                                .orElseThrow());
    }

    @Test
    void hasNothingOfWhoIsErased() {
        Erasures.decided(scene.tenant(), "participant", scene.id("adnan"));
        Erasures.decided(scene.tenant(), "mentor", scene.id("nora"));
        Erasures.decided(scene.tenant(), "participant", scene.id("bea"), "course");

        try (RunningService anew =
                RunningService.start(MeetingApplication.class, MeetingApplication.NAME)) {
            everythingIsReadAndDrawn(anew);

            assertThat(persons(anew))
                    .contains(scene.id("maria"), scene.id("bea"))
                    .doesNotContain(scene.id("adnan"), scene.id("nora"), scene.id("cilla"));
        }
    }
}
