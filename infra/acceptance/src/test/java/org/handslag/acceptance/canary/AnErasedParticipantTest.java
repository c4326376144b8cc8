package org.handslag.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.matrix.AccessFiles;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.matrix.Recipes;
import org.handslag.acceptance.openapi.Documents;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A participant who went through every flow, with words told everywhere, is erased. */
@Tag("long")
class AnErasedParticipantTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** What happens to a participant, by the names that it has in a place. */
    private static final Set<String> THEIRS =
            Set.of("participant", "admission", "pair", "meeting", "outcome");

    /** The decision itself and the audit hold the pseudonym: they say what was done. */
    private static final Set<String> KEEP_THE_ID =
            Set.of("list-reads", "list-erasures", "show-erasure");

    private final Site site = Site.of(RunningPlatform.shared().installation());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(System.nanoTime());
    private final Words words = Words.drawn(random);
    private final List<Operation> operations = Documents.read(site.wire(), site.doors());
    private final Map<String, Recipe> recipes = Recipes.all();
    private final World world =
            World.make(site::front, Site.run("erased"), words, Clock.systemUTC());
    private final Front front = site.front();
    private final String participant = thing("participant");

    /** One read by somebody. */
    private record Look(Subject subject, Operation operation, String path) {
        @Override
        public String toString() {
            return subject.label() + " " + operation.name() + " " + path;
        }
    }

    @Test
    void isGoneForEverybodyAndFromEveryFile() throws Exception {
        Telling telling =
                new Telling(
                        site,
                        world,
                        words,
                        AccessFiles.of(site.doors().services().keySet()),
                        recipes);
        telling.everything(operations);
        String trace = "trace" + Long.toString(random.nextLong(1L << 40), 36);
        change(Place.HOME, trace);
        change(Place.NOT_OWN, words.control());
        Segments segments = new Segments(site, "handslag.participants.v1");
        await().atMost(LIMIT).until(() -> segments.hold(trace));

        List<Look> seen = looks().stream().filter(look -> read(look).status() == 200).toList();
        assertThat(seen)
                .as("everything of the participant was there")
                .anyMatch(look -> look.path().contains(thing("pair")))
                .anyMatch(look -> look.path().contains(thing("meeting")))
                .anyMatch(look -> look.path().contains(thing("outcome")));
        assertThat(export().body().path("parts").size()).isGreaterThanOrEqualTo(5);

        Duration took = erase();
        System.out.println("erased within " + took.toMillis() + " ms");
        assertThat(took).isLessThan(LIMIT);

        List<String> left = new ArrayList<>();
        seen.forEach(look -> gone(look).ifPresent(left::add));
        assertThat(left).isEmpty();
        assertThat(export().body().path("parts")).isEmpty();
        assertThat(export().body().path("missing")).isEmpty();
        assertThat(
                        Files.readString(
                                site.installation()
                                        .folder()
                                        .keys()
                                        .resolve(world.tenant())
                                        .resolve("people")
                                        .resolve(participant)))
                .isEqualTo("destroyed\n");
        theMentorGoesOn();

        List<String> sought = new ArrayList<>(words.needles());
        sought.add(words.control());
        Hits hits = new Hits(words.control());
        new Remains(site, new Search(sought), hits).all();
        assertThat(hits.all()).isEmpty();
        for (String place : List.of("kafka", "mongodb")) {
            assertThat(hits.controlIn(Remains.FILES + " " + place)).as(place).isTrue();
        }

        segments.compact();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(segments.hold(trace)).isFalse());
    }

    private String thing(String name) {
        return world.at(Place.HOME).find(name).orElseThrow();
    }

    /** A word in what is published of somebody. */
    private void change(Place place, String interest) {
        front.send(
                Request.post(
                        world.leader(),
                        "change-participant",
                        "/api/participants/"
                                + world.at(place).find("participant").orElseThrow()
                                + "/profile",
                        Map.of("interests", List.of(interest)),
                        UUID.randomUUID().toString()));
        for (String service :
                List.of(
                        "mentor-service",
                        "matching-service",
                        "meeting-service",
                        "reporting-service")) {
            front.settle(world.leader(), service);
        }
    }

    /** Every read of every operation as everybody. */
    private List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (Operation operation : operations) {
            Recipe recipe = recipes.get(operation.name());
            if (!operation.reads() || recipe == null || recipe.onlyOwnDoor()) {
                continue;
            }
            for (Subject subject : world.subjects()) {
                Recipe.Filled filled =
                        recipe.fill(
                                operation, subject.role(), name -> world.at(Place.HOME).find(name));
                looks.add(new Look(subject, operation, filled.path()));
            }
        }
        return looks;
    }

    private Wire.Reply read(Look look) {
        return site.wire()
                .send(
                        site.as(
                                look.subject().actor(),
                                Call.of("GET", site.doors().gateway(), look.path(), null)));
    }

    /** What is wrong with what is read now. */
    private Optional<String> gone(Look look) {
        Wire.Reply reply = read(look);
        if ("participant".equals(look.subject().role())) {
            return reply.status() == 403
                    ? Optional.empty()
                    : Optional.of(look + " is still a member: " + reply.status());
        }
        boolean theirs = theirs().stream().anyMatch(id -> look.path().split("\\?")[0].contains(id));
        if (theirs && !look.path().startsWith("/api/people/")) {
            return reply.status() == 404
                    ? Optional.empty()
                    : Optional.of(look + " is answered " + reply.status());
        }
        if (reply.status() != 200) {
            return Optional.of(look + " is refused now: " + reply.status());
        }
        String text = reply.text();
        return KEEP_THE_ID.contains(look.operation().name())
                        || look.path().startsWith("/api/people/")
                        || !text.contains(participant)
                ? Optional.empty()
                : Optional.of(look + " still shows the participant");
    }

    /** The ids of all that is the participant's own. */
    private Set<String> theirs() {
        return world.at(Place.HOME).all().entrySet().stream()
                .filter(
                        thing ->
                                thing.getKey().equals("participant")
                                        || (THEIRS.contains(thing.getKey().split("\\.")[0])
                                                && !thing.getKey().startsWith("participant.")))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Subject officer() {
        return world.subject("data-protection-officer");
    }

    private Answer export() {
        return front.send(
                Request.get(
                        officer().actor(),
                        "export-person",
                        "/api/people/" + participant + "/export"));
    }

    /** From the decision until every service has done it. */
    private Duration erase() {
        String erasure = "/api/erasures/" + thing("erasure");
        long begun = System.nanoTime();
        front.send(
                Request.post(
                        officer().actor(),
                        "decide-erasure",
                        erasure + "/decision",
                        Map.of(
                                "outcome",
                                "granted",
                                "ground",
                                "no-longer-needed",
                                "on",
                                thing("today")),
                        UUID.randomUUID().toString()));
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(
                                                front.send(
                                                                Request.get(
                                                                        officer().actor(),
                                                                        "show-erasure",
                                                                        erasure))
                                                        .body()
                                                        .path("state")
                                                        .asString(""))
                                        .isEqualTo("done"));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The other side of the pair is who they were, and can do what they could. */
    private void theMentorGoesOn() throws IOException {
        Subject mentor = world.subject("mentor");
        String path = "/api/mentors/" + thing("mentor");
        Answer shown = front.send(Request.get(mentor.actor(), "show-mentor", path));
        assertThat(shown.body().path("name").asString("")).isNotEmpty();
        assertThatCode(
                        () ->
                                front.send(
                                        Request.post(
                                                world.leader(),
                                                "set-capacity",
                                                path + "/capacity",
                                                Map.of("capacity", 40),
                                                UUID.randomUUID().toString())))
                .doesNotThrowAnyException();
        assertThat(
                        new String(
                                        shown.text().getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.UTF_8)
                                .contains(participant))
                .isFalse();
    }
}
