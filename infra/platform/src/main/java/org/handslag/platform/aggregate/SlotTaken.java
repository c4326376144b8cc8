package org.handslag.platform.aggregate;

/** The new state takes a place that another aggregate of the kind holds. Nothing was written. */
public final class SlotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String slot;

    SlotTaken(String slot) {
        super(slot, null, false, false);
        this.slot = slot;
    }

    /** The slot's name, as the kind declares it. */
    public String slot() {
        return slot;
    }
}
