package org.handslag.gateway.subscription.mongo;

import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code subscriptions}, which stays in the gateway. */
@Configuration(proxyBeanMethods = false)
class SubscriptionStore {
    @Bean
    Aggregates<Subscription> subscriptionAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("subscription", "subscriptions", Subscription.class)
                        .withholding("secret")
                        .index("state.reader")
                        .unpublished());
    }
}
