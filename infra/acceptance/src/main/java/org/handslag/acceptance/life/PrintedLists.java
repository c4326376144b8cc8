package org.handslag.acceptance.life;

import java.time.LocalDate;
import org.handslag.acceptance.client.Request;
import org.handslag.acceptance.stage.Folder;
import org.handslag.acceptance.stage.Stage;

/**
 * A cohort's lists as the process leader prints them, once: CVs for who selects, names for the
 * door.
 */
final class PrintedLists {

    private final Stage stage;
    private final Cast cast;
    private final Folder folder;

    PrintedLists(Stage stage, Cast cast, Folder folder) {
        this.stage = stage;
        this.cast = cast;
        this.folder = folder;
    }

    /** Puts the first cohort's on the agenda: the CVs before the decision, the names after it. */
    void schedule() {
        if (!cast.frame.cohorts().isEmpty()) {
            Frame.Cohort first = cast.frame.cohorts().getFirst();
            print(first, first.decidedUntil(), "cv-booklet", "show-cv-booklet", "cv-booklet");
            print(
                    first,
                    first.decidedUntil().plusDays(6),
                    "attendance",
                    "show-attendance-list",
                    "attendance-list");
        }
    }

    private void print(
            Frame.Cohort cohort, LocalDate on, String name, String operation, String path) {
        stage.agenda()
                .alone(
                        on,
                        "print-" + name,
                        _ -> {
                            String id = cast.cohorts.getOrDefault(cohort.key(), "");
                            Request asked =
                                    Request.get(
                                                    cast.processLeader,
                                                    operation,
                                                    "/api/cohorts/" + id + "/" + path)
                                            .accepting("text/html")
                                            .in(cast.tale.tongue());
                            folder.leave(name + ".html", stage.front().send(asked));
                        });
    }
}
