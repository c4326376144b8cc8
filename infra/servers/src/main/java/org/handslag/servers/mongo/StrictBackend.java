package org.handslag.servers.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.handslag.servers.store.StoredBackend;
import org.handslag.servers.strict.CommandRules;
import org.handslag.servers.strict.IndexedFilters;

/** Lets through what is allowed, and corrects where the server beneath answers otherwise. */
final class StrictBackend extends StoredBackend {

    private final boolean refusesUnindexed;

    /**
     * @param refusesUnindexed whether filters are refused that no index serves
     */
    StrictBackend(MVStore store, boolean refusesUnindexed) {
        super(store);
        this.refusesUnindexed = refusesUnindexed;
    }

    /** Answers errors as documents: thrown, the server would log them with people's data. */
    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        try {
            CommandRules.check(command, query);
            if (refusesUnindexed && query.get(command) instanceof String collection) {
                indexes(database, collection)
                        .ifPresent(indexes -> IndexedFilters.check(command, query, indexes));
            }
            return allowed(channel, database, command, query);
        } catch (MongoServerException e) {
            return error(e);
        }
    }

    private Document allowed(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "hello", "isMaster", "ismaster" ->
                    super.handleCommand(channel, database, "isMaster", query)
                            .append("isWritablePrimary", true)
                            .append("helloOk", true);
            // as in MongoDB since 7.0: dropping what is not there has succeeded
            case "drop" -> dropped(channel, database, query);
            case "listCollections" ->
                    named(super.handleCommand(channel, database, command, query), query);
            case "aggregate" -> {
                // the server has no cursors here and says so in its log, each time
                query.put("cursor", new Document());
                yield super.handleCommand(channel, database, command, query);
            }
            case "insert" ->
                    Bulk.counted(query, super.handleCommand(channel, database, command, query));
            case "update", "delete" ->
                    Bulk.of(command, query)
                            .run(one -> super.handleCommand(channel, database, command, one));
            case "endSessions" -> new Document("ok", 1.0);
            // the server would open each database anew, with all its indexes
            case "listDatabases" -> openDatabaseNames();
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    private Document openDatabaseNames() {
        return new Document(
                        "databases",
                        listDatabaseNames().stream()
                                .sorted()
                                .map(
                                        name ->
                                                new Document("name", name)
                                                        .append(
                                                                "empty",
                                                                resolveDatabase(name).isEmpty()))
                                .toList())
                .append("ok", 1.0);
    }

    /** The fields of each index; empty where the collection is not there, and quickly read. */
    private Optional<List<List<String>>> indexes(String database, String collection) {
        return Optional.ofNullable(resolveDatabase(database).resolveCollection(collection, false))
                .map(
                        found ->
                                found.getIndexes().stream()
                                        .map(
                                                index ->
                                                        index.getKeys().stream()
                                                                .map(IndexKey::getKey)
                                                                .toList())
                                        .toList());
    }

    private Document dropped(Channel channel, String database, Document query) {
        String name = String.valueOf(query.get("drop"));
        return resolveDatabase(database).resolveCollection(name, false) == null
                ? new Document("ok", 1.0)
                : super.handleCommand(channel, database, "drop", query);
    }

    /** The server ignores the filter of listCollections. */
    private static Document named(Document answer, Document query) {
        if (query.get("filter") instanceof Document filter && filter.get("name") != null) {
            Document cursor = (Document) answer.get("cursor");
            List<?> all = (List<?>) cursor.get("firstBatch");
            cursor.put(
                    "firstBatch",
                    all.stream()
                            .map(Document.class::cast)
                            .filter(one -> filter.get("name").equals(one.get("name")))
                            .toList());
        }
        return answer;
    }

    /** Queries outside of commands ended with MongoDB 5.1. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(352, "UnsupportedOpQueryCommand", "OP_QUERY is not supported");
    }

    static Document error(MongoServerException e) {
        Document error = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError coded) {
            error.append("code", coded.getCode());
            error.putIfNotNull("codeName", coded.getCodeName());
        }
        return error;
    }
}
