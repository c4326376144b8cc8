package org.handslag.guarantees.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.platform.id.Ids;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.ServiceProcess;
import org.handslag.testkit.guarantee.Trap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AMirrorBuiltAnewTest {
    private final Space space = Space.own("notes");
    private final String tenant = RunningService.newTenant();
    private RunningService one;
    private RunningService other;

    private MirroredNotes twoInstances() {
        one = start();
        other = start();
        return new MirroredNotes(tenant, List.of(one, other));
    }

    private RunningService start() {
        return RunningService.startIn(space, NotesApplication.class, "notes", Work.QUICK);
    }

    @AfterEach
    void stop() {
        if (one != null) {
            one.close();
        }
        if (other != null) {
            other.close();
        }
    }

    @Test
    void missesNoReadWhileWritesAndReadsGoOnAndKeepsWhatTheTopicDoesNotHave() {
        MirroredNotes mirror = twoInstances();
        String erased = Ids.next(1);
        mirror.publish(erased, 1);
        mirror.readAfter(0, erased, mirror.publishErased(erased, 2));
        mirror.publishTombstone(erased);
        String compacted = Ids.next(2);
        mirror.leaveInMirror(
                new Document("sequence", Long.MAX_VALUE).append("erased", true), compacted);
        mirror.publish(compacted, 7);
        String unreadable = Ids.next(3);
        mirror.leaveInMirror(
                new Document("sequence", 4L)
                        .append("data", new Document("id", unreadable).append("length", 4)),
                unreadable);
        mirror.publishUnreadable(unreadable, 5);
        WritesAndReads work = new WritesAndReads(mirror);

        work.begin();
        assertThat(mirror.ask(0).status()).isEqualTo(202);
        assertThat(mirror.ask(1).status()).as("one at a time").isEqualTo(409);
        mirror.awaitGeneration(2);
        work.end();

        assertThat(mirror.generations()).containsExactly("mirror_foreign-notes_2");
        assertThat(mirror.read(0, erased)).as("erased").isZero();
        assertThat(mirror.read(1, compacted)).as("erased, and gone from the topic").isZero();
        assertThat(mirror.read(1, unreadable)).as("not readable any more").isEqualTo(4);
        assertThat(indexes("mirror_foreign-notes_2")).contains("tenant", "tenant_data.length");
    }

    @Test
    void isRefusedWhereNobodyMirrorsTheKind() {
        one = start();
        assertThat(one.management().post("/actuator/rebuild", Map.of("kind", "pairs")).status())
                .isEqualTo(404);
        assertThat(one.stranger().post("/actuator/rebuild", Map.of()).status()).isEqualTo(401);
    }

    @Tag("long")
    @Test
    void isBuiltAnewAgainAndSurvivesARestart() {
        MirroredNotes mirror = twoInstances();
        WritesAndReads work = new WritesAndReads(mirror);
        work.begin();
        mirror.ask(0);
        mirror.awaitGeneration(2);
        mirror.ask(1);
        mirror.awaitGeneration(3);
        work.end();
        other.close();
        other = start();

        assertThat(mirror.generations()).containsExactly("mirror_foreign-notes_3");
        WritesAndReads later = new WritesAndReads(new MirroredNotes(tenant, List.of(one, other)));
        later.begin();
        later.end();
        assertThat(mirror.generations()).containsExactly("mirror_foreign-notes_3");
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = "REBUILD_.*", mode = EnumSource.Mode.MATCH_ALL)
    void isFinishedByAnotherInstanceWhereTheOneThatBuildsItDies(Place place) {
        one = start();
        Map<String, Long> written =
                new WritesAndReads(new MirroredNotes(tenant, List.of(one))).written();
        one.close();
        try (ServiceProcess builder =
                new ServiceProcess(space, NotesApplication.class, "notes", Work.QUICK)) {
            want();
            builder.start(Trap.halt(place, 1));
            builder.awaitHalted();
        }
        MirroredNotes mirror = twoInstances();
        WritesAndReads work = new WritesAndReads(mirror, written);
        work.begin();
        mirror.awaitGeneration(2);
        work.end();

        assertThat(mirror.generations()).containsExactly("mirror_foreign-notes_2");
    }

    /** As an instance does that is asked, where none is there to ask. */
    private void want() {
        try (MongoClient client = MongoClients.create(space.databaseUri())) {
            client.getDatabase(space.name())
                    .getCollection("mirrors")
                    .insertOne(
                            new Document("_id", MirroredNotes.KIND)
                                    .append("current", 1)
                                    .append("wanted", true));
        }
    }

    private List<String> indexes(String collection) {
        try (MongoClient client = MongoClients.create(space.databaseUri())) {
            return client.getDatabase(space.name())
                    .getCollection(collection)
                    .listIndexes()
                    .map(index -> index.getString("name"))
                    .into(new ArrayList<>());
        }
    }
}
