package org.handslag.benchmark.relay;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.modulith.events.Externalized;
import org.springframework.modulith.events.config.EventExternalizationAutoConfiguration;
import org.springframework.modulith.events.config.EventPublicationAutoConfiguration;

/**
 * An application as Spring Modulith's documentation has it, without web. Only what it needs is
 * configured: what services bring lies on the same class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@AutoConfigurationPackage
@Import(ModulithApplication.Parts.class)
class ModulithApplication {
    static final String TOPIC = "bench-modulith";

    /** The event, as large as a parcel's. */
    @Externalized(TOPIC + "::#{id()}")
    public record Sent(String id, String content) {}

    @Bean
    DataSource dataSource(@Value("${bench.file}") String file) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + file, "sa", "");
    }

    /** Its configurations, of which some can only be named; each builds on those before it. */
    static final class Parts implements DeferredImportSelector {
        private static final String EVENTS = "org.springframework.modulith.events.";

        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {
                JacksonAutoConfiguration.class.getName(),
                TaskExecutionAutoConfiguration.class.getName(),
                DataSourceTransactionManagerAutoConfiguration.class.getName(),
                JdbcTemplateAutoConfiguration.class.getName(),
                TransactionAutoConfiguration.class.getName(),
                KafkaAutoConfiguration.class.getName(),
                EVENTS + "jackson.JacksonEventSerializationConfiguration",
                EVENTS + "jdbc.JdbcEventPublicationAutoConfiguration",
                EventPublicationAutoConfiguration.class.getName(),
                EVENTS + "kafka.KafkaJacksonConfiguration",
                EventExternalizationAutoConfiguration.class.getName(),
                EVENTS + "kafka.KafkaEventExternalizerConfiguration"
            };
        }
    }
}
