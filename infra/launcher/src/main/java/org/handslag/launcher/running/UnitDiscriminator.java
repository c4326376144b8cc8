package org.handslag.launcher.running;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;

/** Gives each unit a log file of its own, although six may share a JVM. */
public final class UnitDiscriminator extends AbstractDiscriminator<ILoggingEvent> {

    /** The unit that the logging thread works for. */
    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        return CurrentUnit.or("launcher");
    }

    @Override
    public String getKey() {
        return "unit";
    }
}
