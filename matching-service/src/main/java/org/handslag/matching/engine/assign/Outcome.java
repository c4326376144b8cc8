package org.handslag.matching.engine.assign;

import java.util.List;
import org.handslag.matching.engine.Assignment;
import org.handslag.matching.engine.Problem;

/** What became of an assignment. */
public sealed interface Outcome {
    /** The best there is. */
    record Assigned(Assignment assignment) implements Outcome {}

    /** The input is not one. */
    record Refused(List<Problem> problems) implements Outcome {
        /** Copies what is mutable. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Some floors cannot be met, not even with all places used for them.
     *
     * @param nearest the assignment that misses the floors by the least, then is the best
     */
    record FloorsUnmet(List<Shortage> shortages, Assignment nearest) implements Outcome {
        /** Copies what is mutable. */
        public FloorsUnmet {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * By how much a floor is missed, and why. Where nobody is without an edge, the group competes
     * for too few places, or with other floors.
     *
     * @param size how many people the group has
     * @param asked how many of them the floor asks for
     * @param missing how many of these cannot be matched together with the other floors
     * @param withoutEdge how many of the group no mentor could take at all
     */
    record Shortage(int group, int size, int asked, int missing, int withoutEdge) {}
}
