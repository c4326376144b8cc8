package org.handslag.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.handslag.platform.personal.Seen;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose body is kept in memory, once it is told to, until somebody lets it go. An answer
 * of another service that passes through the gateway is not held: that service has recorded it.
 */
final class HeldResponse extends HttpServletResponseWrapper {
    static final String HELD = HeldResponse.class.getName();

    private final Seen seen = new Seen();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
    private final int limit;
    private boolean holding;
    private @Nullable PrintWriter writer;

    HeldResponse(HttpServletResponse response, int limit) {
        super(response);
        this.limit = limit;
    }

    /** The response that the request's answer goes into. */
    static HeldResponse of(HttpServletRequest request) {
        return (HeldResponse) Objects.requireNonNull(request.getAttribute(HELD), HELD);
    }

    /** What is noted of it. */
    Seen seen() {
        return seen;
    }

    void hold() {
        holding = true;
    }

    boolean isHolding() {
        return holding;
    }

    /** Lets everything through from now on; nothing may have been written before. */
    void pass() {
        holding = false;
    }

    /** Sends what was held. */
    void release() throws IOException {
        holding = false;
        flushWriter();
        super.setContentLength(body.size());
        body.writeTo(super.getOutputStream());
    }

    /** Sends no body: the caller has it already. */
    void releaseWithoutBody() {
        holding = false;
        setStatus(SC_NOT_MODIFIED);
        setHeader("Content-Type", null);
    }

    /** Drops body and whatever the headers say of it. */
    void drop() {
        holding = false;
        forget();
        for (String header :
                new String[] {
                    "Content-Type",
                    "Content-Disposition",
                    "Content-Security-Policy",
                    "ETag",
                    "Last-Modified",
                    "Location",
                    "Handslag-Position"
                }) {
            setHeader(header, null);
        }
    }

    private void forget() {
        body.reset();
        writer = null;
        seen.forget();
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return holding ? new Holding() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!holding) {
            return super.getWriter();
        }
        if (writer == null) {
            writer =
                    new PrintWriter(
                            new OutputStreamWriter(new Holding(), StandardCharsets.UTF_8), false);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!holding) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        forget();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        forget();
        super.reset();
    }

    @Override
    public void setContentLength(int length) {
        if (!holding) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!holding) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (!holding || !name.equalsIgnoreCase("Content-Length")) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!holding || !name.equalsIgnoreCase("Content-Length")) {
            super.addHeader(name, value);
        }
    }

    private final class Holding extends ServletOutputStream {
        @Override
        public void write(int one) {
            room(1);
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            room(length);
            body.write(bytes, from, length);
        }

        private void room(int length) {
            if (body.size() + (long) length > limit) {
                throw new ProblemException(
                        Problem.of(400, "answer-too-large").values(Map.of("limit", limit)));
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("write it synchronously");
        }
    }
}
