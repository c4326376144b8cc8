package org.handslag.guarantees.builds;

import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** What the broker refuses cannot be set aside: the relay meets it again and again. */
@Configuration(proxyBeanMethods = false)
public class WithoutQuarantine {
    @Bean
    MongoOperations mongoTemplate(MongoDatabaseFactory databases, MongoConverter converter) {
        return new AlteredDatabase(
                databases,
                converter,
                (_, real, call) -> {
                    if (call.is("updateOne")
                            && call.arguments()[1] instanceof Document update
                            && update.toString().contains("quarantine")) {
                        throw new IllegalStateException("nothing is set aside here");
                    }
                    return call.on(real);
                });
    }
}
