package org.handslag.platform.web;

import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The time that strangers hold against their own clocks. All that the platform itself says and
 * decides goes by the business clock, which a demo may set to another year.
 */
@Component
public final class WallTime {
    /** What every clock on the wall shows. */
    public Instant now() {
        return Instant.now();
    }
}
