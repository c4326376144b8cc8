package org.handslag.guarantees.hasty;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.HandslagService;
import org.handslag.platform.outbox.Checkpoint;
import org.handslag.platform.outbox.Checkpoint.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** Swaps a mirror for its next generation as soon as there is one. */
@HandslagService
@Import(NotesApplication.class)
public class HastyApplication {
    /** As long as a topic of some thousands of records takes. */
    private static final Duration A_LONG_TOPIC = Duration.ofSeconds(2);

    @Bean
    Checkpoint swapsAtOnce(MongoOperations mongo) {
        return place -> {
            if (place == Place.REBUILD_ANNOUNCED) {
                mongo.execute(
                        "mirrors",
                        pointers -> {
                            for (Document each : pointers.find()) {
                                pointers.updateOne(
                                        new Document("_id", each.get("_id")),
                                        new Document(
                                                        "$set",
                                                        new Document("current", each.get("next"))
                                                                .append("old", each.get("current")))
                                                .append("$unset", new Document("next", "")));
                            }
                            return null;
                        });
                LockSupport.parkNanos(A_LONG_TOPIC.toNanos());
            }
        };
    }
}
