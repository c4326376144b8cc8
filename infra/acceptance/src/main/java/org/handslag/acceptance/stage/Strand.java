package org.handslag.acceptance.stage;

import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;

/**
 * One matter's calls, one after the other: a participant's course, a mentor's, a round. Their keys
 * follow from the run, the matter and the call's number in it, so that the same story sent again
 * has no second effect.
 */
public final class Strand {

    private final Front front;
    private final Ledger ledger;
    private final String key;
    private int calls;

    public Strand(Front front, Ledger ledger, String run, String matter) {
        this.front = front;
        this.ledger = ledger;
        this.key = run + "." + matter + ".";
    }

    /** A write; what it names and {@code after} must have reached the service first. */
    public Answer post(
            Actor as, String operation, String path, Map<String, ?> body, String... after) {
        Request request =
                Request.post(as, operation, path, body, key + ++calls).after(List.of(after));
        Answer answer = front.send(request);
        ledger.accepted(request, answer);
        return answer;
    }

    /** A read. */
    public Answer get(Actor as, String operation, String path, String... after) {
        return front.send(Request.get(as, operation, path).after(List.of(after)));
    }
}
