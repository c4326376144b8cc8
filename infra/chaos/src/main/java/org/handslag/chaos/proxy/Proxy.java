package org.handslag.chaos.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A TCP proxy in this process, on 127.0.0.1, in front of one server of this machine. Its {@link
 * Weather} may change while connections are open. Safe for many threads.
 */
public final class Proxy implements AutoCloseable {

    /** More connections than services hold; what comes beyond is reset. */
    static final int MOST_CONNECTIONS = 500;

    private static final int CONNECTING_MILLIS = 2_000;

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Sky sky = new Sky();

    private Proxy(InetSocketAddress server, ServerSocket listener) {
        this.server = server;
        this.listener = listener;
    }

    /**
     * Starts one on a free port, with calm weather. The server need not be there yet.
     *
     * @param serverPort of 127.0.0.1
     */
    public static Proxy before(int serverPort) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            Proxy proxy =
                    new Proxy(
                            new InetSocketAddress(loopback, serverPort),
                            new ServerSocket(0, 100, loopback));
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("No proxy before port " + serverPort, e);
        }
    }

    /** Where clients connect, host and port. */
    public String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** Lets the weather change, for connections that there are and for those to come. */
    public void become(Weather weather) {
        sky.become(weather);
        boolean breaks = weather instanceof Weather.Reset || weather instanceof Weather.HalfOpen;
        for (Connection each : connections) {
            if (breaks || each.isBroken()) {
                each.reset();
            }
        }
    }

    /** How many connections are open. */
    public int open() {
        return connections.size();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        Connection connection = new Connection(client, sky);
        connections.add(connection);
        try {
            Weather weather = sky.weather();
            switch (weather) {
                case Weather.Reset _ -> connection.reset();
                case Weather.HalfOpen _ -> connection.leaveUnanswered(weather);
                case Weather.Calm _, Weather.Delay _, Weather.Drop _ -> pass(connection);
            }
        } catch (IOException e) {
            // Nobody behind the proxy, or no longer: the client sees what a network shows.
            connection.reset();
        } finally {
            connections.remove(connection);
        }
    }

    private void pass(Connection connection) throws IOException {
        if (connections.size() > MOST_CONNECTIONS) {
            connection.reset();
            return;
        }
        Socket upstream = new Socket();
        try {
            upstream.connect(server, CONNECTING_MILLIS);
            connection.carry(upstream, threads);
        } finally {
            upstream.close();
        }
    }

    /** Ends all connections and takes no more. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.forEach(Connection::reset);
        threads.close();
    }
}
