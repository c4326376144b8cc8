package org.handslag.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.Document;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;

/**
 * The last eight idempotency keys of an aggregate, inside its document, and the fingerprints of the
 * requests that came with them. Both are kept as codes under the tenant's key: a request holds a
 * name or a date of birth, callers make keys of what they have at hand, and from a plain hash
 * either could be found by trying.
 */
final class Keys {
    static final int KEPT = 8;

    /** The lookup whose codes these are; no kind's own has such a name. */
    static final String CODES = "idempotency-key";

    private static final String FIELD = "keys";

    private final BiFunction<Tenant, String, String> code;

    /**
     * @param code what only the tenant's key can make of a text
     */
    Keys(BiFunction<Tenant, String, String> code) {
        this.code = code;
    }

    /** What a document holds. */
    static List<Document> of(Document document) {
        return document.getList(FIELD, Document.class, List.of());
    }

    /** The id of the aggregate that this call makes, however often; none without a key. */
    Optional<String> idOf(Call call) {
        return call.idempotencyKey() == null
                ? Optional.empty()
                : Optional.of(Ids.derived(call.tenant().key(), scoped(call)));
    }

    /** The keys of the document after this call. */
    List<Document> after(List<Document> before, Call call, long version) {
        if (call.idempotencyKey() == null) {
            return before;
        }
        List<Document> keys = new ArrayList<>(before);
        keys.add(
                new Document("key", scoped(call))
                        .append("fingerprint", fingerprint(call))
                        .append("version", version));
        return List.copyOf(keys.subList(Math.max(0, keys.size() - KEPT), keys.size()));
    }

    /**
     * The version that this very call led to before.
     *
     * @throws ProblemException 422 where the key was used for another request
     */
    Optional<Long> seen(Document document, Call call) {
        List<Document> keys = of(document);
        if (call.idempotencyKey() == null || keys.isEmpty()) {
            return Optional.empty();
        }
        String scoped = scoped(call);
        for (Document key : keys) {
            if (scoped.equals(key.getString("key"))) {
                if (!Objects.equals(fingerprint(call), key.getString("fingerprint"))) {
                    throw new ProblemException(Problem.of(422, "idempotency-key-reused"));
                }
                return Optional.of(key.getLong("version"));
            }
        }
        return Optional.empty();
    }

    /** A key belongs to its caller and operation: somebody else's equal key is another key. */
    private String scoped(Call call) {
        return code.apply(
                call.tenant(),
                call.caller().subjectHash() + "/" + call.operation() + "/" + call.idempotencyKey());
    }

    private String fingerprint(Call call) {
        return code.apply(call.tenant(), call.fingerprint());
    }
}
