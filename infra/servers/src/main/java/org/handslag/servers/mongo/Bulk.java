package org.handslag.servers.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Several updates or deletes in one command. The server beneath goes on after an error where the
 * order binds, and forgets what was done before it; so each is given to it alone.
 *
 * @param command with one field {@code statements} that holds them
 */
record Bulk(Document command, String statements) {

    static Bulk of(String name, Document command) {
        return new Bulk(command, name + "s");
    }

    /** The answer of all together, as MongoDB gives it. */
    Document run(Function<Document, Document> server) {
        boolean ordered = isOrdered(command);
        List<Document> errors = new ArrayList<>();
        List<Document> upserted = new ArrayList<>();
        int matched = 0;
        int modified = 0;
        int index = 0;
        for (Object statement : (List<?>) command.get(statements)) {
            Document answer = alone(statement, server);
            matched += number(answer.get("n"));
            modified += number(answer.get("nModified"));
            upserted.addAll(at(index, answer.get("upserted")));
            errors.addAll(at(index, answer.get("writeErrors")));
            if (ordered && !errors.isEmpty()) {
                break;
            }
            index++;
        }
        Document answer = new Document("n", matched);
        if (statements.equals("updates")) {
            answer.put("nModified", modified);
        }
        answer.putIfNotNull("upserted", upserted.isEmpty() ? null : upserted);
        answer.putIfNotNull("writeErrors", errors.isEmpty() ? null : errors);
        return answer.append("ok", 1.0);
    }

    /** The server counts refused documents as inserted. */
    static Document counted(Document command, Document answer) {
        if (answer.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int all = ((List<?>) command.get("documents")).size();
            int firstError = number(((Document) errors.getFirst()).get("index"));
            answer.put("n", isOrdered(command) ? firstError : all - errors.size());
        }
        return answer;
    }

    private Document alone(Object statement, Function<Document, Document> server) {
        Document one = command.clone();
        one.put(statements, List.of(statement));
        try {
            return server.apply(one);
        } catch (MongoServerException e) {
            Document error = StrictBackend.error(e);
            error.remove("ok");
            return new Document("n", 0).append("writeErrors", List.of(error));
        }
    }

    private static List<Document> at(int index, Object entries) {
        List<Document> moved = new ArrayList<>();
        if (entries instanceof Iterable<?> all) {
            for (Object entry : all) {
                Document document = ((Document) entry).clone();
                document.put("index", index);
                moved.add(document);
            }
        }
        return moved;
    }

    private static boolean isOrdered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    private static int number(Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }
}
