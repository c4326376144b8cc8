package org.handslag.launcher.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.handslag.launcher.clock.FileClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ManagementServerTest {

    private static final Instant DECIDED = Instant.parse("2015-12-01T08:00:00Z");

    @TempDir Path folder;

    private ManagementServer server;
    private FileClock clock;
    private HttpClient http;

    @BeforeEach
    void start() throws Exception {
        clock = new FileClock(folder.resolve("clock"));
        server = ManagementServer.start(0, clock);
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void theClockCanBeSetAndFlowsOn() throws Exception {
        HttpResponse<String> answer = put("{\"now\": \"2015-12-01T08:00:00Z\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Duration.between(DECIDED, clock.instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(Duration.between(DECIDED, now()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void theClockGoesBackToRealTime() throws Exception {
        put("{\"now\": \"2015-12-01T08:00:00Z\"}");

        send(HttpRequest.newBuilder(uri("/clock")).DELETE());

        assertThat(Duration.between(now(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whatIsNoInstantIsRefusedAndChangesNothing() throws Exception {
        assertThat(put("{\"now\": \"soon\"}").statusCode()).isEqualTo(400);
        assertThat(put("{}").statusCode()).isEqualTo(400);
        assertThat(put("[").statusCode()).isEqualTo(400);
        assertThat(put("").statusCode()).isEqualTo(400);
        assertThat(clock.offset()).isZero();
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        assertThat(
                        send(HttpRequest.newBuilder(uri("/clock")).POST(BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(405);
    }

    @Test
    void itSaysThatItIsUp() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/status"))).body()).contains("up");
    }

    private Instant now() throws Exception {
        String body = send(HttpRequest.newBuilder(uri("/clock"))).body();
        return Instant.parse(JsonMapper.shared().readTree(body).get("now").asString());
    }

    private HttpResponse<String> put(String body) throws Exception {
        return send(HttpRequest.newBuilder(uri("/clock")).PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
