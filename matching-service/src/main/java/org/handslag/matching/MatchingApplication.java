package org.handslag.matching;

import org.handslag.platform.HandslagService;
import org.handslag.platform.ServiceApplication;

/** The matching service. */
@HandslagService
public class MatchingApplication {
    /** Its name: of its configuration, its audience in tokens, its consumer group. */
    public static final String NAME = "matching-service";

    /** Runs the service alone in this process. */
    public static void main(String[] arguments) {
        ServiceApplication.of(MatchingApplication.class, NAME).run(arguments);
    }
}
