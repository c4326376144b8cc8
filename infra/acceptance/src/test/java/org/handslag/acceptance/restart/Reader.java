package org.handslag.acceptance.restart;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Reads through one gateway, and through the next as soon as that takes no connection any more:
 * nothing else is put up with.
 */
final class Reader implements Runnable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final List<URI> gateways;
    private final String path;
    private final String token;
    private final Queue<String> failures;
    private final LongAdder answers;
    private final AtomicInteger chosen = new AtomicInteger();
    private final LongAdder switches = new LongAdder();

    Reader(
            HttpClient http,
            List<URI> gateways,
            String path,
            String token,
            Queue<String> failures,
            LongAdder answers) {
        this.http = http;
        this.gateways = gateways;
        this.path = path;
        this.token = token;
        this.failures = failures;
        this.answers = answers;
    }

    /** One read, answered. */
    @Override
    public void run() {
        for (int tried = 0; tried < gateways.size(); tried++) {
            int gateway = chosen.get();
            try {
                int status = status(gateways.get(gateway));
                answers.increment();
                if (status != 200) {
                    failures.add(gateways.get(gateway) + path + " answered " + status);
                }
                return;
            } catch (ConnectException takesNone) {
                chosen.set((gateway + 1) % gateways.size());
                switches.increment();
            } catch (IOException e) {
                failures.add(gateways.get(gateway) + path + " broke off: " + e);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        failures.add("no gateway took a connection");
    }

    private int status(URI gateway) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token)
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** How often a gateway took no connection. */
    long switches() {
        return switches.sum();
    }
}
