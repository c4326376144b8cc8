package org.handslag.acceptance.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Request;
import tools.jackson.databind.JsonNode;

/**
 * How a report comes about: words are written beside its figures, the process leader freezes it,
 * the partners sign, an edition for everybody is published, and what the board reads is kept as
 * files.
 */
public final class ReportDesk {

    private final Stage stage;
    private final Strand calls;
    private final Actor leader;
    private final Actor board;
    private final String programme;
    private final Collection<String> cohorts;
    private final Folder folder;

    /** A form that a report can be read in. */
    public enum Form {
        JSON("application/json"),
        HTML("text/html"),
        PDF("application/pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        private String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The desk of a programme.
     *
     * @param cohorts the ids of its cohorts, as they are opened
     */
    public ReportDesk(
            Stage stage,
            Actor leader,
            Actor board,
            String programme,
            Collection<String> cohorts,
            Folder folder) {
        this.stage = stage;
        this.calls = stage.strand("reports");
        this.leader = leader;
        this.board = board;
        this.programme = programme;
        this.cohorts = cohorts;
        this.folder = folder;
    }

    /**
     * Writes down what is to stand beside the figures.
     *
     * @param words by section: {@code text} and perhaps {@code published}
     */
    public void write(String report, LocalDate day, String language, JsonNode words) {
        words.properties()
                .forEach(
                        one ->
                                calls.post(
                                        leader,
                                        "write-report-text",
                                        "/api/report-texts",
                                        Fields.of(
                                                "programme",
                                                programme,
                                                "report",
                                                report,
                                                "section",
                                                one.getKey(),
                                                "language",
                                                language,
                                                "text",
                                                one.getValue().path("text").asString(),
                                                "published",
                                                one.getValue().path("published").asBoolean(false),
                                                "on",
                                                day)));
    }

    /**
     * Freezes a report once the services have heard of everything.
     *
     * @param ended the last day of each pair that has ended
     * @return the frozen report's id
     */
    public String freeze(String report, LocalDate day, Map<String, LocalDate> ended) {
        stage.front().settle(leader, "meeting-service");
        stage.front().settle(leader, "reporting-service");
        new MeetingPlans(calls, leader, programme, cohorts).await(ended, report, day);
        return calls.post(
                        leader,
                        "freeze-report",
                        "/api/reports",
                        Fields.of(
                                "programme",
                                programme,
                                "report",
                                report,
                                "asOf",
                                day,
                                "frozenOn",
                                day))
                .id();
    }

    /** Has everybody sign who is to, by the plan. */
    public void sign(String id, LocalDate day) {
        JsonNode report = calls.get(board, "show-report", "/api/reports/" + id).body();
        for (JsonNode signatory : report.path("frozen").path("signatories").values()) {
            calls.post(
                    leader,
                    "sign-report",
                    "/api/reports/" + id + "/signatures",
                    Fields.of("signatory", signatory.asString(), "on", day));
        }
    }

    /**
     * Leaves a frozen report as the board reads it, and publishes an edition of it.
     *
     * @param name of the files, without an ending; the published edition's begin with {@code
     *     published-}
     * @return the report as JSON
     */
    public Answer leave(String id, LocalDate day, String name, String language, List<Form> forms) {
        Answer json = leave("show-report", "/api/reports/" + id, name, language, forms);
        String publication =
                calls.post(
                                leader,
                                "publish-report",
                                "/api/publications",
                                Fields.of("report", id, "publishedOn", day))
                        .id();
        leave(
                "show-publication",
                "/api/publications/" + publication,
                "published-" + name,
                language,
                forms);
        return json;
    }

    private Answer leave(
            String operation, String path, String name, String language, List<Form> forms) {
        List<Answer> answers = new ArrayList<>();
        for (Form form : forms) {
            Answer answer =
                    stage.front()
                            .send(
                                    Request.get(board, operation, path + "?lang=" + language)
                                            .accepting(form.mediaType));
            folder.leave(name + form.ending(), answer);
            answers.add(answer);
        }
        return answers.getFirst();
    }
}
