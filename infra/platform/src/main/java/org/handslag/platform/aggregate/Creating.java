package org.handslag.platform.aggregate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.handslag.platform.aggregate.Result.Refused;
import org.handslag.platform.aggregate.Result.Written;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.id.Ids;
import org.springframework.dao.DuplicateKeyException;

/** Commands that make an aggregate, once. */
final class Creating<S> {
    private final Documents<S> documents;
    private final Announcing<S> announcing;
    private final Keys keys;
    private final Clock clock;

    Creating(Documents<S> documents, Announcing<S> announcing, Keys keys, Clock clock) {
        this.documents = documents;
        this.announcing = announcing;
        this.keys = keys;
        this.clock = clock;
    }

    /** See {@link Aggregates#create(Call, Function)}. */
    Result<S> create(Call call, Function<String, Decision<S>> decide) {
        Optional<String> repeatable = keys.idOf(call);
        String id = repeatable.orElseGet(() -> Ids.next(clock.millis()));
        Optional<Document> earlier =
                repeatable.flatMap(known -> documents.load(call.tenant(), known));
        if (earlier.isPresent()) {
            return unlessErased(earlier.get(), document -> repetition(call, document));
        }
        return insert(call, id, decide.apply(id), document -> repetition(call, document));
    }

    /** See {@link Aggregates#create(Call, String, Supplier)}. */
    Result<S> create(Call call, String id, Supplier<Decision<S>> decide) {
        Optional<Document> earlier = documents.load(call.tenant(), id);
        if (earlier.isPresent()) {
            return unlessErased(earlier.get(), this::present);
        }
        return insert(call, id, decide.get(), this::present);
    }

    /** What was erased is never made again under its id, whoever asks. */
    private Result<S> unlessErased(Document document, Function<Document, Result<S>> present) {
        return Erased.is(document)
                ? new Refused<>(new Refusal("erased", Map.of()))
                : present.apply(document);
    }

    private Result<S> insert(
            Call call, String id, Decision<S> decision, Function<Document, Result<S>> existing) {
        return switch (decision) {
            case Decision.Refused<S>(var refusal) -> new Refused<>(refusal);
            case Decision.Unchanged<S>() ->
                    throw new IllegalStateException("nothing to leave unchanged");
            case Decision.Changed<S>(S state, String event) -> {
                Stored<S> next = new Stored<>(call.tenant(), id, 1, state);
                Document document =
                        documents
                                .first(next, keys.after(List.of(), call, 1))
                                .append("outbox", announcing.changed(next, event));
                try {
                    documents.insert(document);
                } catch (DuplicateKeyException e) {
                    yield unlessErased(
                            documents
                                    .load(call.tenant(), id)
                                    .orElseThrow(() -> documents.slotTaken(e)),
                            existing);
                }
                announcing.written();
                yield new Written<>(next, true, 1);
            }
        };
    }

    private Result<S> repetition(Call call, Document document) {
        long version = keys.seen(document, call).orElseGet(() -> repeatedCreation(call, document));
        return new Written<>(documents.stored(document), true, version);
    }

    /**
     * Later commands have pushed the creation's key out of the document: the id alone says that it
     * is a repetition.
     */
    private static long repeatedCreation(Call call, Document document) {
        return document.getLong("version") > Keys.KEPT ? 1 : notACreation(call);
    }

    private static long notACreation(Call call) {
        throw new IllegalStateException(
                call.operation() + " found an aggregate that it did not make");
    }

    private Result<S> present(Document document) {
        return new Written<>(documents.stored(document), false, document.getLong("version"));
    }
}
