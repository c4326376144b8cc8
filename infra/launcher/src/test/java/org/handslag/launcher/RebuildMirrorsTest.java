package org.handslag.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that answers from a list. */
class RebuildMirrorsTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Deque<String> answers = new ArrayDeque<>();
    private int status = 202;
    private String asked = "";
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/actuator/rebuild", this::answer);
        service.start();
        DataFolder data = new DataFolder(folder);
        new Plan(
                        false,
                        1,
                        Ports.in(
                                Map.of(
                                        "HANDSLAG_PORT_MENTOR_SERVICE_MANAGEMENT",
                                        "" + service.getAddress().getPort())))
                .save(data.plan());
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        }
        byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
        status = 200;
    }

    private static String standing(String mentors, String pairs) {
        return """
                {"mirrors": [{"kind": "mentors", %s}, {"kind": "pairs", %s}]}"""
                .formatted(mentors, pairs);
    }

    private int rebuild(String... arguments) {
        return new RebuildMirrors(new DataFolder(folder), new PrintStream(printed))
                .run(List.of(arguments));
    }

    @Test
    void waitsAndShowsHowFarItIs() {
        String rests = "\"generation\": 3, \"step\": \"rests\"";
        answers.add(standing(rests, "\"generation\": 1, \"step\": \"waits\""));
        answers.add(
                standing(
                        rests,
                        "\"generation\": 1, \"step\": \"reads\", \"read\": 20, \"all\": 300"));
        answers.add(standing(rests, "\"generation\": 2, \"step\": \"ends\""));
        answers.add(standing(rests, "\"generation\": 2, \"step\": \"rests\""));

        assertThat(rebuild("mentor-service", "--kind", "pairs")).isZero();

        assertThat(asked).isEqualTo("{\"kind\":\"pairs\"}");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("reads, 20 of 300 records", "built anew, generation 2")
                .doesNotContain("mentors");
    }

    @Test
    void saysWhyOneWasGivenUp() {
        answers.add(
                standing(
                        "\"generation\": 1, \"step\": \"waits\"",
                        "\"generation\": 1, \"step\": \"waits\""));
        answers.add(
                standing(
                        "\"generation\": 2, \"step\": \"rests\"",
                        "\"generation\": 1, \"step\": \"rests\", \"failure\": \"unreadable\""));

        assertThat(rebuild("mentor-service")).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("GIVEN UP: unreadable");
    }

    @Test
    void waitsForOneThatIsUnderWay() {
        String mentors = "\"generation\": 3, \"step\": \"rests\"";
        status = 409;
        answers.add("{\"error\": \"a rebuild is under way\"}");
        answers.add(standing(mentors, "\"generation\": 2, \"step\": \"ends\""));
        answers.add(standing(mentors, "\"generation\": 2, \"step\": \"rests\""));

        assertThat(rebuild("mentor-service", "--kind", "pairs")).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("under way already", "built anew, generation 2");
        assertThat(answers).isEmpty();
    }

    @Test
    void comesAfterOneOfOtherKinds() {
        String mentors = "\"generation\": 3, \"step\": \"rests\"";
        status = 409;
        answers.add("{\"error\": \"a rebuild is under way\"}");
        answers.add(standing(mentors, "\"generation\": 1, \"step\": \"reads\""));
        answers.add(standing(mentors, "\"generation\": 2, \"step\": \"rests\""));
        answers.add(
                standing(
                        "\"generation\": 3, \"step\": \"waits\"",
                        "\"generation\": 2, \"step\": \"rests\""));
        answers.add(
                standing(
                        "\"generation\": 4, \"step\": \"rests\"",
                        "\"generation\": 2, \"step\": \"rests\""));

        assertThat(rebuild("mentor-service", "--kind", "mentors")).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsSubsequence("built anew, generation 2", "built anew, generation 4");
        assertThat(answers).isEmpty();
    }

    @Test
    void saysWhyItIsRefused() {
        status = 404;
        answers.add("{\"error\": \"this service does not mirror pears\"}");
        assertThatThrownBy(() -> rebuild("mentor-service", "--kind", "pears"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("404: this service does not mirror pears");
        assertThatThrownBy(() -> rebuild("mongodb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No service mongodb");
        assertThatThrownBy(() -> rebuild("mentor-service", "--all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rebuild SERVICE");
    }
}
