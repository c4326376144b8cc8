package org.handslag.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.handslag.contracts.Contract;
import org.handslag.platform.ServiceApplication;
import org.handslag.platform.access.Grant;
import org.handslag.platform.access.Membership;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.servers.Servers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service that runs on the shared servers with a database and a consumer group of its own. One
 * per service and JVM; tests keep apart by tenants: each takes a {@link #newTenant()}.
 */
public final class RunningService implements AutoCloseable {
    /** The subject whose token is a platform admin's. */
    public static final String PLATFORM_ADMIN = "platform-admin";

    private static final Map<String, RunningService> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final String base;
    private final TestIssuer issuer = TestIssuer.shared();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
        this.base =
                "http://127.0.0.1:"
                        + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** The service of this JVM, started by the first call. */
    public static RunningService of(Class<?> application, String name) {
        return SHARED.computeIfAbsent(name, key -> start(application, name));
    }

    /** A service of one's own, with these settings ({@code key=value}) besides. */
    public static RunningService start(Class<?> application, String name, String... settings) {
        Servers servers = Servers.shared();
        String own = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                                "--spring.mongodb.uri=" + servers.mongoUri() + "/" + own,
                                "--handslag.kafka.group=" + own,
                                "--handslag.access.issuer=" + TestIssuer.shared().address(),
                                "--handslag.access.platform-admins="
                                        + TestIssuer.shared().address()
                                        + "|"
                                        + PLATFORM_ADMIN));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new RunningService(
                ServiceApplication.of(application, name).run(arguments.toArray(String[]::new)));
    }

    /** The service's beans. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The service's address. */
    public String base() {
        return base;
    }

    /** A tenant that no other test knows. */
    public static String newTenant() {
        return "t" + TENANTS.incrementAndGet() + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Somebody without a token. */
    public Caller stranger() {
        return new Caller(base, Map.of());
    }

    /** Somebody with this token. */
    public Caller withToken(String token) {
        return new Caller(base, Map.of("Authorization", "Bearer " + token));
    }

    /** A member of this role, in the whole tenant. */
    public Caller as(String tenant, Role role) {
        return as(tenant, role, null, null, null);
    }

    /** A participant or mentor who signs in themselves. */
    public Caller as(String tenant, Role role, Person person) {
        return as(tenant, role, null, null, person);
    }

    /**
     * A member of this role: the membership is published as the gateway would, and the caller waits
     * for it.
     *
     * @param municipality null: all
     * @param programme null: all
     */
    public Caller as(
            String tenant,
            Role role,
            @Nullable String municipality,
            @Nullable String programme,
            @Nullable Person person) {
        String subject =
                role.name().toLowerCase(Locale.ROOT)
                        + "-"
                        + UUID.randomUUID().toString().substring(0, 8);
        String hash = Membership.subjectHash(issuer.address(), subject);
        Membership membership =
                new Membership(
                        Membership.idOf(tenant, hash),
                        hash,
                        person,
                        List.of(
                                new Grant(
                                        role,
                                        municipality,
                                        programme,
                                        LocalDate.of(2000, 1, 1),
                                        null)),
                        "active");
        String position =
                Bus.shared()
                        .publish(
                                "memberships",
                                tenant,
                                membership.id(),
                                1,
                                "membership.granted.v1",
                                membership);
        return withToken(issuer.token(subject, tenant)).after(position);
    }

    /**
     * Plays every sample of every kind that the service mirrors, and waits until each is applied:
     * the service's own records can read what the owners promise.
     *
     * @throws AssertionError where a sample was not applied
     */
    public void readsTheSamplesOfWhatItMirrors() {
        String tenant = newTenant();
        Positions positions = context.getBean(Positions.class);
        for (String plural : context.getBean(Mirrors.class).plurals()) {
            Contract contract =
                    Contract.of(plural)
                            .orElseThrow(() -> new AssertionError("nobody promises " + plural));
            for (Contract.Sample sample : contract.samples()) {
                String id = sample.data().path("id").asString();
                String position =
                        Bus.shared()
                                .publish(
                                        plural,
                                        tenant,
                                        id,
                                        sample.sequence(),
                                        sample.type(),
                                        sample.data().toString());
                try {
                    positions.await(new Tenant(tenant), position);
                } catch (ProblemException e) {
                    throw new AssertionError(sample.type() + " was not applied", e);
                }
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
