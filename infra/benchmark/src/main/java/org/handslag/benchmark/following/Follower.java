package org.handslag.benchmark.following;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.EventStream;
import org.handslag.testkit.EventStream.Message;
import tools.jackson.databind.JsonNode;

/** Somebody who follows in one way until they are closed, and what they have seen. */
final class Follower implements AutoCloseable {
    private final String way;
    private final Seen seen;
    private final Thread thread;
    private volatile boolean on = true;

    private Follower(String way, Seen seen, Way how) {
        this.way = way;
        this.seen = seen;
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(way)
                        .start(
                                () -> {
                                    try {
                                        how.follow(this);
                                    } catch (RuntimeException e) {
                                        System.err.println(way + " ended: " + e);
                                    }
                                });
    }

    @FunctionalInterface
    private interface Way {
        void follow(Follower follower);
    }

    /** Page by page, waiting for the next. */
    static Follower pages(Followed tenant) {
        Caller system = tenant.subscriber("pages");
        return new Follower(
                "page by page",
                new Seen(tenant, true),
                follower -> {
                    String after = "";
                    while (follower.on) {
                        Answer answer = system.get("/api/events?timeout=2000&limit=500" + after);
                        answer.json().forEach(follower.seen::event);
                        after = "&after=" + answer.header("Handslag-Cursor");
                    }
                });
    }

    /** As a stream. */
    static Follower stream(Followed tenant) {
        Caller system = tenant.subscriber("stream");
        return new Follower(
                "as a stream",
                new Seen(tenant, true),
                follower -> {
                    try (EventStream stream = system.stream("/api/events")) {
                        while (follower.on) {
                            stream.next(1).stream()
                                    .map(Message::data)
                                    .forEach(follower.seen::event);
                        }
                    }
                });
    }

    /** By Kafka. */
    static Follower kafka(Followed tenant) {
        tenant.subscriber("kafka");
        JsonNode told = tenant.topic("kafka");
        return new Follower(
                "by Kafka",
                new Seen(tenant, true),
                follower -> {
                    try (KafkaConsumer<String, String> consumer =
                            new KafkaConsumer<>(
                                    properties(told),
                                    new StringDeserializer(),
                                    new StringDeserializer())) {
                        consumer.subscribe(List.of(told.path("topic").asString()));
                        while (follower.on) {
                            poll(consumer, follower.seen);
                        }
                    }
                });
    }

    private static void poll(KafkaConsumer<String, String> consumer, Seen seen) {
        try {
            consumer.poll(Duration.ofMillis(500)).forEach(it -> seen.event(it.value()));
        } catch (SaslAuthenticationException _) {
            // A broker knows of a new password a moment after it was set.
        }
    }

    private static Map<String, Object> properties(JsonNode told) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", told.path("servers").asString());
        properties.put("security.protocol", told.path("protocol").asString());
        properties.put("sasl.mechanism", told.path("mechanism").asString());
        properties.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(told.path("user").asString(), told.path("password").asString()));
        properties.put("group.id", told.path("groupPrefix").asString() + "bench");
        properties.put("isolation.level", told.path("isolation").asString());
        properties.put("auto.offset.reset", "earliest");
        return properties;
    }

    String way() {
        return way;
    }

    Seen seen() {
        return seen;
    }

    @Override
    public void close() {
        on = false;
        try {
            thread.join(Duration.ofSeconds(40));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
