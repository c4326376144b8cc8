package org.handslag.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handslag.matching.round.model.Act;
import org.handslag.matching.round.model.Round;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.call.Call;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JsonNode;

class ChoosingInARoomTest {
    private final Town town = new Town();

    @Test
    void aRoundRunsFromOpeningToPairsThatAwaitTheParticipants() {
        String adnan = town.participant();
        String bea = town.participant();
        String carim = town.participant();
        String maria = town.mentor(2);
        String nils = town.mentor(2);
        Answer opened = town.open();
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.json().path("participants").asInt()).isEqualTo(3);
        assertThat(opened.json().path("mentors").asInt()).isEqualTo(2);
        assertThat(opened.json().path("seed").asString()).isEqualTo("7");
        String round = opened.id();

        assertThat(town.choose(round, maria, adnan, bea).status()).isEqualTo(200);
        Answer own =
                town.asMentor(nils)
                        .post(
                                "/api/rounds/" + round + "/choices",
                                Map.of(
                                        "mentor",
                                        nils,
                                        "participants",
                                        List.of(bea, adnan),
                                        "on",
                                        Town.CHOSEN));
        assertThat(own.json().at("/choice/by").asString()).isEqualTo("self");
        assertThat(own.json().has("choosers")).isFalse();

        Answer resolved = town.resolve(round);
        assertThat(resolved.status()).isEqualTo(200);
        JsonNode proposals = resolved.json().path("proposals");
        assertThat(pairsOf(proposals)).containsExactlyInAnyOrder(adnan + maria, bea + nils);
        assertThat(proposals.findValuesAsString("rule")).containsOnly("better-rank");
        JsonNode contested = resolved.json().at("/contested/0");
        assertThat(contested.path("wanted")).hasSize(2);
        assertThat(contested.at("/wanted/0/ended").asString()).isEqualTo("got");
        assertThat(contested.at("/wanted/1/ended").asString()).isEqualTo("lost");
        assertThat(resolved.json().path("unchosen")).hasSize(1);
        assertThat(resolved.json().at("/unchosen/0").asString()).isEqualTo(carim);
        assertThat(resolved.json().at("/mentors/0/open").asInt()).isEqualTo(1);
        assertThat(town.leader.get("/api/rounds/" + round + "/proposals").json())
                .isEqualTo(resolved.json());

        Answer published = town.publish(round);
        assertThat(published.json().path("state").asString()).isEqualTo("published");
        JsonNode pairs = town.leader.get("/api/pairs?cohort=" + town.cohort).json().path("items");
        assertThat(pairsOf(pairs)).containsExactlyInAnyOrder(adnan + maria, bea + nils);
        for (JsonNode pair : pairs) {
            assertThat(pair.path("state").asString()).isEqualTo("proposed");
            assertThat(pair.path("round").asString()).isEqualTo(round);
            assertThat(pair.path("origin").asString()).isEqualTo("mentor-choice");
            assertThat(pair.at("/answers/mentor/answer").asString()).isEqualTo("yes");
            assertThat(pair.at("/answers/mentor/on").asString()).isEqualTo(Town.CHOSEN);
        }
        assertThat(town.said("rounds", 6))
                .extracting(Bus.Event::type)
                .containsExactly(
                        "round.opened.v1",
                        "round.choice-recorded.v1",
                        "round.choice-recorded.v1",
                        "round.resolved.v1",
                        "round.publication-begun.v1",
                        "round.published.v1");
        town.said("pairs", 2);
    }

    @Test
    void aFollowingRoundIsForThoseWhoAreLeftAndForOpenPlaces() {
        String adnan = town.participant();
        String bea = town.participant();
        String maria = town.mentor(1);
        String nils = town.mentor(2);
        String first = town.open().id();
        town.choose(first, maria, adnan);
        assertThat(town.open().code()).isEqualTo("round-pending");
        town.resolve(first);
        assertThat(town.open().code()).isEqualTo("round-pending");
        town.publish(first);

        Answer second = town.open();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("choosers")).hasSize(1);
        assertThat(second.json().at("/choosers/0/mentor").asString()).isEqualTo(nils);
        JsonNode candidates =
                town.leader.get("/api/rounds/" + second.id() + "/candidates").json().path("items");
        assertThat(candidates.findValuesAsString("participant")).containsExactly(bea);
    }

    @Test
    void aMentorReadsProfilesWithoutNamesWhileThereIsSomethingToChoose() {
        String adnan = town.participant();
        town.participant();
        town.participant();
        String maria = town.mentor(2);
        String round = town.open().id();
        Caller mentor = town.asMentor(maria);
        String path = "/api/rounds/" + round + "/candidates";

        Answer first = mentor.get(path + "?limit=2");
        assertThat(first.json().path("items")).hasSize(2);
        assertThat(first.json().at("/items/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "participant",
                        "municipality",
                        "gender",
                        "occupations",
                        "education",
                        "languages",
                        "interests",
                        "industries",
                        "reach",
                        "goals");
        Answer rest = mentor.get(path + "?limit=2&after=" + first.json().path("next").asString());
        assertThat(rest.json().path("items")).hasSize(1);
        assertThat(rest.json().has("next")).isFalse();

        assertThat(town.asMentor(Town.id()).get(path).status()).isEqualTo(404);
        assertThat(mentor.get("/api/rounds/" + round).status()).isEqualTo(403);
        town.choose(round, maria, adnan);
        town.resolve(round);
        assertThat(mentor.get(path).status()).isEqualTo(404);
        assertThat(town.leader.get(path).json().path("items")).hasSize(3);
    }

    @Test
    void aMentorChoosesForNobodyElse() {
        String adnan = town.participant();
        String maria = town.mentor(2);
        String nils = town.mentor(2);
        String round = town.open().id();
        Map<String, Object> choice =
                Map.of("mentor", maria, "participants", List.of(adnan), "on", Town.CHOSEN);
        String path = "/api/rounds/" + round + "/choices";
        assertThat(town.asMentor(nils).post(path, choice).status()).isEqualTo(404);
        assertThat(town.asMentor(maria).post(path, choice).status()).isEqualTo(200);
        assertThat(town.leader.post(path, choice).status()).isEqualTo(200);
        assertThat(
                        town.service
                                .as(town.tenant, Role.COORDINATING_MENTOR)
                                .post(path, choice)
                                .status())
                .as("whoever coordinates mentors does not speak for them")
                .isEqualTo(403);
    }

    @Test
    void refusalsAndFaultsNameWhatIsWrong() {
        String adnan = town.participant();
        String maria = town.mentor(2);
        Map<String, Object> nowhere =
                Map.of("programme", town.programme, "cohort", Town.id(), "openedOn", "2016-04-11");
        town.settle();
        assertThat(
                        town.leader
                                .post("/api/rounds", nowhere)
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/cohort");
        Map<String, Object> hugeSeed =
                Map.of(
                        "programme",
                        town.programme,
                        "cohort",
                        town.cohort,
                        "openedOn",
                        "2016-04-11",
                        "seed",
                        "9999999999999999999");
        assertThat(
                        town.leader
                                .post("/api/rounds", hugeSeed)
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/seed");
        String round = town.open().id();
        assertThat(town.choose(round, maria, Town.id()).code()).isEqualTo("not-a-candidate");
        assertThat(town.choose(round, Town.id(), adnan).code()).isEqualTo("mentor-not-in-round");
        assertThat(town.publish(round).code()).isEqualTo("round-not-resolved");
        assertThat(
                        town.leader
                                .with("Accept-Language", "nb")
                                .post(
                                        "/api/rounds/" + round + "/resolution",
                                        Map.of("on", "2016-05-01"))
                                .json()
                                .path("title")
                                .asString())
                .isEqualTo("Ingen har valgt ennå.");
    }

    @Test
    void aCancelledRoundMakesRoomForAnother() {
        String adnan = town.participant();
        String maria = town.mentor(2);
        String round = town.open().id();
        town.choose(round, maria, adnan);
        assertThat(
                        town.leader
                                .post(
                                        "/api/rounds/" + round + "/cancellation",
                                        Map.of("on", "2016-04-22"))
                                .json()
                                .path("state")
                                .asString())
                .isEqualTo("cancelled");
        assertThat(town.open().status()).isEqualTo(201);
    }

    @Test
    void anotherTenantAndAnotherProgrammeSeeNothing() {
        town.participant();
        town.mentor(2);
        String round = town.open().id();
        Caller stranger = town.service.as(RunningService.newTenant(), Role.PROCESS_LEADER);
        Caller neighbour = town.service.as(town.tenant, Role.PROCESS_LEADER, null, Town.id(), null);
        for (Caller caller : List.of(stranger, neighbour)) {
            assertThat(caller.get("/api/rounds/" + round).status()).isEqualTo(404);
            assertThat(caller.get("/api/rounds").json().path("items")).isEmpty();
            assertThat(
                            caller.post(
                                            "/api/rounds/" + round + "/resolution",
                                            Map.of("on", "2016-04-22"))
                                    .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anInterruptedPublicationCanOnlyBeFinishedAndKeepsItsFirstDay() {
        String adnan = town.participant();
        String maria = town.mentor(2);
        String round = town.open().id();
        town.choose(round, maria, adnan);
        town.resolve(round);
        Aggregates<Round> rounds =
                town.service
                        .context()
                        .getBeanProvider(new ParameterizedTypeReference<Aggregates<Round>>() {})
                        .getObject();
        Act begun = new Act(LocalDate.of(2016, 4, 23), "somebody");
        rounds.change(
                Call.internal(new Tenant(town.tenant), "publish-round", "interrupted"),
                round,
                stored -> stored.state().beginPublication(begun));

        assertThat(
                        town.leader
                                .post(
                                        "/api/rounds/" + round + "/cancellation",
                                        Map.of("on", "2016-04-24"))
                                .code())
                .isEqualTo("round-published");
        assertThat(town.open().code()).isEqualTo("round-pending");
        Answer published = town.publish(round);
        assertThat(published.json().path("publishedOn").asString()).isEqualTo("2016-04-23");
        JsonNode pairs = town.leader.get("/api/pairs").json().path("items");
        assertThat(pairs.findValuesAsString("proposedOn")).containsExactly("2016-04-23");
        assertThat(town.publish(round).status()).isEqualTo(200);
        town.said("pairs", 1);
    }

    @Test
    void publishingManyTimesAtOnceMakesEachPairOnce() throws Exception {
        List<String> mentors = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            mentors.add(town.mentor(2));
            people.add(town.participant());
            people.add(town.participant());
        }
        String round = town.open().id();
        for (int n = 0; n < 6; n++) {
            town.choose(round, mentors.get(n), people.get(2 * n), people.get(2 * n + 1));
        }
        town.resolve(round);
        Callable<Answer> publishing = () -> town.publish(round);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = threads.invokeAll(Collections.nCopies(4, publishing));
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        assertThat(town.leader.get("/api/pairs?limit=200").json().path("items")).hasSize(12);
        assertThat(town.said("pairs", 12))
                .extracting(Bus.Event::type)
                .containsOnly("pair.proposed.v1");
        assertThat(town.said("rounds", 10))
                .extracting(Bus.Event::type)
                .endsWith("round.publication-begun.v1", "round.published.v1");
    }

    private static List<String> pairsOf(JsonNode pairs) {
        List<String> both = new ArrayList<>();
        pairs.forEach(
                pair ->
                        both.add(
                                pair.path("participant").asString()
                                        + pair.path("mentor").asString()));
        return both;
    }
}
