package org.handslag.participant.participant.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.handslag.participant.participant.application.ImportingParticipants;
import org.handslag.platform.call.Call;
import org.handslag.platform.job.JobWork;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.table.Columns;
import org.handslag.platform.table.SentRow;
import org.handslag.platform.table.SentRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The rows of an import: read and checked as they come in, kept as text, applied one by one. */
@Component
class ImportRows implements JobWork {
    static final String OPERATION = "import-participants";

    private static final String SOURCE = "source";

    /**
     * The names of the fields of registering; occupations are ISCO codes, a language and its level
     * have a colon between ({@code sv:B1 ar:native}), education is its level.
     */
    private static final Columns COLUMNS =
            new Columns()
                    .texts("name", "municipality", "gender", "email", "phone", "address")
                    .texts("language", "cv", "anonymousCv", "reference", SOURCE)
                    .numbers("birthYear")
                    .numberIn("education", "level")
                    .lists("interests")
                    .objects("occupations", "isco")
                    .objects("languages", "code", "level");

    private final SentRows sent;
    private final ImportingParticipants importing;

    ImportRows(SentRows sent, ImportingParticipants importing) {
        this.sent = sent;
        this.importing = importing;
    }

    /** A row as it waits for its turn. */
    record Row(Bodies.Register person, @Nullable String cohort, @Nullable String source) {
        ImportingParticipants.Row value() {
            return new ImportingParticipants.Row(person.registration(), cohort, source);
        }
    }

    /**
     * The rows of the body, each as a text.
     *
     * @throws ProblemException 400 with every fault of every row
     */
    List<String> check(Call call, ImportController.Import body) {
        List<Fault> faults = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        ImportingParticipants.Checking checking = importing.checking(call);
        for (SentRow each : sent.of(body.csv(), body.people(), COLUMNS, faults)) {
            read(each, body, faults)
                    .ifPresent(
                            row -> {
                                faults.addAll(each.faults(() -> checking.foreseen(row.value())));
                                rows.add(Json.strict().writeValueAsString(row));
                            });
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return rows;
    }

    private Optional<Row> read(SentRow row, ImportController.Import body, List<Fault> faults) {
        row.orElse("registeredOn", body.on().toString())
                .orElse("toldBy", body.toldBy() == null ? null : Json.code(body.toldBy()))
                .orElse(SOURCE, body.source());
        JsonNode source = row.fields().remove(SOURCE);
        boolean isSource = source == null || source.isString() && Bodies.isKey(source.asString());
        if (!isSource) {
            faults.add(new Fault(row.at() + "/" + SOURCE, "wrong-form", Map.of()));
        }
        return sent.read(row, Bodies.Register.class, faults)
                .filter(_ -> isSource)
                .map(
                        person ->
                                new Row(
                                        person,
                                        body.cohort(),
                                        source == null ? null : source.asString()));
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public void apply(Call call, String row, BiConsumer<String, String> made) {
        importing.apply(call, Json.strict().readValue(row, Row.class).value(), made);
    }
}
