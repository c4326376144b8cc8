package org.handslag.benchmark.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Workers;

/** Google's OR-Tools: cost-scaling minimum-cost flow, whole or one flow per component. */
final class OrTools implements Solver {
    private final boolean byComponent;

    OrTools(boolean byComponent) {
        this.byComponent = byComponent;
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return byComponent ? "or-tools-per-component" : "or-tools-one-flow";
    }

    @Override
    public boolean isParallel() {
        return byComponent;
    }

    @Override
    public Result solve(Market market, int threads) {
        if (!byComponent) {
            int[] all = new int[market.participants()];
            for (int p = 0; p < all.length; p++) {
                all[p] = p;
            }
            return flow(market, all, new int[market.mentors()]);
        }
        List<int[]> parts = components(market);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger matched = new AtomicInteger();
        AtomicLong score = new AtomicLong();
        List<Runnable> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            workers.add(
                    () -> {
                        int[] node = new int[market.mentors()];
                        int i = next.getAndIncrement();
                        while (i < parts.size()) {
                            Result part = flow(market, parts.get(i), node);
                            matched.addAndGet(part.matched());
                            score.addAndGet(part.score());
                            i = next.getAndIncrement();
                        }
                    });
        }
        Workers.all(workers);
        return new Result(matched.get(), score.get());
    }

    /** People supply one each, mentors ask for as many as they take; as much as can flow, flows. */
    private static Result flow(Market market, int[] people, int[] node) {
        MinCostFlow flow = new MinCostFlow();
        int nodes = people.length;
        int[] mentors = new int[16];
        int arcs = 0;
        for (int i = 0; i < people.length; i++) {
            int p = people[i];
            flow.setNodeSupply(i, 1);
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                int m = market.mentor(e);
                if (node[m] == 0) {
                    int count = nodes - people.length;
                    if (count == mentors.length) {
                        mentors = Arrays.copyOf(mentors, count * 2);
                    }
                    mentors[count] = m;
                    flow.setNodeSupply(nodes, -market.capacity(m));
                    node[m] = nodes++;
                }
                flow.addArcWithCapacityAndUnitCost(i, node[m], 1, 1000 - market.score(e));
                arcs++;
            }
        }
        for (int j = 0; j < nodes - people.length; j++) {
            node[mentors[j]] = 0;
        }
        if (flow.solveMaxFlowWithMinCost() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools found no optimum");
        }
        int matched = 0;
        long score = 0;
        for (int arc = 0; arc < arcs; arc++) {
            if (flow.getFlow(arc) > 0) {
                matched++;
                score += 1000 - flow.getUnitCost(arc);
            }
        }
        flow.delete();
        return new Result(matched, score);
    }

    private static List<int[]> components(Market market) {
        int[] root = new int[market.mentors()];
        for (int m = 0; m < root.length; m++) {
            root[m] = m;
        }
        for (int p = 0; p < market.participants(); p++) {
            for (int e = market.first(p) + 1; e < market.first(p + 1); e++) {
                root[find(root, market.mentor(e))] = find(root, market.mentor(e - 1));
            }
        }
        int[] size = new int[root.length];
        for (int p = 0; p < market.participants(); p++) {
            if (market.first(p) < market.first(p + 1)) {
                size[find(root, market.mentor(market.first(p)))]++;
            }
        }
        int[][] parts = new int[root.length][];
        int[] filled = new int[root.length];
        for (int p = 0; p < market.participants(); p++) {
            if (market.first(p) < market.first(p + 1)) {
                int top = find(root, market.mentor(market.first(p)));
                if (parts[top] == null) {
                    parts[top] = new int[size[top]];
                }
                parts[top][filled[top]++] = p;
            }
        }
        List<int[]> found = new ArrayList<>();
        for (int[] part : parts) {
            if (part != null) {
                found.add(part);
            }
        }
        found.sort((a, b) -> Integer.compare(b.length, a.length));
        return found;
    }

    private static int find(int[] root, int of) {
        int each = of;
        while (root[each] != each) {
            root[each] = root[root[each]];
            each = root[each];
        }
        return each;
    }
}
