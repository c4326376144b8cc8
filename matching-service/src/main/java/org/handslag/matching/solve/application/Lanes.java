package org.handslag.matching.solve.application;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where long work is done: solving, questions about rounds that are kept, and publishing do not
 * wait for each other. One solver at a time unless set otherwise bounds the memory: a solving holds
 * one market of at most {@link Prepared#MOST_EDGES} edges, about 40 bytes each while it is made; a
 * question about a kept round takes up to 18 bytes for each of its edges.
 */
@Component
public class Lanes {
    private final Lane solving;
    private final Lane asking;
    private final Lane publishing;

    Lanes(@Value("${handslag.matching.solvers:1}") int solvers) {
        solving = new Lane("solving-", solvers);
        asking = new Lane("asking-", 1);
        publishing = new Lane("publishing-", 1);
    }

    /** For what needs the engine. */
    public Lane solving() {
        return solving;
    }

    /** For what asks a round that is kept. */
    Lane asking() {
        return asking;
    }

    /** For what writes many pairs. */
    public Lane publishing() {
        return publishing;
    }
}
