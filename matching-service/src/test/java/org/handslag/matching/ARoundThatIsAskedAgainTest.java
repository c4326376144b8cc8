package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.handslag.matching.solve.application.Lanes;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Erasures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was solved is kept for a while; what has changed since is never answered from it. */
class ARoundThatIsAskedAgainTest {
    private final Town town = new Town();
    private final MeterRegistry meters = town.service.context().getBean(MeterRegistry.class);
    private String adnan = "";
    private String bea = "";
    private String nils = "";
    private String round = "";

    @BeforeEach
    void twoPeopleAndOneMentor() {
        town.matching(Map.of("mode", "assignment"));
        adnan = town.person("lomma", "woman", "2142", "sv");
        bea = town.person("lomma", "woman", "5120", "sv");
        nils = town.guide("lomma", "2142", 1, "sv");
        round = town.open().id();
        assertThat(town.resolve(round).status()).isEqualTo(200);
    }

    private double solvings() {
        return meters.counter("handslag.matching.solvings").count();
    }

    private Answer why(String participant) {
        return town.leader.get("/api/rounds/" + round + "/explanations/" + participant);
    }

    private Answer whatIf(Map<String, ?> supposed) {
        return town.leader.post("/api/rounds/" + round + "/what-if", supposed);
    }

    private String mentorOf(String participant) {
        Answer why = why(participant);
        assertThat(why.status()).as(why.text()).isEqualTo(200);
        return why.json().path("mentor").asString("");
    }

    @Test
    void noQuestionSolvesItAgain() {
        double before = solvings();
        assertThat(mentorOf(adnan)).isEqualTo(nils);
        assertThat(why(adnan).text()).isEqualTo(why(adnan).text());
        assertThat(mentorOf(bea)).isEmpty();
        assertThat(town.leader.get("/api/rounds/" + round + "/explanation").status())
                .isEqualTo(200);
        Answer forced =
                whatIf(
                        Map.of(
                                "force",
                                List.of(Map.of("participant", bea, "mentor", nils)),
                                "floors",
                                List.of(
                                        Map.of(
                                                "attribute", "gender",
                                                "group", "woman",
                                                "percent", 50))));
        assertThat(forced.json().path("moved").asInt()).as(forced.text()).isEqualTo(2);
        assertThat(solvings()).isEqualTo(before);
    }

    @Test
    void whatIsSupposedOfThePairsIsSolvedOnce() {
        double before = solvings();
        Map<String, ?> more = Map.of("mentors", List.of(Map.of("like", nils, "places", 1)));
        assertThat(whatIf(more).json().path("matched").asInt()).isEqualTo(2);
        assertThat(whatIf(more).json().path("matched").asInt()).isEqualTo(2);
        assertThat(solvings()).isEqualTo(before + 1);
    }

    @Test
    void aProofIsFoundAnewEachTime() {
        double before = solvings();
        for (int n = 0; n < 2; n++) {
            Answer verified = town.leader.get("/api/rounds/" + round + "/verification");
            assertThat(verified.json().path("same").asBoolean()).isTrue();
        }
        assertThat(solvings()).isEqualTo(before + 2);
    }

    @Test
    void anAdjustmentIsSeenAtOnce() {
        assertThat(mentorOf(adnan)).isEqualTo(nils);
        town.leader.post(
                "/api/rounds/" + round + "/adjustments",
                Map.of(
                        "kind", "force",
                        "participant", bea,
                        "mentor", nils,
                        "reason", "knows-the-firm",
                        "on", "2016-04-22"));
        assertThat(mentorOf(adnan)).isEmpty();
        assertThat(mentorOf(bea)).isEqualTo(nils);
    }

    @Test
    void anErasedPersonIsInNoAnswer() {
        assertThat(why(bea).text()).contains(adnan);
        Answer all = whatIf(Map.of());
        assertThat(all.json().path("matched").asInt()).isEqualTo(1);
        Erasures.carriedOut("matching-service", town.tenant, "participant", adnan);
        assertThat(why(adnan).status()).isEqualTo(404);
        assertThat(mentorOf(bea)).isEqualTo(nils);
        assertThat(whatIf(Map.of()).json().path("moved").asInt()).isEqualTo(1);
    }

    @Test
    void whoeverIsProtectedIsInNoAnswer() {
        assertThat(why(bea).text()).contains(adnan);
        town.facts(
                adnan,
                3,
                Map.of("protection", Map.of("handlers", List.of(), "mentorSees", List.of())));
        town.settle();
        assertThat(why(adnan).status()).isEqualTo(404);
        assertThat(why(bea).text()).doesNotContain(adnan);
    }

    @Test
    void floorsThatWereGivenUpAreNotExplained() throws InterruptedException {
        assertThat(mentorOf(adnan)).isEqualTo(nils);
        CountDownLatch gate = holdUp();
        Thread asking =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        town.leader.post(
                                                "/api/rounds/" + round + "/resolution",
                                                Map.of(
                                                        "on",
                                                        "2016-04-21",
                                                        "floors",
                                                        List.of(
                                                                Map.of(
                                                                        "attribute", "gender",
                                                                        "group", "woman",
                                                                        "percent", 100)))));
        await().until(() -> town.leader.get("/api/rounds/" + round).json().has("job"));
        town.leader.post("/api/rounds/" + round + "/stop", Map.of());
        gate.countDown();
        assertThat(town.leader.get("/api/rounds/" + round + "/verification").json().path("same"))
                .hasToString("true");
        assertThat(town.leader.get("/api/rounds/" + round + "/explanation").text())
                .doesNotContain("priceOfFairness");
        asking.join();
    }

    @Test
    void whoeverWasToldToComeAgainFindsTheAnswer() {
        Map<String, ?> more = Map.of("mentors", List.of(Map.of("like", nils, "places", 1)));
        double before = solvings();
        CountDownLatch gate = holdUp();
        Answer late = whatIf(more);
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.code()).isEqualTo("busy");
        assertThat(late.header("Retry-After")).isEqualTo("5");
        gate.countDown();
        await().until(() -> solvings() == before + 1);
        assertThat(whatIf(more).json().path("matched").asInt()).isEqualTo(2);
        assertThat(solvings()).isEqualTo(before + 1);
    }

    /** Work of the tenant's that keeps its solver busy. */
    private CountDownLatch holdUp() {
        CountDownLatch gate = new CountDownLatch(1);
        town.service
                .context()
                .getBean(Lanes.class)
                .solving()
                .submit(
                        new Tenant(town.tenant),
                        "held-up",
                        _ -> {
                            try {
                                return gate.await(1, TimeUnit.MINUTES);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        return gate;
    }
}
