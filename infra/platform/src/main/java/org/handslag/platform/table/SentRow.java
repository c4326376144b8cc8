package org.handslag.platform.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row as a caller sent it.
 *
 * @param at the JSON pointer by which its faults are named: {@code /csv/1} is the first row under
 *     the names of the columns, {@code /people/0} the first object
 */
public record SentRow(String at, ObjectNode fields) {
    /**
     * Puts in what the request says for all rows, where this one says nothing of its own.
     *
     * @param text null: nothing is said for all
     */
    public SentRow orElse(String field, @Nullable String text) {
        if (text != null && !fields.has(field)) {
            fields.put(field, text);
        }
        return this;
    }

    /**
     * What speaks against the row, at its places.
     *
     * @param foreseen asks as if the row came alone
     * @throws ProblemException where it would be refused for more than what stands in it
     */
    public List<Fault> faults(Supplier<Optional<Refusal>> foreseen) {
        try {
            return foreseen.get()
                    .map(no -> List.of(new Fault(at, no.code(), no.values())))
                    .orElse(List.of());
        } catch (ProblemException wrong) {
            if (wrong.problem().faults().isEmpty()) {
                throw wrong;
            }
            return wrong.problem().faults().stream()
                    .map(each -> new Fault(at + each.pointer(), each.code(), each.values()))
                    .toList();
        }
    }
}
