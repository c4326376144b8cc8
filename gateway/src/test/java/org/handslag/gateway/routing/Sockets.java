package org.handslag.gateway.routing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests byte by byte, as no client would send them. */
final class Sockets {
    private Sockets() {}

    static Socket open(String base) throws IOException {
        URI address = URI.create(base);
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(15_000);
        return socket;
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Everything until the other side closes the connection. */
    static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Sends a whole request and reads the answer. */
    static String raw(String base, String request) throws IOException {
        try (Socket socket = open(base)) {
            send(socket, request);
            return rest(socket);
        }
    }
}
