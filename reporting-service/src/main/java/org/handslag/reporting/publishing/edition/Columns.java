package org.handslag.reporting.publishing.edition;

import java.util.List;
import java.util.Set;

/** The columns of the published tables. */
final class Columns {
    static final List<String> PARTICIPANTS =
            List.of(
                    "referred",
                    "inIntake",
                    "waiting",
                    "declined",
                    "withdrawn",
                    "admitted",
                    "completed",
                    "endedEarly",
                    "onLeave",
                    "underWay");

    /** Where each referral stands. */
    static final List<String> REFERRED =
            List.of("inIntake", "waiting", "declined", "withdrawn", "admitted");

    /** Where everybody admitted stands, as far as nobody stands in two places. */
    static final List<String> ADMITTED = List.of("completed", "endedEarly", "onLeave", "underWay");

    static final List<String> MENTORS = List.of("recruited", "active", "ended");

    static final List<String> PAIRS =
            List.of("proposed", "declined", "accepted", "agreed", "live", "ended", "rematched");

    static final List<String> PLACEMENTS =
            List.of("throughNetwork", "otherwise", "running", "shorter", "without");

    static final List<String> SURVEYS =
            List.of("asked", "answered", "declined", "notReached", "noReply");

    /** What may be fewer later: what came between two days is no count of anybody. */
    static final Set<String> FLEETING =
            Set.of(
                    "inIntake",
                    "waiting",
                    "onLeave",
                    "underWay",
                    "unknown",
                    "live",
                    "running",
                    "shorter",
                    "without",
                    "notReached",
                    "noReply",
                    "held");

    /** What a reader asks for first, within a row. */
    private static final List<String> FIRST =
            List.of(
                    "admitted",
                    "persons",
                    "active",
                    "accepted",
                    "asked",
                    "completed",
                    "answered",
                    "throughNetwork",
                    "referred",
                    "recruited",
                    "live",
                    "proposed",
                    "endedEarly",
                    "ended",
                    "underWay",
                    "otherwise");

    private Columns() {}

    /** How much a column weighs beside others of its row, below 20. */
    static int weight(String column) {
        int place = FIRST.indexOf(column);
        return place < 0 ? 0 : FIRST.size() - place;
    }
}
