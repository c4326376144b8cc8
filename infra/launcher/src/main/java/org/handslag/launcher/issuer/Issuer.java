package org.handslag.launcher.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running development issuer, on loopback only. */
public final class Issuer implements AutoCloseable {

    private final URI uri;
    private final ConfigurableApplicationContext context;

    private Issuer(URI uri, ConfigurableApplicationContext context) {
        this.uri = uri;
        this.context = context;
    }

    /**
     * Starts the issuer and returns when it answers.
     *
     * @param port the port on 127.0.0.1; part of the issuer's name, so it must not be 0
     * @param folder where its key and the launcher's secret are kept
     * @throws RuntimeException where the port is taken or the key cannot be read
     */
    public static Issuer start(int port, Path folder) {
        URI uri = uri(port);
        // As arguments, so that nothing in the environment can move it off loopback.
        Map<String, Object> settings =
                Map.of(
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        port,
                        "server.servlet.session.cookie.name",
                        "HANDSLAG-ISSUER",
                        // Filters are called only where some servlet is mapped.
                        "server.servlet.register-default-servlet",
                        true,
                        "spring.threads.virtual.enabled",
                        true,
                        "handslag.issuer.uri",
                        uri,
                        "handslag.issuer.folder",
                        folder.toAbsolutePath().toString());
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(IssuerApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .registerShutdownHook(false)
                        .logStartupInfo(false)
                        .run(arguments(settings, "--spring.config.name=issuer"));
        return new Issuer(uri, context);
    }

    /** The issuer identifier of an issuer on the port. */
    public static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The issuer identifier, which is its address too. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String[] arguments(Map<String, Object> settings, String first) {
        return Stream.concat(
                        Stream.of(first),
                        settings.entrySet().stream()
                                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue()))
                .toArray(String[]::new);
    }
}
