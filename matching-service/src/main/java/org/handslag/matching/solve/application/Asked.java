package org.handslag.matching.solve.application;

import org.handslag.platform.tenant.Tenant;

/**
 * A solved round that is asked something.
 *
 * @param stamp tells apart the states of all that the question was read from
 * @param question as the round was when it was solved
 */
public record Asked(Tenant tenant, String round, String stamp, Question question) {
    /** The key of work and answers that are about this state of the round only. */
    String key(String name) {
        return round + "/" + stamp + "/" + name;
    }
}
