package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.KeyProvider;
import org.handslag.servers.EmbeddedServers;
import org.handslag.servers.Servers;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RawFiles;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatLiesInTheFilesTest {
    private static final Map<String, String> SECRETS =
            Map.of(
                    "name", "Qvirrfrida Zyxelström",
                    "email", "qvirrfrida@zyxel.example.org",
                    "phone", "+46 799 424 242",
                    "address", "Pråmvägen 4242, Zyxeltorp",
                    "cv", "Har byggt zyxelbroar i fjorton år.",
                    "anonymousCv", "Bygger broar, zyxelvis.",
                    "reference", "ZYX-4242-K");
    private static final String CODE = "zyxel-code-that-is-nobodys-secret";

    @Test
    void isNothingThatNamesAnybodyAndAfterDestructionNotEvenAKey(
            @TempDir Path data, @TempDir Path keys) throws IOException {
        String tenant = RunningService.newTenant();
        String id;
        try (EmbeddedServers servers = Servers.start(data)) {
            try (RunningService service =
                    RunningService.startIn(
                            Space.on(servers, "participant-service"),
                            ParticipantApplication.class,
                            "participant-service",
                            "handslag.vault.folder=" + keys)) {
                Caller leader = service.as(tenant, Role.PROCESS_LEADER);
                id = register(leader);
                String path = "/api/participants/" + id;
                Answer before = leader.get(path);
                SECRETS.forEach(
                        (field, text) ->
                                assertThat(before.json().path(field).asString()).isEqualTo(text));
                Path key = keys.resolve(tenant).resolve("people").resolve(id);
                assertThat(Files.size(key)).isGreaterThan(40);

                service.context().getBean(KeyProvider.class).destroy(new Tenant(tenant), id);

                assertThat(Files.readString(key)).isEqualTo("destroyed\n");
                Answer after = leader.get(path);
                assertThat(after.status()).isEqualTo(200);
                assertThat(after.json().path("id").asString()).isEqualTo(id);
                assertThat(after.text()).contains(CODE);
                SECRETS.values().forEach(text -> assertThat(after.text()).doesNotContain(text));
                assertThat(leader.post(path + "/profile", Map.of("name", "Somebody Else")).code())
                        .isEqualTo("person-erased");
                assertThat(leader.get("/api/participants?name=q").json().path("items")).isEmpty();
            }
            servers.mongo().stop();
        }
        RawFiles files = new RawFiles(data.resolve("mongo.mv"));

        assertThat(files.hold(CODE)).as("the control").isTrue();
        assertThat(files.hold(id)).as("the control").isTrue();
        SECRETS.forEach((field, text) -> assertThat(files.hold(text)).as(field).isFalse());
        assertThat(files.hold("qvirrfrida")).isFalse();
        assertThat(new RawFiles(data).hold("yxel")).as("the control").isTrue();
        assertThat(new RawFiles(data).hold("Zyxel")).as("the topics too").isFalse();
    }

    private static String register(Caller by) {
        Map<String, Object> body = new HashMap<>(SECRETS);
        body.put("municipality", "kavlinge");
        body.put("gender", "woman");
        body.put("interests", List.of(CODE));
        body.put("registeredOn", "2016-02-03");
        Answer registered = by.post("/api/participants", body);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        return registered.id();
    }
}
