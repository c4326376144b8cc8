package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WhatAServiceLogsTest {
    private static final String NAME = "Unmistakable" + UUID.randomUUID();
    private static final String MAIL = "unmistakable" + UUID.randomUUID() + "@example.com";

    /**
     * From its start until it is down: requests that succeed, are refused, are wrong, or forged.
     */
    @Test
    void holdsNoTokenNoBodyAndNoAddress(CapturedOutput log) {
        String tenant = RunningService.newTenant();
        String token = TestIssuer.shared().token("subject-of-" + tenant, tenant);
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        try (RunningService notes = RunningService.start(NotesApplication.class, "notes")) {
            Caller member = notes.as(tenant, Role.PROCESS_LEADER);
            assertThat(member.post("/api/notes", Map.of("words", NAME + " " + MAIL)).status())
                    .isEqualTo(201);
            assertThat(member.post("/api/notes", Map.of("txt", NAME)).status()).isEqualTo(400);
            assertThat(member.post("/api/notes", "{\"words\": \"" + NAME + "\", " + MAIL).status())
                    .isEqualTo(400);
            assertThat(member.get("/api/notes/" + UUID.randomUUID() + "?q=" + MAIL).status())
                    .isEqualTo(404);
            assertThat(member.with("Cookie", "\"" + NAME + "\"x").get("/api/notes").status())
                    .isEqualTo(200);
            assertThat(notes.withToken(token).get("/api/notes").status()).isEqualTo(403);
            assertThat(notes.withToken(forged).get("/api/notes").status()).isEqualTo(401);
        }

        assertThat(log.getAll()).contains("Started");
        assertThat(log.getAll())
                .doesNotContain(NAME, MAIL, token, forged)
                .doesNotContainPattern("eyJ[A-Za-z0-9_-]{10,}\\.")
                .doesNotContainPattern("(?i)bearer [a-z0-9]");
    }
}
