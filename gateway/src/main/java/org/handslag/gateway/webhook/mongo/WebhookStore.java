package org.handslag.gateway.webhook.mongo;

import org.handslag.gateway.webhook.model.Course;
import org.handslag.gateway.webhook.model.Webhook;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.journal.JournalReaderStore;
import org.handslag.platform.journal.JournalReaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code webhooks}, which stays in the gateway, and how far each has come. */
@Configuration(proxyBeanMethods = false)
class WebhookStore {
    @Bean
    Aggregates<Webhook> webhookAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("webhook", "webhooks", Webhook.class).withholding("keys").unpublished());
    }

    @Bean
    JournalReaders<Course> webhookCourses(JournalReaderStore store) {
        return store.readers("webhook_courses", Course.class);
    }
}
