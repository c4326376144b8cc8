package org.handslag.platform.job;

import java.util.List;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.PrivateText;

/**
 * Some rows of a job: as they were sent until they are done, then what became of them.
 *
 * @param rows what is to be done with each; of the tenant, since nobody whom it is about is there
 *     yet; empty once done
 * @param results empty until then
 */
record JobPart(List<PrivateText> rows, List<JobRow> results) {
    /** How many rows a part has at most: what is done anew at most after a crash. */
    static final int ROWS = 50;

    static final String KIND = "job-parts";

    static Aggregates<JobPart> aggregates(AggregateStore store) {
        return store.aggregates(Kind.of("job-part", KIND, JobPart.class).unpublished());
    }

    /** The id of a job's part, by its number from 0 on. */
    static String idOf(String job, int part) {
        return Ids.derived("job-part", job, Integer.toString(part));
    }

    static Decision<JobPart> receive(List<String> rows) {
        return Decision.changed(
                new JobPart(rows.stream().map(PrivateText::ofTenant).toList(), List.of()),
                "job-part.received.v1");
    }

    boolean isDone() {
        return !results.isEmpty();
    }

    /** What was sent goes, what became of it stays. */
    Decision<JobPart> finish(List<JobRow> all) {
        return isDone()
                ? Decision.unchanged()
                : Decision.changed(new JobPart(List.of(), all), "job-part.done.v1");
    }
}
