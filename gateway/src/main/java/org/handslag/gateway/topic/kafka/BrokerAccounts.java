package org.handslag.gateway.topic.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.handslag.gateway.topic.application.Accounts;
import org.handslag.gateway.topic.model.SubscriberTopic;
import org.handslag.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Each reader is a user of the broker that proves its password by SCRAM-SHA-512, may read one topic
 * by its whole name, commit in groups whose names begin with its own, and take no more of the
 * broker than a share.
 */
@Component
@EnableConfigurationProperties(SubscriberSettings.class)
class BrokerAccounts implements Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerAccounts.class);
    private static final int ITERATIONS = 8_192;
    private static final int PATIENCE_SECONDS = 10;

    /** Bytes a second, and percent of one of the broker's threads. */
    private static final Map<String, Double> SHARE =
            Map.of("consumer_byte_rate", 2.0 * 1024 * 1024, "request_percentage", 20.0);

    private final KafkaProperties kafka;
    private final SubscriberSettings settings;

    BrokerAccounts(KafkaProperties kafka, SubscriberSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    @Override
    public Optional<Door> door() {
        return Optional.ofNullable(settings.servers())
                .filter(it -> !it.isBlank())
                .map(it -> new Door(it, settings.protocol()));
    }

    @Override
    public void open(SubscriberTopic topic, String password) {
        at(
                admin -> {
                    // What it may do, before it can do anything.
                    await(admin.createAcls(rights(topic)).all());
                    await(admin.alterClientQuotas(List.of(share(topic, true))).all());
                    await(
                            admin.alterUserScramCredentials(
                                            List.of(
                                                    new UserScramCredentialUpsertion(
                                                            topic.user(),
                                                            new ScramCredentialInfo(
                                                                    ScramMechanism.SCRAM_SHA_512,
                                                                    ITERATIONS),
                                                            password)))
                                    .all());
                });
    }

    @Override
    public void close(SubscriberTopic topic) {
        at(
                admin -> {
                    await(admin.deleteAcls(List.of(rightsOf(principal(topic)))).all());
                    await(
                            admin.alterUserScramCredentials(
                                            List.of(
                                                    new UserScramCredentialDeletion(
                                                            topic.user(),
                                                            ScramMechanism.SCRAM_SHA_512)))
                                    .all(),
                            Set.of(ResourceNotFoundException.class));
                    await(admin.alterClientQuotas(List.of(share(topic, false))).all());
                });
    }

    private static Collection<AclBinding> rights(SubscriberTopic topic) {
        AccessControlEntry reads =
                new AccessControlEntry(
                        principal(topic), "*", AclOperation.READ, AclPermissionType.ALLOW);
        return List.of(
                new AclBinding(
                        new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL),
                        reads),
                new AclBinding(
                        new ResourcePattern(
                                ResourceType.GROUP, topic.groups(), PatternType.PREFIXED),
                        reads));
    }

    private static AclBindingFilter rightsOf(String principal) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(
                        principal, null, AclOperation.ANY, AclPermissionType.ANY));
    }

    private static ClientQuotaAlteration share(SubscriberTopic topic, boolean has) {
        return new ClientQuotaAlteration(
                new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, topic.user())),
                SHARE.entrySet().stream()
                        .map(
                                it ->
                                        new ClientQuotaAlteration.Op(
                                                it.getKey(), has ? it.getValue() : null))
                        .toList());
    }

    private static String principal(SubscriberTopic topic) {
        return "User:" + topic.user();
    }

    private void at(Consumer<Admin> change) {
        Map<String, Object> properties = kafka.buildAdminProperties();
        properties.put("request.timeout.ms", 5_000);
        properties.put("default.api.timeout.ms", 8_000);
        try (Admin admin = Admin.create(properties)) {
            change.accept(admin);
        }
    }

    private static void await(KafkaFuture<?> done) {
        await(done, Set.of());
    }

    private static void await(KafkaFuture<?> done, Set<Class<?>> sameAsDone) {
        try {
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!sameAsDone.contains(e.getCause().getClass())) {
                throw away(e);
            }
        } catch (TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    private static ProblemException away(Exception e) {
        LOG.warn("the broker does not change what subscribers may do: {}", e.toString());
        return ProblemException.unavailable("broker-away", 2);
    }
}
