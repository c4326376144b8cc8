package org.handslag.meeting.plan.model;

import java.util.List;
import java.util.Set;

/**
 * What a pair was to talk about.
 *
 * @param done keys of the themes that held meetings had, in the blueprint's order
 * @param left keys of the others, in the blueprint's order
 */
public record Themes(List<String> done, List<String> left) {
    public Themes {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }

    static Themes of(List<String> all, Set<String> held) {
        return new Themes(
                all.stream().filter(held::contains).toList(),
                all.stream().filter(theme -> !held.contains(theme)).toList());
    }
}
