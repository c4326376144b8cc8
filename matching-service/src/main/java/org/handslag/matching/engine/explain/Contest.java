package org.handslag.matching.engine.explain;

import java.util.List;

/**
 * For which places a group that misses its floor competes, and who holds them. Nobody of the group
 * who is out could have a place outside these, and of those who hold one nobody can leave: they are
 * of the group itself, or their own floor needs them, or they run on from before.
 *
 * @param places how many participants the mentors can take whom the group could come to
 * @param held who holds them, by group, the most first
 */
public record Contest(int group, int places, List<Holding> held) {
    /** Copies what is mutable. */
    public Contest {
        held = List.copyOf(held);
    }

    /** People of a group, -1: of none, who hold places. */
    public record Holding(int group, int people) {}
}
