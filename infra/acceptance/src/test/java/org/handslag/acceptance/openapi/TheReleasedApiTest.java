package org.handslag.acceptance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.contracts.ReleasedApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TheReleasedApiTest {
    private static final ReleasedApi RELEASED =
            ReleasedApi.in(Path.of("../contracts/src/main/resources/contracts"));

    /** Writes today's document over the released one, unless it breaks it. */
    private static final String RELEASE = "handslag.release";

    private static final int TRIES = 10;

    private static JsonNode today;

    @BeforeAll
    static void read() {
        Site site = Site.of(RunningPlatform.shared().installation());
        for (String service : site.doors().services().keySet()) {
            if (!service.equals("gateway")) {
                awaitDocument(site, "/api-docs/" + service);
            }
        }
        today = site.wire().tree(get(site, "/api/openapi.json"));
    }

    /** A service makes its document when it is first asked, which may outlast the gateway. */
    private static void awaitDocument(Site site, String path) {
        for (int i = 0; i < TRIES; i++) {
            if (get(site, path).status() == 200) {
                return;
            }
        }
        assertThat(get(site, path).status()).as(path).isEqualTo(200);
    }

    private static Wire.Reply get(Site site, String path) {
        return site.wire().send(Call.of("GET", site.doors().gateway(), path, null));
    }

    @Test
    void isNotBrokenByTodays() throws IOException {
        assertThat(RELEASED.brokenBy(today))
                .as(
                        "callers of the released API would break: give the document another version,"
                                + " or leave in place what they use")
                .isEmpty();
    }

    @Test
    void isTodays() throws IOException {
        if (Boolean.getBoolean(RELEASE)) {
            RELEASED.release(today);
        }
        assertThat(firstDifference(RELEASED.text(), ReleasedApi.written(today)))
                .as("the API is another one; release it: run this test with -D" + RELEASE + "=true")
                .isEmpty();
    }

    @Test
    void namesNothingMissing() {
        assertThat(today.path("x-handslag-missing").toString()).isEmpty();
    }

    @Test
    void saysOfEveryOperationWhatItDoesAndWhoMay() {
        List<String> silent = new ArrayList<>();
        for (String path : today.path("paths").propertyNames()) {
            for (String method : today.path("paths").path(path).propertyNames()) {
                JsonNode operation = today.path("paths").path(path).path(method);
                boolean open =
                        operation.path("security").isArray()
                                && operation.path("security").isEmpty();
                if (operation.path("operationId").asString("").isEmpty()
                        || operation.path("summary").asString("").isEmpty()
                        || (operation.path("x-handslag-roles").isEmpty() && !open)) {
                    silent.add(method + " " + path);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(today.path("paths").size()).isGreaterThan(150);
    }

    /** Where two texts part; the whole of them would fill the screen. */
    private static String firstDifference(String one, String other) {
        String[] lines = one.split("\n");
        String[] others = other.split("\n");
        for (int i = 0; i < Math.max(lines.length, others.length); i++) {
            String line = i < lines.length ? lines[i] : "(nothing)";
            String theirs = i < others.length ? others[i] : "(nothing)";
            if (!line.equals(theirs)) {
                return "line %d: released:%s today:%s".formatted(i + 1, line, theirs);
            }
        }
        return "";
    }
}
