package org.handslag.benchmark.run;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 with as little work as can be, so that on a small machine the client does not measure
 * itself: ready-made requests, answers with a {@code Content-Length}. For one caller at a time.
 */
public final class Connection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    /** A server closes what is idle, perhaps just when a request is on its way; after a minute. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final int port;
    private final byte[] buffer = new byte[16_384];
    private @Nullable Socket socket;
    private long answered;

    /** To 127.0.0.1, opened by the first request. */
    public Connection(int port) {
        this.port = port;
    }

    /** A read by somebody with this token, at whatever port of this machine. */
    public static byte[] get(String path, String token) {
        return request("GET", path, token, "");
    }

    /** A write by somebody with this token, under a key of its own. */
    public static byte[] post(String path, String token, String key, String json) {
        String more =
                "Content-Type: application/json\r\nIdempotency-Key: %s\r\nContent-Length: %d\r\n"
                        .formatted(key, json.getBytes(StandardCharsets.UTF_8).length);
        byte[] head = request("POST", path, token, more);
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static byte[] request(String method, String path, String token, String more) {
        return (method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + "Authorization: Bearer "
                        + token
                        + "\r\n"
                        + more
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * An answer.
     *
     * @param length of its body, which is read and thrown away
     * @param position the {@code Handslag-Position} of a write; empty for a read
     */
    public record Answer(int status, int length, String position) {}

    /**
     * Sends the request and reads the answer; opens the connection anew where the server has said
     * that it closes it, or will have closed it by now.
     */
    public Answer send(byte[] request) throws IOException {
        Socket open = open();
        OutputStream out = open.getOutputStream();
        out.write(request);
        return read(open);
    }

    private Socket open() throws IOException {
        if (System.nanoTime() - answered > IDLE.toNanos()) {
            close();
        }
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(TIMEOUT_MILLIS);
            socket = open;
        }
        return open;
    }

    private Answer read(Socket open) throws IOException {
        InputStream in = open.getInputStream();
        int filled = 0;
        int end = -1;
        while (end < 0) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                close();
                throw new EOFException("no whole answer");
            }
            end = endOfHead(Math.max(0, filled - 3), filled + read);
            filled += read;
        }
        String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        int length = Integer.parseInt(header(head, "Content-Length", "0"));
        in.skipNBytes(Math.max(0, end + length - filled));
        answered = System.nanoTime();
        if (header(head, "Connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return new Answer(
                Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + 3)),
                length,
                header(head, "Handslag-Position", ""));
    }

    /** The place after the empty line, or -1. */
    private int endOfHead(int from, int filled) {
        for (int i = from; i + 3 < filled; i++) {
            if (buffer[i] == '\r'
                    && buffer[i + 1] == '\n'
                    && buffer[i + 2] == '\r'
                    && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return -1;
    }

    private static String header(String head, String name, String otherwise) {
        int at = head.indexOf("\r\n" + name + ":");
        if (at < 0) {
            return otherwise;
        }
        int from = at + name.length() + 3;
        return head.substring(from, head.indexOf("\r\n", from)).strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
