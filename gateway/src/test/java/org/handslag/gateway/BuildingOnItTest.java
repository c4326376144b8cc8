package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.handslag.gateway.ATenant.Client;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.servers.LoopbackPort;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Callers;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What other systems' developers copy does what it says, whenever it is killed. */
class BuildingOnItTest {
    private static final Path GUIDE = Path.of("..", "infra", "docs", "integrators.md");
    private static final String EVENT = "org.handslag.";
    private static final int PORT = LoopbackPort.orFree(0);
    private static RunningService gateway;

    private final ATenant tenant = new ATenant(gateway);
    private final Client system = tenant.system();
    private int told;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        gateway =
                RunningService.start(
                        GatewayApplication.class,
                        GatewayApplication.NAME,
                        "handslag.webhooks.allowed=127.0.0.1:" + PORT);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aProgramForNodeFollowsPageByPage() {
        String program = AnExample.node("follow.mjs");
        tenant.begin("case-system", system, Map.of());
        Path register = folder.resolve("register.json");
        try (AFickleFrontDoor door = new AFickleFrontDoor(gateway.base())) {
            Supplier<AnExample> start =
                    () -> AnExample.run(folder, environment(door.base()), "node", program);
            door.refuse(503);
            door.refuse(429);
            followsThroughKills(
                    start, () -> List.copyOf(json(register).path("events").propertyNames()));
            assertThat(json(register).path("received").asInt()).isEqualTo(told);

            door.refuse(410);
            try (AnExample again = start.get()) {
                again.awaitSaid("cursor-gone", 1).awaitSaid(EVENT, told);
                assertThat(json(register).path("received").asInt()).isEqualTo(2 * told);
                assertThat(json(register).path("events")).hasSize(told);
            }
        }
    }

    @Test
    void aJavaProgramFollowsTheStream() {
        tenant.begin("case-system", system, Map.of());
        Path log = folder.resolve("events.log");
        followsThroughKills(
                () ->
                        AnExample.run(
                                folder,
                                environment(gateway.base()),
                                AnExample.java(),
                                AnExample.java("Follow.java")),
                () -> lines(log).stream().map(it -> id(it.split("\t", 2)[1])).toList());
    }

    @Test
    void aProgramForNodeReceives() {
        receivesThroughAKill(
                "HANDSLAG_SECRET",
                "/secret",
                "{\"id\":\"",
                "node",
                AnExample.node("receive.mjs"),
                Integer.toString(PORT),
                folder.resolve("received").toString());
    }

    @Test
    void aJavaProgramReceives() {
        receivesThroughAKill(
                "HANDSLAG_KEY",
                "/verificationKey",
                "",
                AnExample.java(),
                AnExample.java("Receive.java"),
                Integer.toString(PORT),
                folder.resolve("received").toString());
    }

    @Test
    void theQuickStartIsTrue() throws IOException {
        assumeTrue(
                AnExample.runs(folder, "curl", "--version")
                        && AnExample.runs(folder, "bash", "--version"),
                "left out: there is no curl or no bash here");
        String admin = "admin-of-the-quick-start";
        Answer invited = tenant.invite(tenant.admin(), Map.of("role", "tenant-admin"));
        tenant.accept(tenant.subject(admin), invited.json().path("code").asString());
        Path tokens = folder.resolve("handslag");
        Files.writeString(
                tokens,
                """
                #!/bin/sh
                case "$1 $2" in
                "token tenant-admin@"*) echo %s ;;
                "token system-client@"*) echo %s ;;
                *) exit 1 ;;
                esac
                """
                        .formatted(tenant.token(admin), tenant.token(system.subject())));
        Files.setPosixFilePermissions(tokens, PosixFilePermissions.fromString("rwx------"));
        String address = "http://127.0.0.1:8080/api";
        String script = quickStart();
        assertThat(script).startsWith("API=" + address + "\n");
        tell(1);
        await().until(() -> !gateway.space().journal(tenant.key()).isEmpty());

        try (AnExample run =
                AnExample.run(
                        folder,
                        Map.of(),
                        "bash",
                        "-euc",
                        script.replace(address, gateway.base() + "/api"))) {
            // The last two commands wait for what happens.
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(300))
                    .untilAsserted(
                            () -> {
                                tell(1);
                                assertThat(run.said("data: {")).as("%s", run.said()).isNotEmpty();
                            });
            String all = String.join("\n", run.said());
            assertThat(all)
                    .contains("\"type\":\"org.handslag.pair.agreed.v1\"")
                    .contains("\"key\":\"case-system\"")
                    .containsIgnoringCase("handslag-cursor: ")
                    .doesNotContain("\"status\":4");
            assertThat(all.split("\\[\\{\"specversion\"", -1)).hasSize(3);
        }
    }

    /** The first commands of the guide. */
    private static String quickStart() throws IOException {
        String guide = Files.readString(GUIDE);
        String begun = guide.substring(guide.indexOf("## Quick start"));
        String block = begun.substring(begun.indexOf("```sh\n") + "```sh\n".length());
        return block.substring(0, block.indexOf("```"));
    }

    /**
     * Follows all, and is killed in between.
     *
     * @param kept the ids of what the program has kept
     */
    private void followsThroughKills(Supplier<AnExample> start, Supplier<List<String>> kept) {
        List<String> said = new ArrayList<>();
        try (AnExample example = start.get()) {
            tell(8);
            example.awaitSaid(EVENT, 3);
            tell(4);
            example.kill();
            said.addAll(example.said(EVENT));
        }
        tell(4);
        try (AnExample example = start.get()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(kept.get()).hasSize(told));
            said.addAll(example.said(EVENT));
        }
        assertThat(kept.get()).isEqualTo(happened());
        assertThat(said).doesNotHaveDuplicates();
    }

    /**
     * Receives all, and is killed in between.
     *
     * @param variable that names what it verifies with
     * @param pointer where that stands in the answer
     * @param beginning of a line of what it keeps, before the id
     */
    private void receivesThroughAKill(
            String variable, String pointer, String beginning, String... command) {
        Instant begun = Instant.now();
        tenant.begin("case-system", system, Map.of());
        String webhook = "/api/subscriptions/case-system/webhook";
        Answer set =
                tenant.admin().post(webhook, Map.of("url", "http://127.0.0.1:" + PORT + "/hook"));
        Map<String, String> environment = Map.of(variable, set.json().at(pointer).asString());
        try (AnExample example = AnExample.run(folder, environment, command)) {
            example.awaitSaid("listening", 1);
            tell(8);
            example.awaitSaid(EVENT, 3);
        }
        tell(4);
        try (AnExample example = AnExample.run(folder, environment, command)) {
            example.awaitSaid("listening", 1);
            // So that it need not wait until it is tried again.
            tenant.admin().post(webhook + "/enabling", "{}");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () ->
                                    assertThat(received(beginning))
                                            .containsExactlyInAnyOrderElementsOf(happened()));
            tenant.admin().post(webhook + "/replay", Map.of("since", begun.toString()));
            example.awaitSaid("again", told);
            assertThat(forged()).isEqualTo(401);
            assertThat(received(beginning)).hasSize(told).doesNotHaveDuplicates();
        } finally {
            tenant.admin().post(webhook + "/removal", "{}");
        }
    }

    /** The ids of what a receiver has kept. */
    private List<String> received(String beginning) {
        return lines(folder.resolve("received")).stream()
                .map(it -> it.substring(beginning.length()).split("[\t\"]", 2)[0])
                .toList();
    }

    /** What is answered to somebody who cannot sign. */
    private static int forged() {
        return new Callers("http://127.0.0.1:" + PORT, Bus.shared())
                .stranger()
                .with("webhook-id", "forged")
                .with("webhook-timestamp", Long.toString(Instant.now().getEpochSecond()))
                .with("webhook-signature", "v1,AAAA v1a,AAAA nothing")
                .post("/hook", "{}")
                .status();
    }

    private Map<String, String> environment(String base) {
        return Map.of(
                "HANDSLAG_API",
                base + "/api",
                "HANDSLAG_TOKEN",
                TestIssuer.shared().token(system.subject(), tenant.key()));
    }

    /** The ids of all that has happened, in order. */
    private List<String> happened() {
        Answer all = system.caller().get("/api/events?limit=500");
        return StreamSupport.stream(all.json().spliterator(), false)
                .map(it -> it.path("id").asString())
                .toList();
    }

    /** So many mentors are recruited. */
    private void tell(int more) {
        for (int i = 0; i < more; i++) {
            String id = Ids.derived(tenant.key(), "mentor " + told++);
            Map<String, String> engagement =
                    Map.of(
                            "programme",
                            Ids.derived(tenant.key(), "programme"),
                            "recruitedOn",
                            "2016-04-28");
            Bus.shared()
                    .publish(
                            "mentors",
                            tenant.key(),
                            id,
                            1,
                            "mentor.changed.v1",
                            Map.of("id", id, "engagements", List.of(engagement)));
        }
    }

    private static String id(String event) {
        return Json.tolerant().readTree(event).path("id").asString();
    }

    private static JsonNode json(Path file) {
        String text = String.join("\n", lines(file));
        return Json.tolerant().readTree(text.isEmpty() ? "{}" : text);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
