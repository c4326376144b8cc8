package org.handslag.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The last eight idempotency keys of an aggregate, inside its document. */
final class Keys {
    static final int KEPT = 8;

    private Keys() {}

    /** The keys of the document after this call. */
    static List<Document> after(List<Document> before, Call call, long version) {
        if (call.idempotencyKey() == null) {
            return before;
        }
        List<Document> keys = new ArrayList<>(before);
        keys.add(
                new Document("key", scoped(call))
                        .append("fingerprint", call.fingerprint())
                        .append("version", version));
        return List.copyOf(keys.subList(Math.max(0, keys.size() - KEPT), keys.size()));
    }

    /**
     * The version that this very call led to before.
     *
     * @throws ProblemException 422 where the key was used for another request
     */
    static Optional<Long> seen(List<Document> keys, Call call) {
        @Nullable String scoped = call.idempotencyKey() == null ? null : scoped(call);
        for (Document key : keys) {
            if (scoped != null && scoped.equals(key.getString("key"))) {
                if (!Objects.equals(call.fingerprint(), key.getString("fingerprint"))) {
                    throw new ProblemException(Problem.of(422, "idempotency-key-reused"));
                }
                return Optional.of(key.getLong("version"));
            }
        }
        return Optional.empty();
    }

    /**
     * A key belongs to its caller and operation: somebody else's equal key is another key. Hashed,
     * because callers make keys of what they have at hand, a name or an address among it.
     */
    private static String scoped(Call call) {
        return Ids.hash(
                call.caller().subjectHash() + "/" + call.operation() + "/" + call.idempotencyKey());
    }
}
