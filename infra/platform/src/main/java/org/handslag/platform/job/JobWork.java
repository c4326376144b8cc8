package org.handslag.platform.job;

import java.util.function.BiConsumer;
import org.handslag.platform.call.Call;

/** What a service does with the rows of one kind of job; a bean of the service. */
public interface JobWork {
    /** The operation by which such jobs are asked for. */
    String operation();

    /**
     * Applies one row by ordinary commands. It is called again after a crash: under the keys of the
     * call it has one effect.
     *
     * @param call of the membership that asked for the job, as it is permitted now, under a key of
     *     this row's own
     * @param row as it was given to {@link Jobs#submit}
     * @param made to be told the name and id of each aggregate that is there now
     * @throws org.handslag.platform.problem.ProblemException below 500 where the row cannot be
     *     applied; else the job stands still and tries again
     */
    void apply(Call call, String row, BiConsumer<String, String> made);
}
