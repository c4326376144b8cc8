package org.handslag.participant;

import org.handslag.platform.HandslagService;
import org.handslag.platform.ServiceApplication;

/** The participant service. */
@HandslagService
public class ParticipantApplication {
    /** Starts the service alone in its process. */
    public static void main(String[] arguments) {
        ServiceApplication.of(ParticipantApplication.class, "participant-service").run(arguments);
    }
}
