package org.handslag.acceptance.demo;

import org.handslag.acceptance.stage.Chance;

/**
 * How well the programme goes with this seed. The bounds lie around the goals, so that some seeds
 * reach a goal and others miss it.
 *
 * @param placement the share of participants who get a long placement through a mentor's network
 * @param employment the share who get a job
 * @param reply the share of those asked who answer in the end
 * @param knowledge the share who answer and know working life better
 * @param network the share who answer and have a wider network
 * @param enriched the share of mentors who answer and were enriched
 * @param insight the share of mentors who answer and understand better
 * @param missed the share of meetings that are missed
 */
record Fortune(
        double placement,
        double employment,
        double reply,
        double knowledge,
        double network,
        double enriched,
        double insight,
        double missed) {

    static Fortune of(long seed) {
        Chance chance = Chance.of(seed, "fortune");
        return new Fortune(
                chance.between(0.50, 0.70),
                chance.between(0.05, 0.17),
                chance.between(0.94, 0.995),
                chance.between(0.85, 0.96),
                chance.between(0.85, 0.96),
                chance.between(0.85, 0.98),
                chance.between(0.85, 0.98),
                chance.between(0.06, 0.14));
    }
}
