package org.handslag.gateway.topic.web;

import java.time.Instant;
import org.handslag.gateway.topic.application.Accounts.Door;
import org.handslag.gateway.topic.application.SubscriberTopics;
import org.handslag.gateway.topic.application.SubscriberTopics.Changed;
import org.handslag.gateway.topic.model.SubscriberTopic;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The topic in which a subscription's events are read by Kafka clients. */
@RestController
class SubscriberTopicController {
    private static final String PLURAL = "subscriber-topics";
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String ISOLATION = "read_committed";

    private final SubscriberTopics topics;
    private final Answers answers;

    SubscriberTopicController(SubscriberTopics topics, Answers answers) {
        this.topics = topics;
        this.answers = answers;
    }

    /**
     * A topic, and what a Kafka client must be told to read it.
     *
     * @param servers {@code bootstrap.servers}
     * @param protocol {@code security.protocol}
     * @param mechanism {@code sasl.mechanism}
     * @param password where it is new: it is shown this once
     * @param groupPrefix what the names of its consumer groups must begin with
     * @param isolation {@code isolation.level}; without it, events of transactions that were given
     *     up are read too
     */
    record SubscriberTopicView(
            String subscription,
            SubscriberTopic.State state,
            @Nullable String servers,
            @Nullable String protocol,
            String mechanism,
            String topic,
            String user,
            @Nullable PrivateText password,
            Instant passwordSince,
            String groupPrefix,
            String isolation) {}

    /**
     * How far a topic has been filled.
     *
     * @param behind events that were not looked at yet
     */
    record FillingView(long behind) {}

    @Allowed("open-topic")
    @AnswersWith(also = 201)
    @PostMapping("/api/subscriptions/{key}/topic")
    ResponseEntity<SubscriberTopicView> open(Call call, @PathVariable String key) {
        return written(topics.open(call, key));
    }

    @Allowed("rotate-topic-key")
    @PostMapping("/api/subscriptions/{key}/topic/rotation")
    ResponseEntity<SubscriberTopicView> rotate(Call call, @PathVariable String key) {
        return written(topics.rotate(call, key));
    }

    @Allowed("close-topic")
    @PostMapping("/api/subscriptions/{key}/topic/removal")
    ResponseEntity<SubscriberTopicView> close(Call call, @PathVariable String key) {
        return answers.written(PLURAL, topics.close(call, key), it -> view(it, null));
    }

    @Allowed("show-topic")
    @GetMapping("/api/subscriptions/{key}/topic")
    ResponseEntity<SubscriberTopicView> show(Call call, @PathVariable String key) {
        return answers.read(topics.get(call.tenant(), key), it -> view(it, null));
    }

    @Allowed("show-topic-filling")
    @GetMapping("/api/subscriptions/{key}/topic/filling")
    FillingView filling(Call call, @PathVariable String key) {
        topics.get(call.tenant(), key);
        return new FillingView(topics.behind(call.tenant(), key));
    }

    private ResponseEntity<SubscriberTopicView> written(Changed changed) {
        @Nullable PrivateText password = changed.password().map(PrivateText::ofTenant).orElse(null);
        return answers.written(PLURAL, changed.result(), it -> view(it, password));
    }

    private SubscriberTopicView view(
            Stored<SubscriberTopic> stored, @Nullable PrivateText password) {
        SubscriberTopic topic = stored.state();
        return new SubscriberTopicView(
                topic.subscription(),
                topic.state(),
                topics.door().map(Door::servers).orElse(null),
                topics.door().map(Door::protocol).orElse(null),
                MECHANISM,
                topic.name(),
                topic.user(),
                password,
                topic.passwordSince(),
                topic.groups(),
                ISOLATION);
    }
}
