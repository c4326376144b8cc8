package org.handslag.guarantees.builds;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * A command writes the whole document as it remembers it, as a mapper with a session does: entries
 * that the relay has removed meanwhile come back with it.
 */
@Configuration(proxyBeanMethods = false)
public class SavingWhole {
    @Bean
    MongoOperations mongoTemplate(MongoDatabaseFactory databases, MongoConverter converter) {
        Map<Object, Document> remembered = new ConcurrentHashMap<>();
        return new AlteredDatabase(
                databases,
                converter,
                (collection, real, call) -> {
                    if (collection.equals("notes") && call.is("insertOne")) {
                        Document note = (Document) call.arguments()[0];
                        remembered.put(note.get("_id"), copy(note));
                    } else if (collection.equals("notes") && call.is("updateOne")) {
                        Document filter = (Document) call.arguments()[0];
                        Document note = remembered.get(filter.get("_id"));
                        Document update = (Document) call.arguments()[1];
                        if (note != null && update.containsKey("$push")) {
                            return save(real, note, update);
                        }
                    }
                    return call.on(real);
                });
    }

    private static UpdateResult save(
            MongoCollection<Document> real, Document note, Document update) {
        note.putAll(update.get("$set", Document.class));
        List<Document> outbox = new ArrayList<>(note.getList("outbox", Document.class));
        outbox.add(update.get("$push", Document.class).get("outbox", Document.class));
        note.put("outbox", outbox);
        return real.replaceOne(new Document("_id", note.get("_id")), copy(note));
    }

    private static Document copy(Document note) {
        return new Document(note);
    }
}
