package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Round;
import org.handslag.matching.round.model.RoundState;
import org.handslag.matching.solve.model.Solution;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.call.Call;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;

/** What a process asked for and did not live to do. */
class ARoundThatWasInterruptedTest {
    private static final Act ACT = new Act(LocalDate.of(2016, 4, 21), "membership");

    private final Town town = new Town();
    private final Tenant tenant = new Tenant(town.tenant);
    private final Aggregates<Solution> solutions = bean(new ParameterizedTypeReference<>() {});
    private final Aggregates<Round> rounds = bean(new ParameterizedTypeReference<>() {});

    private <T> T bean(ParameterizedTypeReference<T> type) {
        return town.service.context().<T>getBeanProvider(type).getObject();
    }

    private String state(String round) {
        return town.leader.get("/api/rounds/" + round).json().path("state").asString();
    }

    private String opened() {
        town.matching(Map.of("mode", "assignment"));
        town.person("lomma", "woman", "2142", "sv");
        town.guide("lomma", "2142", 1, "sv");
        return town.open().id();
    }

    @Test
    void isSolvedByWhoeverLooksAtIt() {
        String round = opened();
        solutions.change(
                Call.internal(tenant, "resolve-round", round),
                round,
                present -> present.state().ask(ACT, List.of()));
        assertThat(rounds.get(tenant, round).state().resolution()).isNull();

        await().atMost(Duration.ofSeconds(30)).until(() -> state(round).equals("resolved"));
        assertThat(town.leader.get("/api/rounds/" + round + "/verification").text())
                .contains("\"same\":true");
    }

    @Test
    void isSolvedAndPublishedByTheNextProcessWithoutBeingAsked() {
        String solving = opened();
        solutions.change(
                Call.internal(tenant, "resolve-round", solving),
                solving,
                present -> present.state().ask(ACT, List.of()));
        Town another = new Town();
        another.matching(Map.of("mode", "assignment"));
        another.person("lomma", "woman", "2142", "sv");
        another.guide("lomma", "2142", 1, "sv");
        String publishing = another.open().id();
        another.resolve(publishing);
        Tenant theirs = new Tenant(another.tenant);
        rounds.change(
                Call.internal(theirs, "publish-round", publishing),
                publishing,
                present -> present.state().beginPublication(ACT));
        town.said("rounds", 1);
        another.said("rounds", 3);

        try (RunningService next =
                RunningService.startIn(
                        town.service.space(),
                        MatchingApplication.class,
                        MatchingApplication.NAME)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () ->
                                    rounds.get(tenant, solving).state().state()
                                                    == RoundState.RESOLVED
                                            && rounds.get(theirs, publishing).state().state()
                                                    == RoundState.PUBLISHED);
            assertThat(next.context().isRunning()).isTrue();
        }
    }

    @Test
    void isPublishedByWhoeverLooksAtIt() {
        String round = opened();
        town.resolve(round);
        rounds.change(
                Call.internal(tenant, "publish-round", round),
                round,
                present -> present.state().beginPublication(ACT));
        assertThat(town.leader.get("/api/pairs").json().path("items")).isEmpty();

        await().atMost(Duration.ofSeconds(30)).until(() -> state(round).equals("published"));
        assertThat(town.leader.get("/api/pairs").json().path("items")).hasSize(1);
    }

    @Test
    void isNotSolvedOnceThatIsStoppedAndCanBeSolvedAnew() {
        String round = opened();
        solutions.change(
                Call.internal(tenant, "resolve-round", round),
                round,
                present -> present.state().ask(ACT, List.of()));
        assertThat(town.resolve(round).code()).isEqualTo("round-being-solved");

        Answer stopped = town.leader.post("/api/rounds/" + round + "/stop", Map.of());

        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
        assertThat(stopped.json().has("job")).isFalse();
        assertThat(state(round)).isEqualTo("open");
        assertThat(town.leader.get("/api/rounds/" + round).text()).doesNotContain("\"job\"");
        assertThat(town.resolve(round).json().path("proposals")).hasSize(1);
        Answer nothing = town.leader.post("/api/rounds/" + round + "/stop", Map.of());
        assertThat(nothing.json().path("state").asString()).isEqualTo("resolved");
    }

    @Test
    void isNotSolvedOnceItIsCancelled() {
        String round = opened();
        solutions.change(
                Call.internal(tenant, "resolve-round", round),
                round,
                present -> present.state().ask(ACT, List.of()));
        town.leader.post("/api/rounds/" + round + "/cancellation", Map.of("on", "2016-04-21"));

        assertThat(state(round)).isEqualTo("cancelled");
        assertThat(town.leader.get("/api/rounds/" + round).json().has("job")).isFalse();
        assertThat(town.resolve(round).code()).isEqualTo("round-cancelled");
    }
}
