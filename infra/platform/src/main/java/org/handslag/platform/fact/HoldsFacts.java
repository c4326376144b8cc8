package org.handslag.platform.fact;

import java.util.List;

/** A published state, as far as its facts need it. */
@FunctionalInterface
public interface HoldsFacts {
    /**
     * Every fact that it holds, in the order in which they happened; each has a key of its own. A
     * function of the state alone.
     */
    List<Fact> facts();
}
