package org.handslag.launcher.supervisor;

import java.time.Duration;
import java.util.List;
import org.handslag.launcher.plan.Unit;

/** Is told what happens while an installation starts or stops. */
public interface Progress {

    /** A process was started, or found running. */
    void process(String name, long pid, boolean already);

    /** A unit is ready, so long after the beginning. */
    void ready(Unit unit, Duration after);

    /** These units are still awaited; called every moment. */
    void waiting(List<Unit> units);

    /** A process ended; forcibly where it did not end by itself in time. */
    void stopped(String name, boolean forcibly);
}
