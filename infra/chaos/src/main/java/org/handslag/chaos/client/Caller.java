package org.handslag.chaos.client;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.CallFailed;
import org.handslag.acceptance.client.Site;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.client.Wire.Reply;
import org.handslag.chaos.client.Invocation.Ended;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One client: calls through whichever gateway, repeats some of what had no answer under the same
 * key and through any gateway, gives up on the rest, and writes all of it down.
 */
final class Caller {

    /** How many idempotency keys an aggregate keeps is twice this: later repetitions are new. */
    private static final int MOST_ATTEMPTS = 4;

    private static final double PATIENT = 0.7;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Site site;
    private final Wire wire;
    private final List<URI> gateways;
    private final History history;
    private final RandomGenerator chance;

    /**
     * A client.
     *
     * @param site for tokens
     * @param wire which waits for an answer no longer than a run can
     */
    Caller(Site site, Wire wire, List<URI> gateways, History history, RandomGenerator chance) {
        this.site = site;
        this.wire = wire;
        this.gateways = gateways;
        this.history = history;
        this.chance = chance;
    }

    /**
     * What came of a call.
     *
     * @param end what it was written down as
     * @param body the last answer's; a missing node where it had none
     */
    record Told(Ended end, JsonNode body) {
        /** The id of what was made, changed or shown, where the call was acknowledged. */
        Optional<String> id() {
            String id = body.path("id").asString("");
            return end.outcome() == Outcome.OK && !id.isEmpty()
                    ? Optional.of(id)
                    : Optional.empty();
        }
    }

    /** Changes something. */
    Told post(Actor as, Operation operation, String path, @Nullable Mark mark, Object body) {
        Call call =
                Call.of("POST", gateways.getFirst(), path, JSON.writeValueAsBytes(body))
                        .with("Idempotency-Key", UUID.randomUUID().toString());
        return invoke(as, operation, call, mark, null);
    }

    /** Looks at one aggregate, which must be seen at that position or beyond. */
    Told get(Actor as, Operation operation, String path, Position after) {
        Call call =
                Call.of("GET", gateways.getFirst(), path, null)
                        .with("Handslag-After", after.toString());
        return invoke(as, operation, call, null, after);
    }

    private Told invoke(
            Actor as,
            Operation operation,
            Call call,
            @Nullable Mark mark,
            @Nullable Position after) {
        int most = chance.nextDouble() < PATIENT ? MOST_ATTEMPTS : 1;
        int gateway = chance.nextInt(gateways.size());
        Invocation invocation = history.invoked(operation, gateway + 1, call.path(), mark, after);
        Attempt last = attempt(as, call.through(gateways.get(gateway)));
        Outcome known = last.outcome();
        int attempts = 1;
        for (; attempts < most && last.again(); attempts++) {
            LockSupport.parkNanos(FIRST_PAUSE.toNanos() << attempts);
            last = attempt(as, call.through(gateways.get(chance.nextInt(gateways.size()))));
            known = known.then(last.outcome());
        }
        JsonNode body = last.reply() == null ? MissingNode.getInstance() : wire.tree(last.reply());
        return new Told(
                history.ended(
                        new Ended(
                                invocation,
                                known,
                                last.reply() == null ? 0 : last.reply().status(),
                                position(operation, last.reply(), body),
                                attempts)),
                body);
    }

    /**
     * One time over the wire.
     *
     * @param reply null where none came
     */
    private record Attempt(Outcome outcome, @Nullable Reply reply) {
        boolean again() {
            return outcome == Outcome.UNKNOWN || reply == null;
        }
    }

    private Attempt attempt(Actor as, Call call) {
        Call signed;
        try {
            signed = site.as(as, call);
        } catch (CallFailed noToken) {
            return new Attempt(Outcome.FAILED, null);
        }
        try {
            Reply reply = wire.send(signed);
            return new Attempt(
                    reply.fine()
                            ? Outcome.OK
                            : reply.status() < 500 ? Outcome.FAILED : Outcome.UNKNOWN,
                    reply);
        } catch (CallFailed noAnswer) {
            boolean neverSent =
                    noAnswer.getCause() instanceof ConnectException
                            || noAnswer.getCause() instanceof HttpConnectTimeoutException;
            return new Attempt(neverSent ? Outcome.FAILED : Outcome.UNKNOWN, null);
        }
    }

    /** Kinds that are not published have no position: their version is the answer's tag. */
    private static @Nullable Position position(
            Operation operation, @Nullable Reply reply, JsonNode body) {
        if (reply == null || !reply.fine()) {
            return null;
        }
        Optional<Position> told =
                reply.headers().firstValue("Handslag-Position").flatMap(Position::of);
        Optional<Long> version =
                reply.headers()
                        .firstValue("ETag")
                        .map(tag -> tag.replace("\"", ""))
                        .filter(tag -> tag.matches("[0-9]+"))
                        .map(Long::valueOf);
        String id = body.path("id").asString("");
        return told.or(
                        () ->
                                version.filter(it -> !id.isEmpty())
                                        .map(it -> new Position(operation.plural(), id, it)))
                .orElse(null);
    }
}
