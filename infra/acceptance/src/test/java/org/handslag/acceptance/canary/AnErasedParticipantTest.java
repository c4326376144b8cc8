package org.handslag.acceptance.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.matrix.AccessFiles;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.matrix.Recipes;
import org.handslag.acceptance.openapi.Documents;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.handslag.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A participant who went through every flow, with words told everywhere, is erased. */
@Tag("long")
class AnErasedParticipantTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(System.nanoTime());
    private final Words words = Words.drawn(random);

    /** A word that is published of the participant, so that files do hold it. */
    private final String trace = "trace" + Long.toString(random.nextLong(1L << 40), 36);

    private final RunningPlatform platform;
    private final Site site;
    private final List<Operation> operations;
    private final Map<String, Recipe> recipes = Recipes.all();
    private final World world;
    private final Front front;
    private final String participant;

    AnErasedParticipantTest(@TempDir Path folder) {
        platform = RunningPlatform.start(folder, false);
        site = Site.of(platform.installation());
        operations = Documents.read(site.wire(), site.doors());
        world = World.make(site::front, Site.run("erased"), words, Clock.systemUTC());
        front = site.front();
        participant = world.at(Place.HOME).find("participant").orElseThrow();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void isGoneForEverybodyAndFromEveryFile() throws Exception {
        new Telling(site, world, words, AccessFiles.of(site.doors().services().keySet()), recipes)
                .everything(operations);
        change(Place.HOME, trace);
        change(Place.NOT_OWN, words.control());
        Segments segments = new Segments(site, "handslag.participants.v1");
        DatabaseFile database = new DatabaseFile(site);
        Path key = site.installation().folder().keys().resolve(world.tenant() + "/people");
        byte[] before = Files.readAllBytes(key.resolve(participant));
        await().atMost(LIMIT).until(() -> segments.hold(trace));
        await().atMost(LIMIT).until(() -> database.holds(trace));
        assertThat(remains(trace).controlIn(Remains.DOCUMENTS)).isTrue();
        Looks looks = new Looks(site, world, operations, recipes);
        assertThat(looks.answered())
                .as("everything of the participant was there")
                .anyMatch(look -> look.path().contains(thing("pair")))
                .anyMatch(look -> look.path().contains(thing("meeting")))
                .anyMatch(look -> look.path().contains(thing("outcome")));
        assertThat(export().body().path("parts").size()).isGreaterThanOrEqualTo(5);
        assertThat(new Search(words.needles()).in(export().text()))
                .as("words of the participant, as long as there is a key")
                .isNotEmpty();

        Duration took = erase();
        System.out.println("erased within " + took.toMillis() + " ms");
        assertThat(took).isLessThan(LIMIT);

        assertThat(looks.stillThere()).isEmpty();
        assertThat(export().body().path("parts")).isEmpty();
        assertThat(export().body().path("missing")).isEmpty();
        theMentorGoesOn();
        assertThat(Files.readString(key.resolve(participant))).isEqualTo("destroyed\n");
        assertThat(filesWith(before)).isEmpty();
        await().atMost(LIMIT).until(() -> !remains(trace).controlIn(Remains.DOCUMENTS));
        nothingIsIn(remains(words.control()));

        segments.compact();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !segments.hold(trace));
        platform.close();
        database.compact();

        List<String> sought = new ArrayList<>(words.needles());
        sought.add(trace);
        sought.add(words.control());
        Hits hits = new Hits(words.control());
        new Remains(site, new Search(sought), hits).files();
        nothingIsIn(hits);
        assertThat(segments.hold(participant)).as("the pseudonym of what was erased").isTrue();
        assertThat(database.holds(participant)).as("the pseudonym of the stub").isTrue();
    }

    /** No word of the person is in them; what is published of somebody else is. */
    private void nothingIsIn(Hits hits) {
        assertThat(hits.all()).isEmpty();
        for (String place : List.of("kafka", "mongodb")) {
            assertThat(hits.controlIn(Remains.FILES + " " + place)).as(place).isTrue();
        }
    }

    /** What the platform holds of the person's words, and where it holds the one that it may. */
    private Hits remains(String control) throws IOException {
        List<String> sought = new ArrayList<>(words.needles());
        sought.add(control);
        Hits hits = new Hits(control);
        new Remains(site, new Search(sought), hits).all();
        return hits;
    }

    /** The files of the installation in which these bytes are. */
    private List<Path> filesWith(byte[] bytes) throws IOException {
        String sought = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Path> with = new ArrayList<>();
        try (Stream<Path> all = Files.walk(site.installation().folder().root())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) < Integer.MAX_VALUE
                        && Files.readString(file, StandardCharsets.ISO_8859_1).contains(sought)) {
                    with.add(file);
                }
            }
        }
        return with;
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
