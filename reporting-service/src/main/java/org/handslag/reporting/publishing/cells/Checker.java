package org.handslag.reporting.publishing.cells;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader of all published editions together can compute: for each hidden cell the least and
 * the greatest value that fits everything printed. Knows nothing of how cells came to be hidden.
 *
 * <p>That a cell is safe is never believed of a solver: it takes two tables of whole numbers,
 * checked term by term, that both fit all that is published and are far enough apart in the cell.
 */
public final class Checker {
    /**
     * How far the least and the greatest value of a cell below the threshold must be apart. Of the
     * others that are hidden it is enough that there are two.
     */
    public static final int ROOM = Cell.THRESHOLD;

    private final Linked system;
    private final Search search;

    /**
     * A cell that is hidden and can be computed, or nearly.
     *
     * @param name edition and key; of what came between two editions both
     * @param range what is left open
     */
    public record Narrow(String name, Range range) {}

    private Checker(Linked system) {
        this.system = system;
        this.search = new Search(system);
    }

    /** Of editions in the order of their publication. */
    public static Checker of(List<Edition> editions) {
        return new Checker(new Linked(editions));
    }

    /** How many linear programmes were solved. */
    public int programmes() {
        return search.programmes();
    }

    /** How many hidden cells there are that must not become known. */
    public int guarded() {
        return system.guarded().size();
    }

    /**
     * Every cell that is too narrow, a small one that is shown too; none: nothing can be computed.
     */
    public List<Narrow> narrow() {
        var bounds = new Bounds(system);
        var proofs = new Proofs(system);
        var narrow = new ArrayList<Narrow>();
        for (int cell : system.guarded()) {
            if (!proofs.hasRoom(cell)
                    && (bounds.isNarrow(cell, system.room(cell))
                            || !search.makesRoom(cell, proofs))) {
                narrow.add(new Narrow(system.name(cell), search.range(cell)));
            }
        }
        return narrow;
    }

    /** The least and greatest value of a cell of an edition (from 0 on, as published). */
    public Range range(int edition, String key) {
        return search.range(system.find(Linked.name(edition, key)));
    }
}
