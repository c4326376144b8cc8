package org.handslag.testkit.guarantee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.platform.ServiceApplication;
import org.springframework.boot.SpringApplication;

/**
 * A service as it is built: its application, and what stands in place of some of its beans and
 * settings. A suite that starts instances itself takes one of these, sound or broken.
 *
 * @param name the service's name
 * @param instead configurations whose beans replace the platform's or come before them
 * @param settings {@code key=value}
 */
public record Build(
        Class<?> application, String name, List<Class<?>> instead, List<String> settings) {
    public Build {
        instead = List.copyOf(instead);
        settings = List.copyOf(settings);
    }

    /** As it should be. */
    public static Build of(Class<?> application, String name, String... settings) {
        return new Build(application, name, List.of(), List.of(settings));
    }

    /** The same with these beans in it. */
    public Build with(Class<?>... beans) {
        List<Class<?>> all = new ArrayList<>(instead);
        all.addAll(Arrays.asList(beans));
        return new Build(application, name, all, settings);
    }

    /** The same with these settings, which win over earlier ones. */
    public Build set(String... more) {
        return new Build(
                application,
                name,
                instead,
                Stream.concat(settings.stream(), Stream.of(more)).toList());
    }

    /** Ready to run. */
    public SpringApplication spring() {
        SpringApplication service = ServiceApplication.of(application, name);
        service.addPrimarySources(instead);
        return service;
    }

    /** As one word of a command line. */
    String text() {
        return Stream.concat(Stream.of(application), instead.stream())
                .map(Class::getName)
                .collect(Collectors.joining(","));
    }

    static Build parse(String text, String name) throws ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (String each : text.split(",")) {
            classes.add(Class.forName(each));
        }
        return new Build(classes.getFirst(), name, classes.subList(1, classes.size()), List.of());
    }
}
