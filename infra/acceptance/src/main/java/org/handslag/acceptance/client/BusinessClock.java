package org.handslag.acceptance.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The platform's clock, on the launcher's management port. */
public final class BusinessClock {

    private static final long PAUSE_MILLIS = 250;

    private final HttpClient http;
    private final URI clock;

    /** The clock behind the launcher's management address. */
    public BusinessClock(HttpClient http, URI management) {
        this.http = http;
        this.clock = management.resolve("/clock");
    }

    /**
     * Sets the clock; it runs on from there.
     *
     * @throws IOException where the launcher does not set it
     */
    public void set(Instant now) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(clock)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"" + now + "\"}")));
    }

    /**
     * Lets the clock show real time again.
     *
     * @throws IOException where the launcher does not set it
     */
    public void reset() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(clock).DELETE());
    }

    /**
     * Tried again for as long as a call is, while nobody is there: what it asks for stays the same.
     */
    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest whole = request.timeout(Duration.ofSeconds(10)).build();
        Instant giveUp = Instant.now().plus(Front.PATIENCE);
        while (true) {
            try {
                HttpResponse<String> response =
                        http.send(whole, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() >= 300) {
                    throw new IOException(
                            "the clock answered " + response.statusCode() + " " + response.body());
                }
                return;
            } catch (ConnectException away) {
                if (Instant.now().isAfter(giveUp)) {
                    throw away;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }
}
