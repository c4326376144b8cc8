package org.handslag.platform.departure;

/**
 * Whether a tenant's people can work: the published state of kind {@code tenants}, as every service
 * reads it.
 *
 * @param state {@code active}, {@code leaving} or {@code left}
 */
record Standing(String state) {
    static final String KIND = "tenants";

    /** Whether nothing may be written any more. */
    boolean isLeaving() {
        return state.equals("leaving");
    }

    /** Whether nobody comes in any more, and nothing shall be readable. */
    boolean hasLeft() {
        return state.equals("left");
    }
}
