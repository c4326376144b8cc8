package org.handslag.benchmark.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.handslag.benchmark.run.Engines;
import org.handslag.platform.id.Ids;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The peer: publications that wait in Spring Modulith's registry are submitted again, as its
 * documentation does after a failure. They are copies of one that it has written itself.
 */
final class ModulithPublications implements Contender {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 1_000;

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;

    ModulithPublications(Engines engines) {
        this.context =
                new SpringApplicationBuilder(ModulithApplication.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .properties(
                                "spring.config.name=modulith-peer",
                                "spring.kafka.bootstrap-servers="
                                        + engines.servers().bootstrapServers(),
                                "spring.kafka.producer.acks=all",
                                "spring.kafka.producer.properties.linger.ms=5",
                                "spring.kafka.producer.batch-size=256KB",
                                "spring.modulith.events.jdbc.schema-initialization.enabled=true",
                                "spring.modulith.events.completion-mode=delete",
                                "logging.level.root=WARN",
                                "bench.file=" + engines.data().resolve("modulith"))
                        .run();
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    @Override
    public String name() {
        return "Spring Modulith";
    }

    @Override
    public String topic() {
        return ModulithApplication.TOPIC;
    }

    @Override
    public void prepare(int events) {
        String first = Ids.next(System.currentTimeMillis());
        Map<String, Object> publication = publicationOf(first);
        List<Object[]> copies = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            Map<String, Object> copy = new LinkedHashMap<>(publication);
            copy.put("ID", UUID.randomUUID());
            String id = Ids.next(System.currentTimeMillis());
            copy.computeIfPresent(
                    "SERIALIZED_EVENT", (column, event) -> event.toString().replace(first, id));
            copies.add(copy.values().toArray());
        }
        String columns = String.join(", ", publication.keySet());
        String values = String.join(", ", Collections.nCopies(publication.size(), "?"));
        for (int from = 0; from < events; from += AT_ONCE) {
            jdbc.batchUpdate(
                    "INSERT INTO EVENT_PUBLICATION (%s) VALUES (%s)".formatted(columns, values),
                    copies.subList(from, Math.min(events, from + AT_ONCE)));
        }
    }

    /** What the registry writes of an event before its transaction ends; rolled back. */
    private Map<String, Object> publicationOf(String id) {
        return Objects.requireNonNull(
                context.getBean(TransactionTemplate.class)
                        .execute(
                                transaction -> {
                                    context.publishEvent(
                                            new ModulithApplication.Sent(id, "x".repeat(970)));
                                    transaction.setRollbackOnly();
                                    return jdbc.queryForMap("SELECT * FROM EVENT_PUBLICATION");
                                }));
    }

    @Override
    public long drain() {
        long start = System.nanoTime();
        context.getBean(IncompleteEventPublications.class)
                .resubmitIncompletePublications(publication -> true);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(
                        () ->
                                jdbc.queryForList("SELECT ID FROM EVENT_PUBLICATION LIMIT 1")
                                        .isEmpty());
        return System.nanoTime() - start;
    }

    @Override
    public void close() {
        context.close();
    }
}
