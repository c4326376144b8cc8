package org.handslag.chaos.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.handslag.chaos.proxy.Weather.Way;
import org.jspecify.annotations.Nullable;

/** One client's connection through a proxy. */
final class Connection {

    private static final int PIECE = 64 * 1024;

    private final Socket client;
    private final Sky sky;
    private volatile @Nullable Socket upstream;
    private volatile boolean broken;

    Connection(Socket client, Sky sky) {
        this.client = client;
        this.sky = sky;
    }

    /** Whether it can only be ended: something of its stream is gone, or nobody will answer. */
    boolean isBroken() {
        return broken;
    }

    /** Takes what the client sends under this weather and answers nothing, until it is reset. */
    void leaveUnanswered(Weather halfOpen) throws IOException {
        breakUnder(halfOpen);
        InputStream in = client.getInputStream();
        byte[] piece = new byte[PIECE];
        while (in.read(piece) >= 0) {
            // swallowed
        }
        client.close();
    }

    /** Whoever changes the weather meanwhile either sees the mark or is seen here. */
    private void breakUnder(Weather weather) {
        broken = true;
        if (sky.weather() != weather) {
            reset();
        }
    }

    /** Carries both directions until one of them ends. */
    void carry(Socket server, ExecutorService threads) throws IOException {
        upstream = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        if (client.isClosed()) {
            return;
        }
        CompletableFuture<Void> back =
                CompletableFuture.runAsync(() -> pump(server, client, Way.BACK), threads);
        pump(client, server, Way.THERE);
        back.join();
    }

    private void pump(Socket from, Socket to, Way way) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (arrives(way)) {
                    out.write(piece, 0, read);
                }
            }
            from.close();
            to.close();
        } catch (IOException gone) {
            reset();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    /** Whether what was just read goes on, when it has waited as long as the weather wants. */
    private boolean arrives(Way way) throws InterruptedException {
        Weather weather = sky.weather();
        return switch (weather) {
            case Weather.Delay(var by) -> {
                sky.rest(by);
                yield true;
            }
            case Weather.Drop(var dropped) when dropped == way -> {
                breakUnder(weather);
                yield false;
            }
            case Weather.Drop _, Weather.Calm _, Weather.Reset _, Weather.HalfOpen _ -> true;
        };
    }

    /** Ends it on both sides with RST. */
    void reset() {
        reset(client);
        Socket server = upstream;
        if (server != null) {
            reset(server);
        }
    }

    private static void reset(Socket socket) {
        try {
            // A linger of nought makes close send RST instead of FIN.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
