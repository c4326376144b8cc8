package org.handslag.participant.participant.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.participant.participant.application.ImportingParticipants;
import org.handslag.participant.participant.model.CsvTable;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.json.Json;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Many people from a table, as offices keep them. */
@RestController
class ImportController {
    private static final int MOST = 2_000;

    private final ImportingParticipants importing;
    private final Validator validator;

    ImportController(ImportingParticipants importing, Validator validator) {
        this.importing = importing;
        this.validator = validator;
    }

    /**
     * A table and what holds for all of its rows.
     *
     * @param on the day of registration, and of referral
     * @param cohort to which all are referred; null: to none
     * @param source who refers, for rows without a source of their own
     * @param dryRun only says what is wrong
     */
    record Import(
            @NotBlank @Size(max = 200_000) String csv,
            @NotNull LocalDate on,
            @Nullable @Size(max = 40) String cohort,
            @Nullable @Size(max = 60) @Pattern(regexp = "[a-z0-9-]+") String source,
            @Nullable Boolean dryRun,
            @Nullable ToldBy toldBy) {}

    /** {@code rows} counts the people of the table, {@code items} those who came in. */
    record Imported(int rows, boolean dryRun, List<ImportedView> items) {}

    record ImportedView(int row, @PersonId String participant, @Nullable String admission) {}

    @Allowed("import-participants")
    @PostMapping("/api/participants/import")
    Imported load(Call call, @Valid @RequestBody Import body) {
        CsvTable table = CsvTable.read(body.csv());
        if (table.rows().isEmpty() || table.rows().size() > MOST) {
            throw ProblemException.invalid("/csv", "wrong-size", Map.of());
        }
        boolean dryRun = Boolean.TRUE.equals(body.dryRun());
        List<ImportingParticipants.Came> came =
                importing.load(
                        call, rows(table, body), body.on(), body.cohort(), dryRun, body.toldBy());
        List<ImportedView> items = new ArrayList<>();
        for (int i = 0; i < came.size(); i++) {
            items.add(new ImportedView(i + 1, came.get(i).participant(), came.get(i).admission()));
        }
        return new Imported(table.rows().size(), dryRun, List.copyOf(items));
    }

    /** What the rows say; every fault of their form at once. */
    private List<ImportingParticipants.Row> rows(CsvTable table, Import body) {
        List<Problem.Fault> faults = new ArrayList<>();
        table.columns().stream()
                .filter(column -> !CsvColumns.ALL.contains(column))
                .forEach(
                        column ->
                                faults.add(new Problem.Fault("/csv/0", "unknown-field", Map.of())));
        table.uneven()
                .forEach(
                        row ->
                                faults.add(
                                        new Problem.Fault("/csv/" + row, "wrong-size", Map.of())));
        List<ImportingParticipants.Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Map<String, String> row = table.rows().get(i);
            String at = "/csv/" + (i + 1);
            ObjectNode json = CsvColumns.json(row).put("registeredOn", body.on().toString());
            try {
                Bodies.Register person = Json.strict().treeToValue(json, Bodies.Register.class);
                List<Problem.Fault> wrong = wrong(at, person);
                faults.addAll(wrong);
                if (wrong.isEmpty()) {
                    rows.add(row(person, row.getOrDefault("source", body.source())));
                }
            } catch (JacksonException e) {
                faults.add(new Problem.Fault(at + field(e), "wrong-form", Map.of()));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return rows;
    }

    private List<Problem.Fault> wrong(String at, Bodies.Register person) {
        return validator.validate(person).stream()
                .map(ConstraintViolation::getPropertyPath)
                .map(path -> path.toString().replaceAll("[.\\[].*", ""))
                .distinct()
                .sorted()
                .map(
                        field ->
                                new Problem.Fault(
                                        at + "/" + field,
                                        field.equals("name") || field.equals("municipality")
                                                ? "missing"
                                                : "wrong-form",
                                        Map.of()))
                .toList();
    }

    private static String field(JacksonException e) {
        return e.getPath().isEmpty() || e.getPath().getFirst().getPropertyName() == null
                ? ""
                : "/" + e.getPath().getFirst().getPropertyName();
    }

    private static ImportingParticipants.Row row(Bodies.Register person, @Nullable String source) {
        return new ImportingParticipants.Row(
                person::identity,
                person.municipality(),
                person.gender(),
                person.birthYear(),
                person.profile(),
                person.reference(),
                source);
    }
}
