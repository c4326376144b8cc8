package org.handslag.reporting.publishing.edition;

import java.util.List;
import java.util.Set;

/** The columns of the published tables. */
final class Columns {
    /** Of everybody; few, because each count more leaves less room to hide the small ones. */
    static final List<String> PARTICIPANTS =
            List.of("referred", "admitted", "persons", "completed", "endedEarly");

    /** Of those of one municipality, gender or cohort. */
    static final List<String> GROUP = List.of("admitted", "completed");

    /** Of those whom one source referred. */
    static final List<String> SOURCE = List.of("admitted");

    static final List<String> MENTORS = List.of("active");

    static final List<String> PAIRS = List.of("accepted", "ended");

    static final List<String> PLACEMENTS = List.of("throughNetwork", "otherwise");

    static final List<String> SURVEYS = List.of("asked", "answered");

    /** What may be fewer later: what came between two days is no count of anybody. */
    static final Set<String> FLEETING = Set.of("held");

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
                    "endedEarly",
                    "ended",
                    "otherwise");

    private Columns() {}

    /** How much a column weighs beside others of its row, below 20. */
    static int weight(String column) {
        int place = FIRST.indexOf(column);
        return place < 0 ? 0 : FIRST.size() - place;
    }
}
