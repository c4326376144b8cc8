package org.handslag.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.launcher.client.DemoTokens;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.DemoUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the admins' page, all of them in their order, on a platform where other tests may
 * have left tenants and parked records.
 */
class WhatAdminsTypeTest {
    private static final Path PAGE = Path.of("..", "docs", "admins.md");
    private static final String ADDRESS = "http://127.0.0.1:8080/api";
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("handslag token ([a-z@-]+)");
    private static final int PATIENCE_SECONDS = 120;

    /** Every request must be taken: one that is refused ends the script. */
    private static final String STRICT =
            "set -euo pipefail\ncurl() { command curl --fail-with-body --max-time 30 \"$@\"; echo; }\n";

    @TempDir private Path folder;

    @Test
    void isTaken() throws IOException, InterruptedException {
        assumeTrue(
                runs("curl", "--version") && runs("bash", "--version"),
                "left out: there is no curl or no bash here");
        Installation platform = RunningPlatform.shared().installation();
        String page = Files.readString(PAGE);
        leaveTokens(page, platform);
        String typed =
                BLOCK.matcher(page)
                        .results()
                        .map(block -> block.group(1))
                        .collect(Collectors.joining());
        assertThat(typed).startsWith("API=" + ADDRESS + "\n");

        Path said = folder.resolve("said");
        Process script =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                STRICT + typed.replace(ADDRESS, platform.gateway() + "/api"))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            assertThat(script.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            script.destroyForcibly();
        }

        String all = Files.readString(said);
        assertThat(script.exitValue()).as(all).isZero();
        assertThat(all)
                .contains("\"role\":\"tenant-admin\"")
                .contains("\"state\":\"leaving\"")
                .contains("\"sandbox\":true")
                .containsPattern("\"service\":\"reporting-service\",\"state\":\"(ok|degraded)\"")
                .contains("\"key\":\"staffanstorp\"")
                .contains("\"state\":\"ended\"");
    }

    /** In the launcher's place, which is not there: the tokens that the page asks it for. */
    private void leaveTokens(String page, Installation platform) throws IOException {
        StringBuilder script = new StringBuilder("#!/bin/sh\ncase \"$1 $2\" in\n");
        try (HttpClient http = HttpClient.newHttpClient()) {
            DemoTokens tokens = new DemoTokens(platform, http);
            USER.matcher(page)
                    .results()
                    .map((MatchResult user) -> user.group(1))
                    .distinct()
                    .forEach(
                            user ->
                                    script.append(
                                            "\"token %s\") echo %s ;;\n"
                                                    .formatted(
                                                            user,
                                                            tokens.of(
                                                                    DemoUser.named(user)
                                                                            .orElseThrow()))));
        }
        Path launcher = folder.resolve("handslag");
        Files.writeString(launcher, script.append("*) exit 1 ;;\nesac\n"));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
