package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.participant.Scene.created;
import static org.handslag.participant.Scene.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AProductWithConsentTest {
    private static final String TODAY = Acquainted.TODAY.toString();
    private static final Map<String, String> ON_THE_DAY = Map.of("on", TODAY);

    private final Scene scene = new Scene();
    private final String participant = scene.participant(scene.leader, "kavlinge").id();
    private final String admission = scene.admitted(participant, scene.cohort(withStories()).id());

    @Test
    void isPublishedOnceThePersonConsentsAndTakenBackWhenTheyWithdraw() {
        Answer story = created(record(Map.of("kind", "product", "product", "digital-story")));
        assertThat(story.json().at("/product/key").asString()).isEqualTo("digital-story");
        assertThat(story.json().path("state").asString()).isEqualTo("ended");
        String path = "/api/outcomes/" + story.id();

        refused(scene.leader.post(path + "/publication", ON_THE_DAY), "consent-missing");
        done(say("consents"));
        Answer published = done(scene.leader.post(path + "/publication", ON_THE_DAY));
        assertThat(published.json().at("/product/publishedOn").asString()).isEqualTo(TODAY);
        done(scene.leader.post(path + "/publication", ON_THE_DAY));

        done(say("consent-withdrawals"));
        Answer back = done(scene.leader.post(path + "/publication-end", ON_THE_DAY));
        assertThat(back.json().at("/product/unpublishedOn").asString()).isEqualTo(TODAY);
        refused(scene.leader.post(path + "/publication", ON_THE_DAY), "consent-withdrawn");
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("outcomes", scene.tenant))
                                        .extracting(Bus.Event::type)
                                        .containsExactly(
                                                "outcome.recorded.v1",
                                                "outcome.published.v1",
                                                "outcome.unpublished.v1"));
        assertThat(
                        Bus.shared()
                                .events("outcomes", scene.tenant)
                                .get(1)
                                .data()
                                .at("/product/publishedOn")
                                .asString())
                .isEqualTo(TODAY);
    }

    @Test
    void restsOnTheConsentToItsOwnPurpose() {
        String story = created(record(Map.of("kind", "product", "product", "digital-story"))).id();
        done(
                scene.leader.post(
                        "/api/participants/" + participant + "/consents",
                        Map.of("purpose", "workplace", "on", TODAY)));

        refused(
                scene.leader.post("/api/outcomes/" + story + "/publication", ON_THE_DAY),
                "consent-missing");
    }

    @Test
    void isOneOfTheProgrammesProducts() {
        Answer unknown = record(Map.of("kind", "product", "product", "song"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("/product");
        refused(record(Map.of("kind", "product")), "product-needed");
        refused(
                record(Map.of("kind", "clarified", "product", "digital-story")),
                "product-only-for-product");
        String clarified = created(record(Map.of("kind", "clarified"))).id();
        refused(
                scene.leader.post("/api/outcomes/" + clarified + "/publication", ON_THE_DAY),
                "not-a-product");
    }

    @Test
    void isNotPublishedOnADayThatHasNotCome() {
        String story = created(record(Map.of("kind", "product", "product", "digital-story"))).id();
        Map<String, String> tomorrow = Map.of("on", Acquainted.TODAY.plusDays(2).toString());

        for (String action : List.of("/publication", "/publication-end")) {
            Answer early = scene.leader.post("/api/outcomes/" + story + action, tomorrow);
            assertThat(early.status()).isEqualTo(400);
            assertThat(early.text()).contains("in-the-future");
        }
    }

    @Test
    void ofAnotherTenantIsNotThere() {
        String story = created(record(Map.of("kind", "product", "product", "digital-story"))).id();
        done(say("consents"));

        for (String action : List.of("/publication", "/publication-end")) {
            assertThat(
                            new Scene()
                                    .leader
                                    .post("/api/outcomes/" + story + action, ON_THE_DAY)
                                    .status())
                    .isEqualTo(404);
        }
    }

    /** Kävlinge-Lomma's blueprint, where people also make digital stories. */
    private String withStories() {
        ObjectNode blueprint =
                (ObjectNode) scene.leader.get("/api/blueprints/kavlinge-lomma").json();
        ((ObjectNode) blueprint.path("outcomes"))
                .putArray("products")
                .addObject()
                .put("key", "digital-story")
                .put("title", "Digital story")
                .put("purpose", "publish-story");
        blueprint
                .withArray("purposes")
                .addObject()
                .put("key", "publish-story")
                .put("title", "Publish the story")
                .put("basis", "consent")
                .put("source", "The person's own consent")
                .putArray("data")
                .add("identity");
        return created(
                        scene.leader.post(
                                "/api/programmes",
                                Map.of("definition", blueprint, "key", "stories")))
                .id();
    }

    private Answer record(Map<String, String> what) {
        Map<String, String> body = new HashMap<>(what);
        body.put("admission", admission);
        return scene.leader.post("/api/outcomes", body);
    }

    private Answer say(String what) {
        return scene.leader.post(
                "/api/participants/" + participant + "/" + what,
                Map.of("purpose", "publish-story", "on", TODAY, "toldBy", "participant"));
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo(code);
    }
}
