package org.handslag.mentor;

import org.handslag.platform.HandslagService;
import org.handslag.platform.ServiceApplication;

/** Mentors and their organisations. */
@HandslagService
public class MentorApplication {
    /** The service's name: of its configuration file and its audience in tokens. */
    public static final String NAME = "mentor-service";

    /** Starts it alone in its process. */
    public static void main(String[] args) {
        ServiceApplication.of(MentorApplication.class, NAME).run(args);
    }
}
