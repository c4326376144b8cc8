package org.handslag.guarantees.builds;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.handslag.platform.outbox.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The reader forgets what is erased altogether, instead of keeping a stub of it. */
@Configuration(proxyBeanMethods = false)
public class WithoutStubs {
    @Bean
    Checkpoint traps(ObjectProvider<MongoOperations> mongo) {
        return place -> {
            if (place == Checkpoint.Place.REACTED) {
                mongo.getObject().execute("mirror_notes", WithoutStubs::removeStubs);
            }
        };
    }

    private static @Nullable Void removeStubs(MongoCollection<Document> notes) {
        for (Document note : notes.find()) {
            if (note.containsKey("erased")) {
                notes.deleteOne(new Document("_id", note.get("_id")));
            }
        }
        return null;
    }
}
