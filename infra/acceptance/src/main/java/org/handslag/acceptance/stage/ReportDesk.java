package org.handslag.acceptance.stage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Request;

/** How a report comes about: frozen by the process leader, read by the board, kept as files. */
public final class ReportDesk {

    private final Stage stage;
    private final Strand calls;
    private final Actor leader;
    private final Actor board;
    private final String programme;
    private final Collection<String> cohorts;
    private final Folder folder;

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

    /**
     * Leaves a frozen report as the board reads it.
     *
     * @param name of the files, without an ending
     * @return the report as JSON
     */
    public Answer leave(String id, String name, String language) {
        Answer json = read(id, "application/json", language);
        folder.leave(name + ".json", json);
        folder.leave(name + ".html", read(id, "text/html", language));
        return json;
    }

    private Answer read(String id, String mediaType, String language) {
        return stage.front()
                .send(
                        Request.get(
                                        board,
                                        "show-report",
                                        "/api/reports/" + id + "?lang=" + language)
                                .accepting(mediaType));
    }
}
