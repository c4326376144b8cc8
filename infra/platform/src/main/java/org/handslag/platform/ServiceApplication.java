package org.handslag.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.boot.SpringApplication;

/** A service as a Spring application, alone in its process or beside the others in one. */
public final class ServiceApplication {
    private ServiceApplication() {}

    /**
     * The application, ready to run.
     *
     * @param name the service's name: of its configuration file ({@code <name>.yaml}), its audience
     *     in tokens, its consumer group
     */
    public static SpringApplication of(Class<?> application, String name) {
        Properties defaults = new Properties();
        try (InputStream common =
                ServiceApplication.class.getResourceAsStream(
                        "/handslag-platform/defaults.properties")) {
            defaults.load(common);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        defaults.setProperty("spring.config.name", name);
        defaults.setProperty("spring.application.name", name);
        defaults.setProperty("spring.mongodb.uri", "mongodb://127.0.0.1:27017/handslag-" + name);
        SpringApplication service = new SpringApplication(application);
        service.setDefaultProperties(defaults);
        return service;
    }
}
