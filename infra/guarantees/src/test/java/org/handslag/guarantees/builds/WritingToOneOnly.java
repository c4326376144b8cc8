package org.handslag.guarantees.builds;

import com.mongodb.client.FindIterable;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Nobody but the one who builds a mirror's next generation knows of it before it is read. */
@Configuration(proxyBeanMethods = false)
public class WritingToOneOnly {
    private static final String BUILDER = "rebuilds";

    @Bean
    MongoOperations mongoTemplate(MongoDatabaseFactory databases, MongoConverter converter) {
        return new AlteredDatabase(
                databases,
                converter,
                (collection, real, call) -> {
                    Object found = call.on(real);
                    boolean builder = Thread.currentThread().getName().equals(BUILDER);
                    return collection.equals("mirrors") && call.is("find") && !builder
                            ? ((FindIterable<?>) found).projection(new Document("next", 0))
                            : found;
                });
    }
}
