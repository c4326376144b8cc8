package org.handslag.platform.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.SentBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of a request, and says of every one what is wrong with its form. */
@Component
public class SentRows {
    /** How many rows one request has at most. */
    public static final int MOST = 2_000;

    private static final String TABLE = "/csv";
    private static final String OBJECTS = "/people";

    private final SentBody bodies;

    SentRows(SentBody bodies) {
        this.bodies = bodies;
    }

    /**
     * The rows of a body that has either a table under {@code csv} or objects under {@code people}.
     *
     * @param faults gets what is wrong with the table as a whole, and objects that are none
     * @throws ProblemException 400 where both are there or neither, and where there are no rows or
     *     more than {@link #MOST}
     */
    public List<SentRow> of(
            @Nullable String csv,
            @Nullable List<JsonNode> people,
            Columns columns,
            List<Fault> faults) {
        if (csv != null && people != null) {
            throw ProblemException.invalid(OBJECTS, "table-and-objects", Map.of());
        }
        if (csv == null && people == null) {
            throw ProblemException.invalid(TABLE, "required", Map.of());
        }
        List<SentRow> rows =
                csv == null
                        ? ofObjects(people, faults)
                        : ofTable(CsvTable.read(csv), columns, faults);
        if (rows.isEmpty() && faults.isEmpty() || rows.size() > MOST) {
            throw ProblemException.invalid(csv == null ? OBJECTS : TABLE, "wrong-size", Map.of());
        }
        return rows;
    }

    private static List<SentRow> ofTable(CsvTable table, Columns columns, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (String column : table.columns()) {
            if (!columns.names().contains(column)) {
                faults.add(new Fault(TABLE + "/0", "unknown-field", Map.of()));
            } else if (!seen.add(column)) {
                faults.add(new Fault(TABLE + "/0", "duplicate", Map.of()));
            }
        }
        table.uneven()
                .forEach(row -> faults.add(new Fault(TABLE + "/" + row, "wrong-size", Map.of())));
        if (table.unclosed()) {
            faults.add(
                    new Fault(TABLE + "/" + table.rows().size(), "unclosed-quotation", Map.of()));
        }
        List<SentRow> rows = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            rows.add(new SentRow(TABLE + "/" + (rows.size() + 1), columns.object(row)));
        }
        return rows;
    }

    private static List<SentRow> ofObjects(List<JsonNode> people, List<Fault> faults) {
        List<SentRow> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String at = OBJECTS + "/" + i;
            if (people.get(i) instanceof ObjectNode object) {
                rows.add(new SentRow(at, object.deepCopy()));
            } else {
                faults.add(new Fault(at, "wrong-type", Map.of()));
            }
        }
        return rows;
    }

    /**
     * A row as the body that it would be alone.
     *
     * @param faults gets every wrong place
     * @return empty where there is one
     */
    public <T> Optional<T> read(SentRow row, Class<T> type, List<Fault> faults) {
        return bodies.read(row.at(), row.fields(), Json.strict().constructType(type), faults);
    }
}
