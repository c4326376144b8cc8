package org.handslag.testkit.guarantee;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;

/**
 * Somebody who gives every command a key and repeats it until it is answered, and who keeps what
 * was acknowledged.
 */
public final class PersistentClient {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Caller caller;
    private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();

    public PersistentClient(Caller caller) {
        this.caller = caller;
    }

    /**
     * A command that was answered.
     *
     * @param sequence of its event
     */
    public record Acknowledged(String plural, String id, long sequence) {
        static Acknowledged of(String position) {
            String[] parts = position.split("/");
            return new Acknowledged(parts[0], parts[1], Long.parseLong(parts[2]));
        }
    }

    /**
     * Posts until it is done.
     *
     * @throws AssertionError where it is refused: commands of a guarantee never are
     */
    public Answer post(String path, Object body) {
        Caller underKey = caller.underKey(UUID.randomUUID().toString());
        Answer answer =
                Awaitility.await()
                        .atMost(PATIENCE)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(50))
                        .ignoreException(UncheckedIOException.class)
                        .until(() -> underKey.post(path, body), got -> got.status() < 500);
        if (answer.status() >= 400) {
            throw new AssertionError(path + " was refused: " + answer);
        }
        acknowledged.add(Acknowledged.of(answer.position()));
        return answer;
    }

    /** What was answered with success so far. */
    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }
}
