package org.handslag.mentor.mentor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.handslag.mentor.mentor.application.ImportingMentors;
import org.handslag.mentor.mentor.web.MentorRequests.RecruitRequest;
import org.handslag.platform.call.Call;
import org.handslag.platform.job.JobWork;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.table.Columns;
import org.handslag.platform.table.SentRow;
import org.handslag.platform.table.SentRows;
import org.springframework.stereotype.Component;

/** The rows of an import: read and checked as they come in, kept as text, applied one by one. */
@Component
class ImportRows implements JobWork {
    static final String OPERATION = "import-mentors";

    /**
     * The names of the fields of recruiting; occupations are ISCO codes, a language and its level
     * have a colon between ({@code sv:B1 ar:native}), education is its level.
     */
    private static final Columns COLUMNS =
            new Columns()
                    .texts("name", "gender", "municipality", "organisation", "position")
                    .texts("industry", "email", "phone", "language", "reference")
                    .texts("programme", "channel", "partner", "recruitedOn")
                    .numbers("birthYear", "capacity")
                    .numberIn("education", "level")
                    .flags("coordinating", "newMentor")
                    .lists("interests", "reach")
                    .objects("occupations", "isco")
                    .objects("languages", "code", "level");

    private final SentRows sent;
    private final ImportingMentors importing;

    ImportRows(SentRows sent, ImportingMentors importing) {
        this.sent = sent;
        this.importing = importing;
    }

    /**
     * The rows of the body, each as a text.
     *
     * @throws ProblemException 400 with every fault of every row
     */
    List<String> check(Call call, MentorImportController.Import body) {
        List<Fault> faults = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (SentRow each : sent.of(body.csv(), body.people(), COLUMNS, faults)) {
            each.orElse("recruitedOn", body.on().toString())
                    .orElse("programme", body.programme())
                    .orElse("channel", body.channel())
                    .orElse("toldBy", body.toldBy() == null ? null : Json.code(body.toldBy()));
            sent.read(each, RecruitRequest.class, faults)
                    .ifPresent(
                            mentor -> {
                                faults.addAll(
                                        each.faults(
                                                () -> importing.foreseen(call, row(call, mentor))));
                                rows.add(Json.strict().writeValueAsString(mentor));
                            });
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return rows;
    }

    private static ImportingMentors.Row row(Call call, RecruitRequest mentor) {
        return new ImportingMentors.Row(
                mentor::contact,
                mentor.profile(),
                mentor.capacity(),
                mentor.recruitment(call),
                mentor.reference(),
                mentor.protection() == null ? null : mentor.protection().wish());
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public void apply(Call call, String row, BiConsumer<String, String> made) {
        RecruitRequest mentor = Json.strict().readValue(row, RecruitRequest.class);
        importing.apply(call, row(call, mentor), made);
    }
}
