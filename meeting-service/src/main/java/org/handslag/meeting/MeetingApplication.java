package org.handslag.meeting;

import org.handslag.platform.HandslagService;
import org.handslag.platform.ServiceApplication;

/** Meetings expected, held and missed, and events for many. */
@HandslagService
public class MeetingApplication {
    /** The service's name. */
    public static final String NAME = "meeting-service";

    /** Runs the service alone in its process. */
    public static void main(String[] args) {
        ServiceApplication.of(MeetingApplication.class, NAME).run(args);
    }
}
