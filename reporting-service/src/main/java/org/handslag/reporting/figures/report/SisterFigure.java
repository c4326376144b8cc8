package org.handslag.reporting.figures.report;

import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * What comes from a programme that shares people and outcomes with this one, as of the day.
 *
 * @param blueprint the key by which the plan names it
 * @param here whether the tenant has such a programme; without one the rest is absent
 * @param title its name
 * @param admitted people admitted there
 * @param both of them, who are admitted here too
 * @param together people admitted here, there or in both, each once
 * @param outcomes how many of the outcomes in this report it recorded, offered or begun
 * @param internships how many of the internships
 */
public record SisterFigure(
        String blueprint,
        boolean here,
        @Nullable Words title,
        @Nullable Integer admitted,
        @Nullable Integer both,
        @Nullable Integer together,
        @Nullable Integer outcomes,
        @Nullable Integer internships) {

    /** Of a sister that the tenant does not have. */
    public static SisterFigure absent(String blueprint) {
        return new SisterFigure(blueprint, false, null, null, null, null, null, null);
    }
}
