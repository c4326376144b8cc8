package org.handslag.platform.audit;

import org.handslag.platform.problem.ProblemException;

/** Where readings of personal data are recorded. */
public interface Audit {
    /**
     * Returns when the reading is stored for good.
     *
     * @throws ProblemException 503 {@code audit-unavailable} where it cannot be: then the answer
     *     must not leave
     */
    void store(Reading reading);
}
