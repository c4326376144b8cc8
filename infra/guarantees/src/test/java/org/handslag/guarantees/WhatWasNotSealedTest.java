package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.access.Role;
import org.handslag.servers.EmbeddedServers;
import org.handslag.servers.Servers;
import org.handslag.testkit.Answer;
import org.handslag.testkit.RawFiles;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes keep their words as plain text: the search for what must not lie there finds them. */
class WhatWasNotSealedTest {
    @Test
    void isFoundInTheDatabasesFiles(@TempDir Path data) {
        try (EmbeddedServers servers = Servers.start(data)) {
            try (RunningService notes =
                    RunningService.startIn(
                            Space.on(servers, "notes"), NotesApplication.class, "notes")) {
                Answer written =
                        notes.as(RunningService.newTenant(), Role.PROCESS_LEADER)
                                .post("/api/notes", Map.of("words", "Gåtfull-Qvarnström-Zyx"));
                assertThat(written.status()).as(written.text()).isEqualTo(201);
            }
            servers.mongo().stop();
            RawFiles files = new RawFiles(data.resolve("mongo.mv"));

            assertThat(files.hold("Gåtfull-Qvarnström-Zyx")).isTrue();
            assertThat(files.hold("Gåtfull-Qvarnström-Zyy")).isFalse();
        }
    }
}
