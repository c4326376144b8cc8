package org.handslag.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.handslag.platform.access.AccessDecider;
import org.handslag.platform.call.Call;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.Seen;
import org.handslag.platform.personal.Witness;
import org.handslag.platform.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/**
 * An answer that is sent piece by piece, for as long as its caller may have it: a controller method
 * takes it as a parameter and answers nothing else. It is not held back for the audit: what may be
 * personal is sent as {@link #recorded} gives it. Belongs to one request and its thread.
 */
public final class Stream {
    /** A grant that was taken back ends a stream at the latest after so long. */
    private static final Duration ALLOWED_FOR = Duration.ofSeconds(10);

    private static final ObjectWriter WRITER =
            Json.strict().rebuild().addModule(new SeenModule()).build().writer();

    private final HttpServletRequest request;
    private final HeldResponse response;
    private final Recording recording;
    private final AccessDecider access;
    private final Clock clock;
    private final Jwt token;
    private final Call call;
    private Instant allowedUntil;
    private boolean broken;

    Stream(
            HttpServletRequest request,
            Recording recording,
            AccessDecider access,
            Clock clock,
            Jwt token,
            Call call) {
        this.request = request;
        this.response = HeldResponse.of(request);
        this.recording = recording;
        this.access = access;
        this.clock = clock;
        this.token = token;
        this.call = call;
        this.allowedUntil = clock.instant().plus(ALLOWED_FOR);
    }

    /** Begins the answer: from here on nothing can be refused. */
    public void begin(MediaType type) {
        response.pass();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(type.toString());
        // A proxy that collects it first would show it too late.
        response.setHeader("X-Accel-Buffering", "no");
        flush();
    }

    /** Whether to go on: the caller is there, the token counts, and permits it still. */
    public boolean isOpen() {
        Instant now = clock.instant();
        if (broken || !now.isBefore(Objects.requireNonNull(token.getExpiresAt()))) {
            return false;
        }
        if (now.isBefore(allowedUntil)) {
            return true;
        }
        try {
            access.decide(token, call.tenant(), call.operation());
        } catch (ProblemException notPermitted) {
            return false;
        }
        allowedUntil = now.plus(ALLOWED_FOR);
        return true;
    }

    /**
     * A view as JSON, after it is on record who reads of whom in it.
     *
     * @throws ProblemException 503 where that cannot be recorded now
     */
    public JsonNode recorded(Object view) {
        Seen seen = new Seen();
        String json =
                WRITER.withAttribute(Seen.class, seen)
                        .withAttribute(Witness.class, seen)
                        .writeValueAsString(view);
        if (!seen.isEmpty()) {
            recording.store(request, seen);
        }
        return Json.strict().readTree(json);
    }

    /** Sends a piece, with the next flush at the latest. To whoever has gone it sends nothing. */
    public void send(String text) {
        try {
            if (!broken) {
                response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | UncheckedIOException gone) {
            broken = true;
        }
    }

    /** Sends what has been said so far. */
    public void flush() {
        try {
            if (!broken) {
                response.flushBuffer();
            }
        } catch (IOException | UncheckedIOException gone) {
            broken = true;
        }
    }
}
