package org.handslag.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.handslag.platform.id.Ids;
import org.handslag.platform.mongo.Bson;
import org.handslag.platform.mongo.TenantFilter;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** The documents of one kind: their form, with what is sealed in them, and their collection. */
final class Documents<S> {
    private final Kind<S> kind;
    private final MongoOperations mongo;
    private final Vault vault;

    Documents(Kind<S> kind, MongoOperations mongo, Vault vault) {
        this.kind = kind;
        this.mongo = mongo;
        this.vault = vault;
    }

    /** A new aggregate's document, without its entry. */
    Document first(Stored<S> next, List<Document> keys) {
        Document document =
                TenantFilter.one(next.tenant(), next.id())
                        .append("tenant", next.tenant().key())
                        .append("id", next.id())
                        .append("version", next.version())
                        .append("state", sealed(next))
                        .append("keys", keys);
        kind.slots()
                .apply(next)
                .forEach((slot, value) -> document.append(Slots.field(slot), value));
        if (!kind.lookups().isEmpty()) {
            document.append(Lookups.FIELD, Lookups.of(kind, next, vault));
        }
        return document;
    }

    /** The update that leads from one document to the next state, without its entry. */
    Document next(Document before, Stored<S> next, List<Document> keys) {
        Document set =
                new Document("state", sealed(next))
                        .append("version", next.version())
                        .append("keys", keys);
        if (!kind.lookups().isEmpty()) {
            set.append(Lookups.FIELD, Lookups.of(kind, next, vault));
        }
        Document unset = new Document();
        Map<String, String> slots = kind.slots().apply(next);
        for (String slot : kind.slotNames()) {
            if (slots.containsKey(slot)) {
                set.append(Slots.field(slot), slots.get(slot));
            } else if (before.containsKey(Slots.field(slot))) {
                unset.append(Slots.field(slot), "");
            }
        }
        Document update = new Document("$set", set);
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        return update;
    }

    /**
     * @throws DuplicateKeyException where its id or one of its places is taken
     */
    void insert(Document document) {
        mongo.execute(kind.plural(), documents -> documents.insertOne(document));
    }

    /**
     * Writes where the aggregate still has this version.
     *
     * @throws SlotTaken where the update takes a place that another aggregate holds
     */
    boolean update(Tenant tenant, String id, long version, Document update) {
        Document filter = TenantFilter.oneAt(tenant, id, version);
        try {
            long matched =
                    Objects.requireNonNull(
                            mongo.execute(
                                    kind.plural(),
                                    documents ->
                                            documents.updateOne(filter, update).getMatchedCount()));
            return matched == 1;
        } catch (DuplicateKeyException e) {
            throw slotTaken(e);
        }
    }

    /** The place that this error is about; the error itself where it is about none. */
    SlotTaken slotTaken(DuplicateKeyException error) {
        return new SlotTaken(Slots.taken(error, kind.slotNames()).orElseThrow(() -> error));
    }

    /** One document, a stub too. */
    Optional<Document> load(Tenant tenant, String id) {
        if (!Ids.isId(id) && !Tenant.isKey(id)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                mongo.execute(
                        kind.plural(),
                        documents -> documents.find(TenantFilter.one(tenant, id)).first()));
    }

    /** One document that is not a stub. */
    Optional<Document> live(Tenant tenant, String id) {
        return load(tenant, id).filter(document -> !Erased.is(document));
    }

    /** What a filter finds that is not erased, in the order of ids. */
    List<Stored<S>> read(Document filter, int limit) {
        return read(filter, limit, "");
    }

    /** The same, where no index need serve the filter. */
    List<Stored<S>> sweep(Document filter, int limit) {
        return read(filter, limit, "sweep: rarely asked for");
    }

    private List<Stored<S>> read(Document filter, int limit, String comment) {
        Document withoutMechanics = new Document("outbox", 0).append("keys", 0);
        return mongo.execute(
                kind.plural(),
                documents ->
                        documents
                                .find(present(filter))
                                .projection(withoutMechanics)
                                .sort(new Document("_id", 1))
                                .limit(limit)
                                .comment(comment)
                                .map(this::stored)
                                .into(new ArrayList<>()));
    }

    /** The versions of what a filter finds that is not erased, put under their ids. */
    void versions(Document filter, Map<String, Long> found) {
        mongo.execute(
                kind.plural(),
                documents -> {
                    documents
                            .find(present(filter))
                            .projection(new Document("id", 1).append("version", 1))
                            .forEach(
                                    each ->
                                            found.put(
                                                    each.getString("id"), each.getLong("version")));
                    return found;
                });
    }

    // An erased one has no state, so that it meets no condition on its state.
    private static Document present(Document filter) {
        return filter.keySet().stream().noneMatch(field -> field.startsWith("state."))
                ? filter.append("state", new Document("$exists", true))
                : filter;
    }

    /** The document's aggregate, opened. */
    Stored<S> stored(Document document) {
        Tenant tenant = new Tenant(document.getString("tenant"));
        String id = document.getString("id");
        return new Stored<>(
                tenant,
                id,
                document.getLong("version"),
                Bson.value(
                        document.get("state", Document.class),
                        kind.state(),
                        vault.sealer(tenant, kind.plural(), id)));
    }

    private Document sealed(Stored<S> next) {
        return Bson.document(next.state(), vault.sealer(next.tenant(), kind.plural(), next.id()));
    }
}
