package org.handslag.guarantees.builds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** What cannot be applied is not set aside: the reader meets it again and again. */
@Configuration(proxyBeanMethods = false)
public class WithoutParking {
    @Bean
    MongoOperations mongoTemplate(MongoDatabaseFactory databases, MongoConverter converter) {
        return new AlteredDatabase(
                databases,
                converter,
                (collection, real, call) -> {
                    if (collection.equals("parked")
                            && (call.is("replaceOne") || call.is("updateOne"))) {
                        throw new IllegalStateException("nothing is set aside here");
                    }
                    return call.on(real);
                });
    }
}
