package org.handslag.launcher.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that an installation on one machine runs. */
public enum Part {
    MONGODB(27017, 0, null),
    KAFKA(9092, 0, null),
    ISSUER(8090, 0, null),
    /** The launcher's own endpoints: the clock and what runs in its process. */
    MANAGEMENT(9090, 0, null),
    GATEWAY(8080, 9080, "org.handslag.gateway.GatewayApplication"),
    PARTICIPANT_SERVICE(8081, 9081, "org.handslag.participant.ParticipantApplication"),
    MENTOR_SERVICE(8082, 9082, "org.handslag.mentor.MentorApplication"),
    MATCHING_SERVICE(8083, 9083, "org.handslag.matching.MatchingApplication"),
    MEETING_SERVICE(8084, 9084, "org.handslag.meeting.MeetingApplication"),
    REPORTING_SERVICE(8085, 9085, "org.handslag.reporting.ReportingApplication");

    private final int defaultPort;
    private final int defaultManagementPort;
    private final @Nullable String application;

    Part(int defaultPort, int defaultManagementPort, @Nullable String application) {
        this.defaultPort = defaultPort;
        this.defaultManagementPort = defaultManagementPort;
        this.application = application;
    }

    /** The part's name in files, messages and configuration, such as {@code mentor-service}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the part is one of the six Spring applications. */
    public boolean isService() {
        return application != null;
    }

    /**
     * The name of the service's Spring Boot class. A name and not the class: {@code status} reads
     * this enum and must not load a service.
     *
     * @throws IllegalStateException where the part is no service
     */
    public String application() {
        if (application == null) {
            throw new IllegalStateException(key() + " is no service");
        }
        return application;
    }

    int defaultPort() {
        return defaultPort;
    }

    int defaultManagementPort() {
        return defaultManagementPort;
    }

    /** The part with the key. */
    public static Optional<Part> named(String key) {
        return Stream.of(values()).filter(part -> part.key().equals(key)).findFirst();
    }

    /** The six services, gateway first. */
    public static Stream<Part> services() {
        return Stream.of(values()).filter(Part::isService);
    }
}
