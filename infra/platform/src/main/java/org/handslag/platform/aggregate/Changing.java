package org.handslag.platform.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.handslag.platform.aggregate.Result.Refused;
import org.handslag.platform.aggregate.Result.Written;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;

/** Commands to an aggregate that is there: asked and written, again where another came between. */
final class Changing<S> {
    private static final int ATTEMPTS = 12;

    private final Documents<S> documents;
    private final Announcing<S> announcing;
    private final Keys keys;

    Changing(Documents<S> documents, Announcing<S> announcing, Keys keys) {
        this.documents = documents;
        this.announcing = announcing;
        this.keys = keys;
    }

    /** See {@link Aggregates#change}. */
    Result<S> change(Call call, String id, Function<Stored<S>, Decision<S>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document document =
                    documents.live(call.tenant(), id).orElseThrow(ProblemException::notFound);
            Optional<Long> before = keys.seen(document, call);
            Stored<S> present = documents.stored(document);
            if (before.isPresent()) {
                stillThere(present, decide);
                return new Written<>(present, before.get() == 1, before.get());
            }
            // Asked first: to whom it does not exist, it has no version either.
            Decision<S> decision = decide.apply(present);
            if (call.expectedVersion().isPresent()
                    && call.expectedVersion().getAsLong() != present.version()) {
                throw new ProblemException(Problem.of(412, "changed-meanwhile"));
            }
            switch (decision) {
                case Decision.Refused<S>(var refusal) -> {
                    return new Refused<>(refusal);
                }
                case Decision.Unchanged<S>() -> {
                    return new Written<>(present, false, present.version());
                }
                case Decision.Changed<S>(S state, String event) -> {
                    Stored<S> next = new Stored<>(call.tenant(), id, present.version() + 1, state);
                    if (replace(call, document, next, event)) {
                        return new Written<>(next, false, next.version());
                    }
                }
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    /**
     * A repetition has no effect, but it answers with the present state: not to whom it has become
     * unknown since. What else would be wrong with it now does not matter.
     */
    private static <S> void stillThere(Stored<S> present, Function<Stored<S>, Decision<S>> decide) {
        try {
            decide.apply(present);
        } catch (ProblemException e) {
            if (e.problem().status() == 404) {
                throw e;
            }
        }
    }

    private boolean replace(Call call, Document before, Stored<S> next, String event) {
        announcing.mustHaveRoom(before);
        Document update =
                documents.next(before, next, keys.after(Keys.of(before), call, next.version()));
        List<Document> entries = announcing.changed(next, event);
        return write(next.tenant(), next.id(), next.version(), update, entries);
    }

    /** See {@link Aggregates#erase}. */
    boolean erase(Tenant tenant, String id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Document> before = documents.live(tenant, id);
            if (before.isEmpty()) {
                return false;
            }
            announcing.mustHaveRoom(before.get());
            long version = before.get().getLong("version") + 1;
            List<Document> entries = announcing.erased(tenant, id, version);
            if (write(tenant, id, version, Erased.update(before.get(), version), entries)) {
                return true;
            }
        }
        throw ProblemException.unavailable("busy", 1);
    }

    private boolean write(
            Tenant tenant, String id, long version, Document update, List<Document> entries) {
        if (!entries.isEmpty()) {
            update.append("$push", new Document("outbox", entries.getFirst()));
        }
        boolean written = documents.update(tenant, id, version - 1, update);
        if (written) {
            announcing.written();
        }
        return written;
    }
}
