package org.handslag.launcher.running;

import org.handslag.launcher.plan.Unit;

/**
 * A unit that has started.
 *
 * @param unit which
 * @param close ends it
 */
record RunningUnit(Unit unit, AutoCloseable close) {}
