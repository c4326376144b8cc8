package org.handslag.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.handslag.contracts.Contract;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Role;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.guarantee.Build;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service that runs on the shared servers with a database and a consumer group of its own. One
 * per service and JVM; tests keep apart by tenants: each takes a {@link #newTenant()}.
 */
public final class RunningService implements AutoCloseable {
    /** The subject whose token is a platform admin's. */
    public static final String PLATFORM_ADMIN = Space.PLATFORM_ADMIN;

    private static final Map<String, RunningService> SHARED = new ConcurrentHashMap<>();
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final Space space;
    private final Callers callers;

    private RunningService(ConfigurableApplicationContext context, Space space) {
        this.context = context;
        this.space = space;
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        this.callers = new Callers("http://127.0.0.1:" + port, space.bus());
    }

    /** The service of this JVM, started by the first call. */
    public static RunningService of(Class<?> application, String name) {
        return SHARED.computeIfAbsent(
                name,
                key -> {
                    RunningService service = start(application, name);
                    service.leaveBeans(beansOf(Path.of(""), name));
                    return service;
                });
    }

    /** A service of one's own, with these settings ({@code key=value}) besides. */
    public static RunningService start(Class<?> application, String name, String... settings) {
        return startIn(Space.own(name), application, name, settings);
    }

    /** An instance that shares its database and consumer group with others in the same space. */
    public static RunningService startIn(
            Space space, Class<?> application, String name, String... settings) {
        return startIn(space, Build.of(application, name, settings));
    }

    /** An instance of this build. */
    public static RunningService startIn(Space space, Build build) {
        String[] settings = build.settings().toArray(String[]::new);
        String[] arguments = space.arguments(0, settings).toArray(String[]::new);
        return new RunningService(build.spring().run(arguments), space);
    }

    /** What this instance shares with others. */
    public Space space() {
        return space;
    }

    /** Who calls it. */
    public Callers callers() {
        return callers;
    }

    /** The service's beans. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The service's address. */
    public String base() {
        return callers.base();
    }

    /** Somebody without a token, at the management port. */
    public Caller management() {
        String port = context.getEnvironment().getRequiredProperty("local.management.port");
        return new Caller("http://127.0.0.1:" + port, Map.of());
    }

    /** A tenant that no other test knows. */
    public static String newTenant() {
        return "t" + TENANTS.incrementAndGet() + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Somebody without a token. */
    public Caller stranger() {
        return callers.stranger();
    }

    /** Somebody with this token. */
    public Caller withToken(String token) {
        return callers.withToken(token);
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
        return callers.as(tenant, role, municipality, programme, person);
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
                        space.bus()
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

    private void leaveBeans(Path file) {
        try {
            Files.write(file, beans());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The names of the beans that the service defines, sorted; those that Spring names after a port
     * of this run are left out.
     */
    public List<String> beans() {
        return Stream.of(context.getBeanDefinitionNames())
                .filter(name -> !name.contains("#"))
                .sorted()
                .toList();
    }

    /** Where a service's tests leave {@link #beans()}, for whoever compares them. */
    public static Path beansOf(Path module, String name) {
        return module.resolve("target").resolve("beans-" + name + ".txt");
    }

    @Override
    public void close() {
        context.close();
    }
}
