package org.handslag.gateway.topic.mongo;

import org.handslag.gateway.feed.application.Cursor;
import org.handslag.gateway.topic.model.SubscriberTopic;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.journal.JournalReaderStore;
import org.handslag.platform.journal.JournalReaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code subscriber-topics}, which stays in the gateway, and how far each is filled. */
@Configuration(proxyBeanMethods = false)
class SubscriberTopicStore {
    @Bean
    Aggregates<SubscriberTopic> subscriberTopicAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("subscriber-topic", "subscriber-topics", SubscriberTopic.class)
                        .unpublished());
    }

    @Bean
    JournalReaders<Cursor> copiedCursors(JournalReaderStore store) {
        return store.readers("copied_cursors", Cursor.class);
    }
}
