package org.handslag.launcher.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handslag.gateway.GatewayApplication;
import org.handslag.matching.MatchingApplication;
import org.handslag.meeting.MeetingApplication;
import org.handslag.mentor.MentorApplication;
import org.handslag.participant.ParticipantApplication;
import org.handslag.reporting.ReportingApplication;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OneProcessDoesNotDifferFromSixTest {
    static Arguments[] services() {
        return new Arguments[] {
            Arguments.of("gateway", GatewayApplication.class),
            Arguments.of("participant-service", ParticipantApplication.class),
            Arguments.of("mentor-service", MentorApplication.class),
            Arguments.of("matching-service", MatchingApplication.class),
            Arguments.of("meeting-service", MeetingApplication.class),
            Arguments.of("reporting-service", ReportingApplication.class)
        };
    }

    /**
     * Here the class path holds all six, the issuer and the broker; in its own tests a service was
     * alone.
     */
    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasTheSameBeansBesideTheOthersAsAlone(String name, Class<?> application)
            throws IOException {
        Path alone = RunningService.beansOf(Path.of("../..").resolve(name), name);
        assumeTrue(
                Files.exists(alone),
                name + "'s own tests have not run, so there is nothing to compare");

        try (RunningService together = RunningService.start(application, name)) {
            assertThat(together.beans()).isEqualTo(Files.readAllLines(alone));
        }
    }
}
