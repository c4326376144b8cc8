package org.handslag.guarantees.builds;

import java.util.List;
import org.bson.Document;
import org.handslag.platform.outbox.Checkpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;

/** The relay empties the outboxes when it has sent, before it commits. */
@Configuration(proxyBeanMethods = false)
public class RemovingTooEarly {
    @Bean
    @Primary
    Checkpoint removing(
            ObjectProvider<MongoOperations> mongo,
            @Qualifier("traps") ObjectProvider<Checkpoint> traps) {
        return place -> {
            if (place == Checkpoint.Place.SENT) {
                mongo.getObject()
                        .execute(
                                "notes",
                                notes ->
                                        notes.updateMany(
                                                new Document(),
                                                new Document(
                                                        "$set",
                                                        new Document("outbox", List.of()))));
            }
            traps.ifAvailable(trap -> trap.reached(place));
        };
    }
}
