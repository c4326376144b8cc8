package org.handslag.launcher.plan;

/**
 * One running copy of a part.
 *
 * @param part what runs
 * @param instance counted from 1; only services have more than one
 */
public record Unit(Part part, int instance) {

    /** The first, and mostly the only, copy of the part. */
    public static Unit of(Part part) {
        return new Unit(part, 1);
    }

    /** {@code mentor-service}, {@code mentor-service-2} and so on. */
    public String key() {
        return instance == 1 ? part.key() : part.key() + "-" + instance;
    }
}
