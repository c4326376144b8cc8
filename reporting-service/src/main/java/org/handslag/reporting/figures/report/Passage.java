package org.handslag.reporting.figures.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a report in which somebody's own words can stand beside the figures. */
public enum Passage {
    SUMMARY(true, false),
    DECISIONS_ASKED(true, false),
    GOALS(false, false),
    VOLUMES(false, false),
    MEETINGS(false, false),
    OUTCOMES(false, false),
    ECONOMY(false, false),
    ACTIVITIES(false, false),
    EVALUATION(false, false),
    EVALUATION_CHANGES(true, true),
    DEVIATIONS(false, false),
    RISKS(false, false),
    LESSONS(true, false),
    DECISIONS(false, false),
    EQUALITY(true, true),
    ORDINARY_OPERATION(true, true),
    CONFLICTS(false, false),
    NOTES(false, false);

    private final boolean expected;
    private final boolean ofFinal;

    Passage(boolean expected, boolean ofFinal) {
        this.expected = expected;
        this.ofFinal = ofFinal;
    }

    /** Its key, e.g. {@code decisions-asked}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether a reader of such a report expects words here, so that it says where there are none.
     */
    public boolean expectedIn(String kind) {
        return expected && (!ofFinal || kind.equals("final"));
    }

    /** The part of that key. */
    public static Optional<Passage> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
