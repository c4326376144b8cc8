package org.handslag.launcher.plan;

import java.util.List;

/**
 * One JVM of an installation.
 *
 * @param name of its pid file and its console log
 * @param units what it runs
 * @param heapMegabytes the most that its heap may take
 * @param stage when it is stopped: all processes of a lower stage end first
 */
public record PlannedProcess(String name, List<Unit> units, int heapMegabytes, int stage) {}
