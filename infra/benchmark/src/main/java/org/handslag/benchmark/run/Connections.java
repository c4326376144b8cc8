package org.handslag.benchmark.run;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** As many connections to one port as calls are open at once. */
public final class Connections implements AutoCloseable {
    private final int port;
    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();

    /** To 127.0.0.1. */
    public Connections(int port) {
        this.port = port;
    }

    /** Sends over a connection that nobody uses; one that breaks is not used again. */
    public Connection.Answer send(byte[] request) throws IOException {
        Connection free = idle.poll();
        Connection connection = free == null ? new Connection(port) : free;
        Connection.Answer answer = connection.send(request);
        idle.add(connection);
        return answer;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
