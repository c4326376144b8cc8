package org.handslag.acceptance.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handslag.acceptance.SharedWorld;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Wire.Reply;
import org.handslag.acceptance.world.Fixtures;
import org.handslag.acceptance.world.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a tenant owns, of all services, in one answer. */
class ATenantThatTakesItsDataAlongTest {
    private static final String EXPORT = "/api/tenant/export";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Things of a world that are ids of aggregates. */
    private static final Set<String> AGGREGATES =
            Set.of(
                    "programme",
                    "cohort",
                    "participant",
                    "admission",
                    "mentor",
                    "organisation",
                    "pair",
                    "meeting",
                    "event",
                    "outcome",
                    "internship",
                    "round",
                    "offer",
                    "tour",
                    "package",
                    "cost",
                    "survey",
                    "membership",
                    "invitation",
                    "erasure");

    private static SharedWorld shared;
    private static List<JsonNode> lines;

    @BeforeAll
    static void taken() {
        shared = SharedWorld.unchanged();
        lines = lines(export(officer(), EXPORT));
    }

    private static Actor officer() {
        return shared.world().subject("data-protection-officer").actor();
    }

    private static Reply export(Actor actor, String path) {
        return shared.site()
                .wire()
                .send(
                        shared.site()
                                .as(
                                        actor,
                                        Call.of(
                                                "GET",
                                                shared.site().doors().gateway(),
                                                path,
                                                null)));
    }

    private static List<JsonNode> lines(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        return reply.text().lines().map(JSON::readTree).toList();
    }

    private static List<JsonNode> items(List<JsonNode> lines) {
        return lines.stream().filter(line -> line.has("cursor")).toList();
    }

    @Test
    void beginsWithWhatItIsAndEndsWithWhatIsInIt() {
        assertThat(lines.getFirst().path("format").asString())
                .isEqualTo("handslag-tenant-export-1");
        assertThat(lines.getFirst().path("tenant").asString()).isEqualTo(shared.world().tenant());
        assertThat(lines.getLast().path("complete").asBoolean()).isTrue();

        Map<String, Long> counted =
                items(lines).stream()
                        .collect(
                                Collectors.groupingBy(
                                        it ->
                                                it.path("service").asString()
                                                        + "/"
                                                        + it.path("kind").asString(),
                                        Collectors.counting()));
        Set<String> said = new TreeSet<>();
        lines.getLast()
                .path("counts")
                .properties()
                .forEach(
                        service ->
                                service.getValue()
                                        .properties()
                                        .forEach(
                                                kind ->
                                                        said.add(
                                                                service.getKey()
                                                                        + "/"
                                                                        + kind.getKey()
                                                                        + "="
                                                                        + kind.getValue()
                                                                                .asLong())));
        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        counted.entrySet().stream()
                                .map(it -> it.getKey() + "=" + it.getValue())
                                .toList());
        assertThat(counted.keySet().stream().map(it -> it.split("/")[0]).distinct()).hasSize(6);
        assertThat(counted).hasSizeGreaterThan(25);
    }

    @Test
    void holdsEveryThingOfTheTenantOnceAndNothingOfAnother() {
        List<String> ids = items(lines).stream().map(it -> it.path("id").asString()).toList();
        Set<String> ours = new HashSet<>();
        for (Place place : shared.world().places().keySet()) {
            if (place != Place.FOREIGN) {
                ours.addAll(aggregates(shared.world().at(place)));
            }
        }
        assertThat(ours).hasSizeGreaterThan(20);
        assertThat(ids).containsAll(ours);
        assertThat(items(lines).stream().map(it -> it.path("cursor").asString()).toList())
                .doesNotHaveDuplicates();

        String all = lines.toString();
        assertThat(aggregates(shared.world().at(Place.FOREIGN)))
                .hasSizeGreaterThan(10)
                .noneMatch(all::contains);
    }

    private static Set<String> aggregates(Fixtures place) {
        return place.all().entrySet().stream()
                .filter(it -> AGGREGATES.contains(it.getKey().split("\\.")[0]))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    @Test
    void opensTextsAndHoldsNoKeysAndNoCodes() {
        JsonNode participant =
                items(lines).stream()
                        .filter(it -> it.path("kind").asString().equals("participants"))
                        .findFirst()
                        .orElseThrow();
        assertThat(participant.at("/state/identity/name").asString()).isNotBlank();
        for (JsonNode line : items(lines)) {
            Set<String> fields = new HashSet<>();
            line.path("state").properties().forEach(it -> fields.add(it.getKey()));
            assertThat(fields)
                    .as(line.path("kind").asString())
                    .doesNotContain("secret", "keys", "signing", "codeHash", "origin");
        }
    }

    @Test
    void goesOnBehindAnyLine() {
        List<JsonNode> items = items(lines);
        for (int i : List.of(0, items.size() / 3, items.size() / 2, items.size() - 2)) {
            String cursor = items.get(i).path("cursor").asString();
            List<JsonNode> rest = lines(export(officer(), EXPORT + "?after=" + encoded(cursor)));
            assertThat(items(rest).stream().map(it -> it.path("id").asString()))
                    .containsExactlyElementsOf(
                            items.subList(i + 1, items.size()).stream()
                                    .map(it -> it.path("id").asString())
                                    .toList());
            assertThat(rest.getLast().path("complete").asBoolean()).isTrue();
        }
    }

    @Test
    void refusesWhatIsNoCursorAndWhoeverIsNotTheOfficer() {
        for (String wrong : List.of("nonsense", "elsewhere:pairs/x", "gateway:", "gateway:!/x")) {
            Reply refused = export(officer(), EXPORT + "?after=" + encoded(wrong));
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.text()).contains("not-a-cursor");
        }
        assertThat(export(shared.world().leader(), EXPORT).status()).isEqualTo(403);
    }

    /** Whoever asks who read of a person finds it. */
    @Test
    void isOnRecord() {
        String participant = shared.world().at(Place.HOME).find("participant").orElseThrow();
        Reply reads = export(officer(), "/api/reads?limit=200&person=" + encoded(participant));
        assertThat(reads.text()).contains("show-tenant-data");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
