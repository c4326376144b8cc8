package org.handslag.launcher.supervisor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.plan.Unit;

/** Asks a part on this machine whether it is ready. */
final class Probe {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final Duration AGAIN = Duration.ofMillis(50);

    private final Ports ports;

    Probe(Ports ports) {
        this.ports = ports;
    }

    boolean isReady(Unit unit) {
        return switch (unit.part()) {
            case MONGODB, KAFKA -> accepts(ports.of(unit));
            case ISSUER -> answers(ports.of(unit), "/.well-known/openid-configuration");
            case MANAGEMENT -> answers(ports.of(unit), "/status");
            case GATEWAY,
                    PARTICIPANT_SERVICE,
                    MENTOR_SERVICE,
                    MATCHING_SERVICE,
                    MEETING_SERVICE,
                    REPORTING_SERVICE ->
                    answers(ports.managementOf(unit), "/actuator/health/readiness");
        };
    }

    /** Whether nobody listens on the port of 127.0.0.1. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether nobody listens on the port of 127.0.0.1, or stops to within this time. */
    static boolean becomesFree(int port, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (!isFree(port)) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
        return true;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + path)
                                    .toURL()
                                    .openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
