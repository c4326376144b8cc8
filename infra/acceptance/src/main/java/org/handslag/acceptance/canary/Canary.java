package org.handslag.acceptance.canary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.matrix.AccessFiles;
import org.handslag.acceptance.matrix.Recipe;
import org.handslag.acceptance.matrix.Recipes;
import org.handslag.acceptance.openapi.Documents;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.World;
import org.handslag.launcher.client.Installation;

/** Lets words fly through a whole installation and looks where they have settled. */
public final class Canary {

    private final Site site;
    private final Words words;
    private final List<Operation> operations;
    private final Map<String, Recipe> recipes = Recipes.all();

    private Canary(Site site, Words words) {
        this.site = site;
        this.words = words;
        this.operations = Documents.read(site.wire(), site.doors());
    }

    /**
     * Makes two tenants with these words and searches all that the installation keeps.
     *
     * @throws IOException where its files cannot be read
     */
    public static CanaryReport fly(Installation installation, Words words) throws IOException {
        return new Canary(Site.of(installation), words).fly();
    }

    private CanaryReport fly() throws IOException {
        World world = World.make(site::front, Site.run("canary"), words, Clock.systemUTC());
        Telling telling =
                new Telling(
                        site,
                        world,
                        words,
                        AccessFiles.of(site.doors().services().keySet()),
                        recipes);
        control(world);
        Told told = telling.everything(operations);
        readAll(world);
        park(world);
        settled(world);

        List<String> sought = new ArrayList<>(words.needles());
        sought.add(words.control());
        Hits hits = new Hits(words.control());
        new Remains(site, new Search(sought), hits).all();
        List<String> all = new ArrayList<>(hits.all());
        // Nothing of a sound installation takes those: see AParkedRecordTest of the guarantees.
        List<Operation> common =
                operations.stream()
                        .filter(operation -> !recipes.get(operation.name()).says("rare"))
                        .toList();
        told.unproven(common)
                .forEach(text -> all.add("nobody can tell whether this takes a word: " + text));
        all.addAll(blindness(hits));
        release(world);
        return new CanaryReport(
                told.carried(),
                told.closed().size(),
                told.accepted(),
                told.refused(),
                told.elsewhere(),
                hits.looked(),
                all);
    }

    /** A municipality whose key, which is published, is the control word. */
    private void control(World world) {
        Actor admin = world.subject("tenant-admin").actor();
        site.front()
                .send(
                        Request.post(
                                admin,
                                "add-municipality",
                                "/api/municipalities",
                                Map.of(
                                        "key",
                                        words.control(),
                                        "code",
                                        "9998",
                                        "name",
                                        words.words("municipality")),
                                UUID.randomUUID().toString()));
    }

    /** What is read is audited: that, too, must not tell. */
    private void readAll(World world) {
        for (Operation operation : operations) {
            Recipe recipe = recipes.get(operation.name());
            if (operation.reads() && recipe != null) {
                String path =
                        recipe.fill(operation, null, name -> world.at(Place.HOME).find(name))
                                .path();
                site.wire()
                        .send(
                                site.as(
                                        world.leader(),
                                        Call.of("GET", site.doors().gateway(), path, null)));
            }
        }
    }

    /** A record of a participant that nobody can read, so that every mirror parks it. */
    private void park(World world) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", site.installation().kafka());
        ByteArraySerializer bytes = new ByteArraySerializer();
        String key = world.tenant() + "/" + world.at(Place.HOME).find("participant").orElseThrow();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
            producer.send(
                    new ProducerRecord<>(
                            "handslag.participants.v1",
                            key.getBytes(StandardCharsets.UTF_8),
                            "{".getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A later state of the same participant takes the parked record away. */
    private void release(World world) {
        change(world, Place.HOME, List.of("chess", "music"));
    }

    /** Every service has heard of everything. */
    private void settled(World world) {
        Front front = change(world, Place.NOT_OWN, List.of("cooking"));
        for (String service : List.of("matching-service", "meeting-service", "reporting-service")) {
            front.settle(world.leader(), service);
        }
    }

    private Front change(World world, Place place, List<String> interests) {
        Front front = site.front();
        front.send(
                Request.post(
                        world.leader(),
                        "change-participant",
                        "/api/participants/"
                                + world.at(place).find("participant").orElseThrow()
                                + "/profile",
                        Map.of("interests", interests),
                        UUID.randomUUID().toString()));
        return front;
    }

    /** Places in which what is published is not found: a search that looks nowhere. */
    private List<String> blindness(Hits hits) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(Remains.TOPICS, "topic");
        places.put(Remains.DOCUMENTS, "document");
        places.put(Remains.FILES + " kafka", "log segment");
        places.put(Remains.FILES + " mongodb", "file of the database");
        List<String> blind = new ArrayList<>();
        places.forEach(
                (place, what) -> {
                    if (!hits.controlIn(place)) {
                        blind.add("the control word " + words.control() + " is in no " + what);
                    }
                });
        return blind;
    }
}
