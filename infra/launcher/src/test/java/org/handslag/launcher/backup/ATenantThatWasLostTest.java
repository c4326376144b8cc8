package org.handslag.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.handslag.mentor.MentorApplication;
import org.handslag.participant.ParticipantApplication;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.Erasures;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.guarantee.MirrorGuarantee;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The participants of a tenant, and somebody who mirrors its programmes. */
class ATenantThatWasLostTest {
    private static final String OWNER = "participant-service";
    private static final String PARTICIPANTS = "/api/participants";

    private final String tenant = RunningService.newTenant();
    private final Space space = Space.own(OWNER);
    private final Space reader = Space.own("mentor-service");
    private final List<String> said = new ArrayList<>();
    private final Sources sources =
            new Sources(Map.of(OWNER, space.databaseUri()), space.servers().bootstrapServers());

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void aFileIsChosen() {
        file = folder.resolve("tenant.ndjson.gz");
    }

    @Test
    void isReadAsBeforeAndMirroredAsBefore() {
        Answer programme;
        Answer before;
        try (RunningService owner = owner()) {
            Caller leader = owner.as(tenant, Role.PROCESS_LEADER);
            programme = leader.post("/api/programmes", Map.of("blueprint", "kavlinge-lomma"));
            assertThat(programme.status()).isEqualTo(201);
            String amal = register(leader, "Amal Haddad");
            String yusuf = register(leader, "Yusuf Karim");
            before = leader.get(PARTICIPANTS + "/" + amal);
            assertThat(take()).isGreaterThanOrEqualTo(3);
            Erasures.carriedOut(OWNER, tenant, "participant", yusuf);
            new OutboxGuarantee(space, "participants", tenant).nothingWaits();
        }
        databasesAreLost();

        Restore.Outcome outcome = new Restore(sources, said::add).from(file);

        assertThat(outcome.isWhole()).as(said.toString()).isTrue();
        assertThat(outcome.erased()).isEqualTo(1);
        try (RunningService owner = owner();
                RunningService mirroring =
                        RunningService.startIn(reader, MentorApplication.class, "mentor-service")) {
            Caller leader = owner.as(tenant, Role.PROCESS_LEADER);
            assertThat(leader.get(PARTICIPANTS + "/" + before.id()).json())
                    .isEqualTo(before.json());
            assertThat(leader.get(PARTICIPANTS).json().path("items")).hasSize(1);
            assertThat(leader.get("/api/programmes/" + programme.id()).json().path("id"))
                    .isEqualTo(programme.json().path("id"));
            OutboxGuarantee outbox = new OutboxGuarantee(space, "programmes", tenant);
            outbox.nothingWaits();
            assertThat(outbox.events().get(programme.id()).getLast().sequence()).isGreaterThan(1);
            new MirrorGuarantee(reader, "programmes", tenant).equalsTheTopic();
            assertThat(mirroring.stranger()).isNotNull();
        }
    }

    @Test
    void comesBackAboveWhatWasWrittenSince() {
        String amal;
        try (RunningService owner = owner()) {
            Caller leader = owner.as(tenant, Role.PROCESS_LEADER);
            amal = register(leader, "Amal Haddad");
            take();
            register(leader, "Yusuf Karim");
        }

        new Restore(sources, said::add).from(file);
        new Restore(sources, said::add).from(file);

        try (RunningService owner = owner()) {
            OutboxGuarantee outbox = new OutboxGuarantee(space, "participants", tenant);
            outbox.nothingWaits();
            assertThat(outbox.events().get(amal).getLast().sequence()).isEqualTo(3);
            assertThat(outbox.aggregates()).hasSize(2);
            assertThat(
                            owner.as(tenant, Role.PROCESS_LEADER)
                                    .get(PARTICIPANTS + "/" + amal)
                                    .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void isLeftAloneWhereTheFileIsNotWhole() throws Exception {
        file = folder.resolve("tenant.ndjson");
        try (RunningService owner = owner()) {
            register(owner.as(tenant, Role.PROCESS_LEADER), "Amal Haddad");
            take();
        }
        String text = Files.readString(file);

        Files.writeString(file, text.replaceFirst("registeredOn", "registeredOm"));
        assertThatThrownBy(() -> new Restore(sources, said::add).from(file))
                .hasMessageContaining("altered or cut off");
        Files.writeString(file, text.substring(0, text.length() - 10), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new Restore(sources, said::add).from(file))
                .hasMessageContaining("altered or cut off");
        Files.writeString(file, "Dear reader\n");
        assertThatThrownBy(() -> new Restore(sources, said::add).from(file))
                .hasMessageContaining("no backup");
    }

    @Test
    void staysAwayWhereItHasLeft() {
        try (RunningService owner = owner()) {
            register(owner.as(tenant, Role.PROCESS_LEADER), "Amal Haddad");
            take();
        }
        space.bus()
                .publish(
                        "tenants",
                        tenant,
                        tenant,
                        3,
                        "tenant.left.v1",
                        Map.of("id", tenant, "languages", List.of("sv"), "state", "left"));

        assertThatThrownBy(() -> new Restore(sources, said::add).from(file))
                .hasMessageContaining("has left");
    }

    @Test
    void holdsNoNameInTheOpen() throws Exception {
        file = folder.resolve("tenant.ndjson");
        try (RunningService owner = owner()) {
            register(owner.as(tenant, Role.PROCESS_LEADER), "Amal Haddad");
            take();
        }

        assertThat(file).content().contains(tenant, "sealed").doesNotContain("Haddad");
    }

    private int take() {
        return new Backup(sources, said::add).take(tenant, file);
    }

    private RunningService owner() {
        return RunningService.startIn(space, ParticipantApplication.class, OWNER);
    }

    private static String register(Caller leader, String name) {
        Answer made =
                leader.post(
                        PARTICIPANTS,
                        Map.of(
                                "name",
                                name,
                                "municipality",
                                "lomma",
                                "gender",
                                "woman",
                                "birthYear",
                                1984,
                                "registeredOn",
                                "2016-02-01"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.id();
    }

    private void databasesAreLost() {
        try (MongoClient client = MongoClients.create(space.servers().mongoUri())) {
            client.getDatabase(space.name())
                    .listCollectionNames()
                    .forEach(name -> empty(client, space.name(), name));
        }
        await().until(
                        () ->
                                new OutboxGuarantee(space, "participants", tenant)
                                        .aggregates()
                                        .isEmpty());
    }

    private static void empty(MongoClient client, String database, String collection) {
        client.getDatabase(database).getCollection(collection).deleteMany(new Document());
    }
}
