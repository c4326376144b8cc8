package org.handslag.reporting;

import org.handslag.platform.HandslagService;
import org.handslag.platform.ServiceApplication;

/** The reporting service. */
@HandslagService
public class ReportingApplication {
    /** The service's name: of its configuration, its audience in tokens, its consumer group. */
    public static final String NAME = "reporting-service";

    /** Runs the service alone in its process. */
    public static void main(String[] arguments) {
        ServiceApplication.of(ReportingApplication.class, NAME).run(arguments);
    }
}
