package org.handslag.servers.strict;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The list of commands and their fields. What is not listed is refused: a command that the server
 * ignores in part, or does otherwise than MongoDB, would be found out only in production.
 */
public final class CommandRules {

    private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

    private static final Set<String> TRANSACTIONAL =
            Set.of("lsid", "txnNumber", "autocommit", "startTransaction", "stmtId", "stmtIds");

    /** Accepted with every command; the concerns are checked, the others change no answer. */
    private static final Set<String> EVERYWHERE =
            Set.of("$db", "comment", "maxTimeMS", "readConcern", "writeConcern", "$readPreference");

    private static final String[] FIND_AND_MODIFY = {
        "query", "sort", "fields", "update", "remove", "new", "upsert", "arrayFilters"
    };

    /** The {@code bulkWrite} of MongoDB 8 is not among them; drivers' bulk operations are. */
    private static final Map<String, Rule> RULES =
            Map.ofEntries(
                    rule("ping"),
                    rule("buildInfo"),
                    rule("buildinfo"),
                    rule("listDatabases", "nameOnly"),
                    rule("endSessions"),
                    rule("killCursors", "cursors"),
                    rule("getMore", "collection", "batchSize"),
                    rule("dropDatabase"),
                    rule("drop"),
                    rule("create", CommandRules::create, "capped"),
                    rule("listIndexes", "cursor"),
                    rule(
                            "listCollections",
                            c -> listed(c.get("filter")),
                            "filter",
                            "nameOnly",
                            "authorizedCollections",
                            "cursor"),
                    rule("createIndexes", CommandRules::indexes, "indexes"),
                    rule("insert", CommandRules::inserts, "documents", "ordered"),
                    rule("update", CommandRules::updates, "updates", "ordered"),
                    rule("delete", CommandRules::deletes, "deletes", "ordered"),
                    rule(
                            "find",
                            CommandRules::find,
                            "filter",
                            "sort",
                            "projection",
                            "skip",
                            "limit",
                            "batchSize",
                            "singleBatch",
                            "noCursorTimeout",
                            "allowDiskUse"),
                    rule("findAndModify", CommandRules::findAndModify, FIND_AND_MODIFY),
                    rule("findandmodify", CommandRules::findAndModify, FIND_AND_MODIFY),
                    rule("count", c -> filter(c, "query"), "query", "skip", "limit"),
                    rule("distinct", c -> filter(c, "query"), "key", "query"),
                    rule(
                            "aggregate",
                            CommandRules::aggregate,
                            "pipeline",
                            "cursor",
                            "allowDiskUse"));

    private CommandRules() {}

    /**
     * Returns if MongoDB would do the same with this command.
     *
     * @throws MongoServerError naming the command, operator, stage, option or value: code 59 for
     *     commands, 20 for sessions and transactions, 238 for the rest, 9 for what is malformed
     */
    public static void check(String command, Document body) {
        if (GREETINGS.contains(command)) {
            return;
        }
        Rule rule = RULES.get(command);
        if (rule == null) {
            throw Refusal.command(command);
        }
        for (String field : body.keySet()) {
            if (TRANSACTIONAL.contains(field)) {
                throw Refusal.transaction(field);
            }
            if (!field.equals(command)
                    && !EVERYWHERE.contains(field)
                    && !rule.fields.contains(field)) {
                throw Refusal.of("field '" + field + "' of " + command);
            }
        }
        ConcernRules.read(body.get("readConcern"));
        ConcernRules.write(body.get("writeConcern"));
        rule.check.accept(body);
    }

    private static void find(Document command) {
        filter(command, "filter");
        ReadRules.sort(command.get("sort"));
        ReadRules.projection(command.get("projection"));
    }

    private static void findAndModify(Document command) {
        filter(command, "query");
        ReadRules.sort(command.get("sort"));
        ReadRules.projection(command.get("fields"));
        if (command.get("update") != null) {
            UpdateRules.check(command, "query", "update");
        }
    }

    private static void aggregate(Document command) {
        if (!(command.get("aggregate") instanceof String)) {
            throw Refusal.of("aggregating a whole database");
        }
        only("cursor", Values.document(command.get("cursor"), "cursor"), Set.of("batchSize"));
        PipelineRules.check(command.get("pipeline"));
    }

    private static void inserts(Document command) {
        for (Document document : Values.documents(command.get("documents"), "documents")) {
            for (String field : document.keySet()) {
                if (field.startsWith("$")) {
                    throw Refusal.of("a field that begins with $ (" + field + ")");
                }
            }
        }
    }

    private static void updates(Document command) {
        for (Document update : Values.documents(command.get("updates"), "updates")) {
            only("update", update, Set.of("q", "u", "multi", "upsert", "arrayFilters"));
            UpdateRules.check(update, "q", "u");
        }
    }

    private static void deletes(Document command) {
        for (Document delete : Values.documents(command.get("deletes"), "deletes")) {
            only("delete", delete, Set.of("q", "limit"));
            Document filter = Values.document(delete.get("q"), "q");
            FilterRules.check(filter);
            if (filter.containsKey("query")) {
                throw Refusal.of("deleting by a field named 'query'");
            }
        }
    }

    private static void indexes(Document command) {
        Values.documents(command.get("indexes"), "indexes").forEach(IndexRules::check);
    }

    private static void create(Document command) {
        if (!Boolean.FALSE.equals(command.getOrDefault("capped", false))) {
            throw Refusal.of("a capped collection");
        }
    }

    private static void listed(Object filter) {
        if (filter != null) {
            Document document = Values.document(filter, "filter");
            boolean byName =
                    document.keySet().equals(Set.of("name"))
                            && document.get("name") instanceof String;
            if (!byName && !document.isEmpty()) {
                throw Refusal.of("listing collections by other than a name");
            }
        }
    }

    private static void filter(Document command, String field) {
        if (command.get(field) != null) {
            FilterRules.check(Values.document(command.get(field), field));
        }
    }

    private static void only(String what, Document document, Set<String> allowed) {
        for (String field : document.keySet()) {
            if (!allowed.contains(field)) {
                throw Refusal.of("option '" + field + "' of " + what);
            }
        }
    }

    private static Map.Entry<String, Rule> rule(String command, String... fields) {
        return rule(command, _ -> {}, fields);
    }

    private static Map.Entry<String, Rule> rule(
            String command, Consumer<Document> check, String... fields) {
        return Map.entry(command, new Rule(Set.of(fields), check));
    }

    private record Rule(Set<String> fields, Consumer<Document> check) {}
}
