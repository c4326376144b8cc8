package org.handslag.launcher.running;

import org.jspecify.annotations.Nullable;

/**
 * For whom a thread works, where one JVM runs several services: threads hand it on to those that
 * they make, virtual ones too. Only logging asks.
 */
final class CurrentUnit {

    private static final InheritableThreadLocal<@Nullable String> KEY =
            new InheritableThreadLocal<>();

    private CurrentUnit() {}

    static void enter(String unit) {
        KEY.set(unit);
    }

    /** The unit's key, or the fallback for threads that belong to none. */
    static String or(String fallback) {
        String unit = KEY.get();
        return unit == null ? fallback : unit;
    }
}
