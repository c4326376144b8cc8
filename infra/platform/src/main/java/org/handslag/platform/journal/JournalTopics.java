package org.handslag.platform.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** The journals: a topic for each tenant, made when its first fact comes. */
@Component
public class JournalTopics implements DisposableBean {
    /** For how long a fact can be read. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(JournalTopics.class);
    private static final int PATIENCE_SECONDS = 10;

    /** For so long a journal is taken to be the one that it was. */
    private static final Duration SURE = Duration.ofSeconds(30);

    private static final Duration CLOSING = Duration.ofSeconds(1);

    /** A topic that was made a moment ago is not known everywhere at once. */
    private static final Duration SEEN = Duration.ofSeconds(2);

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final KafkaProperties kafka;
    private final String prefix;
    private final short replication;
    private final Set<String> there = ConcurrentHashMap.newKeySet();
    private final Map<String, Known> ids = new ConcurrentHashMap<>();
    private @Nullable Admin admin;

    JournalTopics(
            KafkaProperties kafka,
            @Value("${handslag.journal.prefix:feed}") String prefix,
            @Value("${handslag.kafka.replication:1}") short replication) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.replication = replication;
    }

    private record Known(String id, long since) {
        boolean isSure() {
            return System.nanoTime() - since < SURE.toNanos();
        }
    }

    /** The topic of a tenant's journal; it has one partition, so that there is one order. */
    String name(Tenant tenant) {
        return prefix + "." + tenant.key() + ".v1";
    }

    /** The names of all of them. */
    Pattern names() {
        return Pattern.compile(Pattern.quote(prefix) + "\\.[a-z0-9-]+\\.v1");
    }

    /** Its only partition. */
    TopicPartition partition(Tenant tenant) {
        return new TopicPartition(name(tenant), 0);
    }

    /**
     * Makes those that are not there.
     *
     * @throws IllegalStateException where the broker does not make them
     */
    public void make(Collection<Tenant> tenants) {
        List<String> missing =
                tenants.stream().map(this::name).filter(it -> !there.contains(it)).toList();
        makeNamed(missing);
        there.addAll(missing);
    }

    /** Makes topics that are kept as journals are. */
    void makeNamed(Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        admin().createTopics(names.stream().map(this::topic).toList())
                .values()
                .values()
                .forEach(made -> await(made, TopicExistsException.class));
    }

    /** Removes such a topic, where it is there. */
    void remove(String name) {
        await(admin().deleteTopics(List.of(name)).all(), UnknownTopicOrPartitionException.class);
    }

    /**
     * Which journal it is: another that takes its name later has another id.
     *
     * @return empty where the tenant has none yet
     * @throws ProblemException 503 where the broker is away
     */
    public Optional<String> id(Tenant tenant) {
        String name = name(tenant);
        @Nullable Known known = ids.get(name);
        if (known != null && known.isSure()) {
            return Optional.of(known.id());
        }
        try {
            String id =
                    admin().describeTopics(List.of(name))
                            .topicNameValues()
                            .get(name)
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .topicId()
                            .toString();
            ids.put(name, new Known(id, System.nanoTime()));
            return Optional.of(id);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                // Removed, or never there: whoever makes it next makes another one.
                ids.remove(name);
                there.remove(name);
                return Optional.empty();
            }
            throw ProblemException.unavailable("broker-away", 2);
        } catch (TimeoutException e) {
            throw ProblemException.unavailable("broker-away", 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("broker-away", 2);
        }
    }

    /**
     * Which journal it is, made where the tenant has none yet.
     *
     * @throws ProblemException 503 where the broker is away
     */
    public String idOrMade(Tenant tenant) {
        return id(tenant).orElseGet(() -> idOfNew(tenant));
    }

    private String idOfNew(Tenant tenant) {
        try {
            make(List.of(tenant));
        } catch (IllegalStateException e) {
            LOG.warn("{} is not made: {}", name(tenant), e.toString());
        }
        long until = System.nanoTime() + SEEN.toNanos();
        Optional<String> id = id(tenant);
        while (id.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(GLANCE.toNanos());
            id = id(tenant);
        }
        return id.orElseThrow(() -> ProblemException.unavailable("broker-away", 2));
    }

    /** Made when it is first asked for: most services have no journal. */
    private synchronized Admin admin() {
        if (admin == null) {
            Map<String, Object> properties = kafka.buildAdminProperties();
            properties.put("request.timeout.ms", 5_000);
            properties.put("default.api.timeout.ms", 8_000);
            admin = Admin.create(properties);
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(CLOSING);
        }
    }

    private static void await(Future<Void> done, Class<? extends Exception> sameAsDone) {
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!sameAsDone.isInstance(e.getCause())) {
                throw new IllegalStateException("the broker does not change its topics", e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("the broker does not change its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the broker was not waited for", e);
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, 1, replication)
                .configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(KEPT.toMillis())));
    }
}
