package org.handslag.benchmark.matching;

import org.handslag.matching.engine.Market;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm.MinimumCostFlow;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** JGraphT's minimum-cost flow by capacity scaling. */
final class JGraphT implements Solver {
    @Override
    public String name() {
        return "jgrapht";
    }

    @Override
    public Result solve(Market market, int threads) {
        var graph =
                new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(
                        DefaultWeightedEdge.class);
        int n = market.participants();
        int sink = n + market.mentors();
        for (int node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        double out = 1001.0 * (n + 1);
        for (int p = 0; p < n; p++) {
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                graph.setEdgeWeight(graph.addEdge(p, n + market.mentor(e)), 1000 - market.score(e));
            }
            graph.setEdgeWeight(graph.addEdge(p, sink), out);
        }
        for (int m = 0; m < market.mentors(); m++) {
            graph.setEdgeWeight(graph.addEdge(n + m, sink), 0);
        }
        MinimumCostFlow<DefaultWeightedEdge> flow =
                new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                        .getMinimumCostFlow(
                                new MinimumCostFlowProblemImpl<>(
                                        graph,
                                        node -> node < n ? 1 : node == sink ? -n : 0,
                                        edge -> {
                                            int from = graph.getEdgeSource(edge);
                                            return from < n ? 1 : market.capacity(from - n);
                                        }));
        int matched = 0;
        long score = 0;
        for (var each : flow.getFlowMap().entrySet()) {
            DefaultWeightedEdge edge = each.getKey();
            if (each.getValue() > 0
                    && graph.getEdgeSource(edge) < n
                    && graph.getEdgeTarget(edge) != sink) {
                matched++;
                score += 1000 - (long) graph.getEdgeWeight(edge);
            }
        }
        return new Result(matched, score);
    }
}
