package org.handslag.gateway;

import org.handslag.platform.HandslagService;
import org.handslag.platform.ServiceApplication;

/** The one front door. */
@HandslagService
public class GatewayApplication {
    /** The service's name: of its configuration file and its audience in tokens. */
    public static final String NAME = "gateway";

    /** Starts it alone in its process. */
    public static void main(String[] args) {
        ServiceApplication.of(GatewayApplication.class, NAME).run(args);
    }
}
