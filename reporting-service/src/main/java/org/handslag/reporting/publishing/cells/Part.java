package org.handslag.reporting.publishing.cells;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Hidden cells that hang together, as a linear programme: what is shown, and what is farther away,
 * stands at its value. What fits a part fits the whole.
 */
final class Part {
    /** Nearer to a whole number than this is one; every solution is checked with whole numbers. */
    static final double NEAR = 1e-6;

    private final Linked system;
    private final List<Integer> members;

    private Part(Linked system, Collection<Integer> members) {
        this.system = system;
        this.members = List.copyOf(members);
    }

    /**
     * The part around a cell.
     *
     * @param most how many cells it has at most; nearer ones first
     */
    static Part around(Linked system, int cell, int most) {
        Set<Integer> members = new LinkedHashSet<>();
        var next = new ArrayDeque<Integer>();
        members.add(cell);
        next.add(cell);
        while (!next.isEmpty()) {
            int one = next.remove();
            for (int relation : system.relationsOf(one)) {
                for (int other : system.relations().get(relation)) {
                    if (!system.isShown(other) && !members.contains(other)) {
                        if (members.size() >= most) {
                            return new Part(system, members);
                        }
                        members.add(other);
                        next.add(other);
                    }
                }
            }
        }
        return new Part(system, members);
    }

    List<Integer> members() {
        return members;
    }

    /**
     * What a solver says.
     *
     * @param value of the cell, not rounded; NaN where there is none
     * @param fitting values of the members that fit every relation, checked in whole numbers; null
     *     where the solver's are not whole
     */
    record Solution(double value, int @Nullable [] fitting) {}

    /**
     * The least or greatest value of one cell.
     *
     * @param ceiling what no cell of the part may exceed
     */
    Solution solve(int cell, boolean greatest, int ceiling) {
        var model = new ExpressionsBasedModel();
        Map<Integer, Variable> variables = new HashMap<>();
        for (int member : members) {
            Variable variable =
                    model.newVariable("v" + member)
                            .lower(0)
                            .upper(Math.max(ceiling, system.value(member)));
            if (member == cell) {
                variable.weight(1);
            }
            variables.put(member, variable);
        }
        for (int relation : relations()) {
            add(model, variables, relation);
        }
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            return new Solution(Double.NaN, null);
        }
        int[] found = new int[members.size()];
        boolean areWhole = true;
        double value = 0;
        for (int i = 0; i < found.length; i++) {
            double one = result.doubleValue(i);
            found[i] = (int) Math.rint(one);
            areWhole &= Math.abs(one - found[i]) < NEAR;
            if (members.get(i) == cell) {
                value = one;
            }
        }
        return new Solution(value, areWhole && fits(found) ? found : null);
    }

    private void add(ExpressionsBasedModel model, Map<Integer, Variable> variables, int relation) {
        int[] terms = system.relations().get(relation);
        Expression expression = model.newExpression("r" + relation);
        int constant = 0;
        for (int i = 0; i < terms.length; i++) {
            int sign = i == 0 ? -1 : 1;
            Variable variable = variables.get(terms[i]);
            if (variable == null) {
                constant += sign * system.value(terms[i]);
            } else {
                expression.set(variable, sign);
            }
        }
        expression.level(-constant);
    }

    private Set<Integer> relations() {
        Set<Integer> relations = new LinkedHashSet<>();
        members.forEach(member -> relations.addAll(system.relationsOf(member)));
        return relations;
    }

    private boolean fits(int[] found) {
        Map<Integer, Integer> values = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] < 0) {
                return false;
            }
            values.put(members.get(i), found[i]);
        }
        for (int relation : relations()) {
            int[] terms = system.relations().get(relation);
            long sum = 0;
            for (int i = 0; i < terms.length; i++) {
                int value = values.getOrDefault(terms[i], system.value(terms[i]));
                sum += i == 0 ? -value : value;
            }
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }
}
