package org.handslag.chaos.cluster;

import java.time.Duration;
import java.util.List;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.supervisor.Progress;

/** Says nothing of a start: a series starts its platform often. */
final class Silence implements Progress {

    @Override
    public void process(String name, long pid, boolean already) {}

    @Override
    public void ready(Unit unit, Duration after) {}

    @Override
    public void waiting(List<Unit> units) {}

    @Override
    public void stopped(String name, boolean forcibly) {}
}
