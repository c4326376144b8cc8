package org.handslag.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.client.Tokens;
import org.handslag.acceptance.malformed.Barrage;
import org.handslag.acceptance.malformed.Ground;
import org.handslag.acceptance.malformed.Malformations;
import org.handslag.launcher.client.DemoTokens;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.LauncherSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Malformed requests at a tenant in which a demo was lived. */
final class Siege {

    private static final List<String> LISTS =
            List.of("participants", "admissions", "outcomes", "mentors", "pairs", "meetings");

    private final Installation installation;
    private final Path ledger;
    private final String tenant;
    private final String programme;
    private final Actor leader;

    /**
     * @param out the demo's folder
     */
    Siege(Installation installation, Path out) throws IOException {
        this.installation = installation;
        this.ledger = out.resolve("facts.ndjson");
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> lines = Files.readAllLines(ledger).stream().map(json::readTree).toList();
        this.tenant = first(lines, "create-tenant").path("request").path("key").asString("");
        this.programme = first(lines, "create-programme").path("id").asString("");
        this.leader = new Actor("process-leader", tenant + ".process-leader", tenant, null);
    }

    private static JsonNode first(List<JsonNode> lines, String operation) {
        return lines.stream()
                .filter(line -> line.path("operation").asString("").equals(operation))
                .findFirst()
                .orElseThrow();
    }

    /** Sends so many, prints how they were answered, and asserts that nothing gave way. */
    void withstands(int shots) throws Exception {
        List<String> before = everything();
        Ground ground = Ground.of(ledger, foreign());
        Malformations malformations =
                new Malformations(
                        RandomGeneratorFactory.of("L64X128MixRandom").create(shots), ground);
        String token =
                new DemoTokens(installation, HttpClient.newHttpClient())
                        .of(leader.subject(), tenant);
        Barrage barrage = new Barrage(Front.client(), installation.gateway(), token);
        for (int i = 0; i < shots; i++) {
            barrage.fire(malformations.next());
        }
        barrage.histogram().forEach((kind, count) -> System.out.printf("%6d  %s%n", count, kind));
        assertThat(barrage.faults()).isEmpty();
        assertThat(barrage.reachingShare()).isGreaterThanOrEqualTo(0.7);
        assertThat(everything()).isEqualTo(before);
    }

    /** A ledger of another tenant with one aggregate of a seeded demo tenant. */
    private Path foreign() throws Exception {
        Actor other = new Actor("process-leader", "demo-kl-process-leader", "kavlinge-lomma", null);
        String id =
                front().send(
                                Request.post(
                                        other,
                                        "create-programme",
                                        "/api/programmes",
                                        Map.of("blueprint", "kavlinge-lomma", "key", "siege"),
                                        "siege"))
                        .id();
        Path file = ledger.resolveSibling("foreign.ndjson");
        Files.writeString(file, "{\"operation\":\"create-programme\",\"id\":\"" + id + "\"}\n");
        return file;
    }

    /** What the process leader can read, page by page. */
    private List<String> everything() {
        Front front = front();
        List<String> pages = new ArrayList<>();
        for (String list : LISTS) {
            String next = "";
            do {
                var answer =
                        front.send(
                                Request.get(leader, "list", "/api/" + list + "?limit=200" + next));
                pages.add(answer.text());
                next =
                        answer.body().has("next")
                                ? "&after=" + answer.body().path("next").asString("")
                                : "";
            } while (!next.isEmpty());
        }
        pages.add(front.send(Request.get(leader, "show", "/api/programmes/" + programme)).text());
        pages.add(
                front.send(
                                Request.get(
                                        leader,
                                        "preview",
                                        "/api/report-previews/"
                                                + programme
                                                + "?report=final&asOf=2018-04-30"))
                        .text());
        return pages;
    }

    private Front front() {
        HttpClient http = Front.client();
        return new Front(
                http,
                installation.gateway(),
                new Tokens(
                        http,
                        installation.issuer(),
                        LauncherSecret.CLIENT,
                        LauncherSecret.in(installation.folder().issuer())));
    }
}
