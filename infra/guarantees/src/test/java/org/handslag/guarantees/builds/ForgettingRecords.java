package org.handslag.guarantees.builds;

import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Of what is set aside only its place on the topic is kept, which may not have it any more. */
@Configuration(proxyBeanMethods = false)
public class ForgettingRecords {
    @Bean
    MongoOperations mongoTemplate(MongoDatabaseFactory databases, MongoConverter converter) {
        return new AlteredDatabase(
                databases,
                converter,
                (collection, real, call) -> {
                    if (collection.equals("parked") && call.is("updateOne")) {
                        Document update = (Document) call.arguments()[1];
                        update.get("$set", Document.class).append("whole", false).remove("value");
                    }
                    return call.on(real);
                });
    }
}
