package org.handslag.acceptance.matrix;

/** How much of the matrix a run tries. */
public enum Extent {
    /**
     * Through the gateway: every operation as everybody, all that is in scope and each way of being
     * out of it. Who may do nothing is tried at one place, and each operation with every seventh
     * forgery, so that each place and each forgery comes up at many operations.
     */
    PART,
    /** Everything through the gateway. */
    GATEWAY,
    /** Everything through the gateway and at each service's own door. */
    BOTH_DOORS;

    boolean direct() {
        return this == BOTH_DOORS;
    }

    boolean whole() {
        return this != PART;
    }
}
