package org.handslag.acceptance.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A cohort's round: mentors choose, both rank, or the engine assigns; then it is published. */
final class Rounds {

    /** The ways of matching that go by rounds. */
    static final Set<String> MODES = Set.of("mentor-choice", "assignment", "mutual-ranking");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int MOST_WISHES = 10;
    private static final int MOST_RANKED = 20;

    private final Stage stage;
    private final Cast cast;
    private final Frame.Cohort cohort;
    private final String mode;
    private final Pairing pairing;
    private final Strand calls;

    Rounds(Stage stage, Cast cast, Frame.Cohort cohort, String mode, Pairing pairing) {
        this.stage = stage;
        this.cast = cast;
        this.cohort = cohort;
        this.mode = mode;
        this.pairing = pairing;
        this.calls = stage.strand("round-" + cohort.key());
    }

    /** Opens it, lets people choose or rank, resolves and publishes it. Stands alone. */
    void hold(LocalDate day) {
        cast.note();
        List<Participant> left =
                cast.admitted(cohort).stream().filter(one -> !one.placed()).toList();
        List<Mentor> free = cast.mentors.stream().filter(each -> each.freeOn(day) > 0).toList();
        if (left.isEmpty() || free.isEmpty()) {
            return;
        }
        stage.front().settle(cast.processLeader, "matching-service");
        String round =
                calls.post(
                                cast.processLeader,
                                "open-round",
                                "/api/rounds",
                                Fields.of(
                                        "programme",
                                        cast.programme,
                                        "cohort",
                                        cast.cohorts.get(cohort.key()),
                                        "openedOn",
                                        day,
                                        "seed",
                                        String.valueOf(stage.seed())))
                        .id();
        if (!mode.equals("assignment")) {
            stage.front().settle(cast.processLeader, "participant-service");
            free.forEach(mentor -> chooses(round, mentor, left, day));
        }
        if (mode.equals("mutual-ranking")) {
            left.forEach(one -> ranks(round, one, free, day));
        }
        act(round, "resolve-round", "/resolution", day);
        await(round, "resolved");
        act(round, "publish-round", "/publication", day);
        await(round, "published");
        for (JsonNode item : made(round)) {
            Participant participant =
                    one(cast.participants, item.path("participant"), each -> each.id);
            Mentor mentor = one(cast.mentors, item.path("mentor"), each -> each.id);
            LocalDate on = day.plusDays(participant.chance.between(1, 5));
            boolean mentorToo = mode.equals("assignment");
            mentor.asked.add(item.path("id").asString(""));
            stage.agenda()
                    .at(
                            on,
                            participant.strand,
                            then ->
                                    pairing.ask(
                                            participant,
                                            mentor,
                                            item.path("id").asString(""),
                                            then,
                                            mentorToo));
        }
    }

    private void chooses(String round, Mentor mentor, List<Participant> left, LocalDate day) {
        int most = mode.equals("mutual-ranking") ? MOST_RANKED : MOST_WISHES;
        int wishes = mode.equals("mutual-ranking") ? most : mentor.freeOn(day) + 3;
        Map<Participant, Double> liking = new HashMap<>();
        left.forEach(
                one ->
                        liking.put(
                                one,
                                mentor.chance.between(0.0, 1.0)
                                        + 0.3 * Pairing.nearness(one, mentor)));
        List<String> wanted =
                left.stream()
                        .sorted(Comparator.comparing((Participant one) -> -liking.get(one)))
                        .limit(Math.min(wishes, MOST_WISHES))
                        .map(one -> one.id)
                        .toList();
        Actor self = mentor.self;
        calls.post(
                self == null ? cast.processLeader : self,
                "record-choice",
                "/api/rounds/" + round + "/choices",
                Fields.of(
                        "mentor",
                        mentor.id,
                        "participants",
                        wanted,
                        "on",
                        day,
                        "toldBy",
                        self == null ? "mentor" : null));
    }

    private void ranks(String round, Participant one, List<Mentor> free, LocalDate day) {
        List<String> wanted =
                free.stream()
                        .sorted(
                                Comparator.comparing(
                                        (Mentor mentor) -> -Pairing.nearness(one, mentor)))
                        .limit(MOST_RANKED)
                        .map(mentor -> mentor.id)
                        .toList();
        Actor self = one.self;
        calls.post(
                self == null ? cast.processLeader : self,
                "record-ranking",
                "/api/rounds/" + round + "/rankings",
                Fields.of(
                        "participant",
                        one.id,
                        "mentors",
                        wanted,
                        "on",
                        day,
                        "toldBy",
                        self == null ? "participant" : null));
    }

    private void act(String round, String operation, String action, LocalDate day) {
        calls.post(
                cast.processLeader,
                operation,
                "/api/rounds/" + round + action,
                Fields.of("on", day));
    }

    /** A large round is solved and published in the background. */
    private void await(String round, String state) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!calls.get(cast.processLeader, "show-round", "/api/rounds/" + round)
                .body()
                .path("state")
                .asString("")
                .equals(state)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("the round was not " + state + " within a minute");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** The pairs that the round made, in the order of the participants' numbers. */
    private List<JsonNode> made(String round) {
        String cohortId = cast.cohorts.getOrDefault(cohort.key(), "");
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    calls.get(
                                    cast.processLeader,
                                    "list-pairs",
                                    "/api/pairs?cohort=" + cohortId + "&limit=200" + next)
                            .body();
            page.path("items").values().stream()
                    .filter(item -> item.path("round").asString("").equals(round))
                    .forEach(items::add);
            next = page.has("next") ? "&after=" + page.path("next").asString("") : "";
        } while (!next.isEmpty());
        stage.ledger()
                .read(
                        Request.get(
                                cast.processLeader, "list-pairs", "/api/pairs?cohort=" + cohortId),
                        items.stream().map(Rounds::kept).toList());
        items.sort(
                Comparator.comparing(
                        item ->
                                one(cast.participants, item.path("participant"), each -> each.id)
                                        .number));
        return items;
    }

    private static Map<String, Object> kept(JsonNode item) {
        return Fields.of(
                "id",
                item.path("id").asString(""),
                "participant",
                item.path("participant").asString(""),
                "mentor",
                item.path("mentor").asString(""),
                "round",
                item.path("round").asString(""));
    }

    private static <T> T one(
            List<T> all, JsonNode wanted, java.util.function.Function<T, @Nullable String> id) {
        return all.stream()
                .filter(each -> wanted.asString("").equals(id.apply(each)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has the id " + wanted));
    }
}
