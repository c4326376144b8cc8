package org.handslag.gateway.feed.application;

import java.util.Map;
import org.handslag.platform.journal.JournalTopics;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Cursors that come back, as places in the journals that there are today. */
@Component
public class Cursors {
    private final JournalTopics journals;

    Cursors(JournalTopics journals) {
        this.journals = journals;
    }

    /**
     * The place that a cursor names.
     *
     * @param where the cursor stands in the request
     * @throws ProblemException 400 where it was not handed out to this subscription; 410 where it
     *     is a place in another journal than the tenant's
     */
    public Cursor read(Tenant tenant, Rendering rendering, String text, String where) {
        Cursor cursor =
                rendering
                        .cursor(text)
                        .orElseThrow(
                                () -> ProblemException.invalid(where, "not-a-cursor", Map.of()));
        if (!cursor.journal().equals(journals.idOrMade(tenant))) {
            throw gone();
        }
        return cursor;
    }

    /** 410: what comes after a cursor is no longer kept. */
    public static ProblemException gone() {
        return new ProblemException(Problem.of(410, "cursor-gone"));
    }
}
