package org.handslag.acceptance.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was counted, beside what is reported: every place that was counted, and every number of the
 * report, also one that nobody counted.
 *
 * @param figures how many places were compared
 */
record Comparison(int figures, List<String> differences) {

    /** Numbers that are names: of a frozen edition, of a row of the plan, of a year. */
    private static final String NAMES = "frozen\\..*|.*\\.(row|year)";

    static Comparison of(Map<String, String> counted, Flat reported) {
        Set<String> places = new TreeSet<>(counted.keySet());
        reported.figures().keySet().stream()
                .filter(place -> !place.matches(NAMES))
                .forEach(places::add);
        List<String> differences = new ArrayList<>();
        for (String place : places) {
            String mine = counted.get(place);
            String theirs = reported.all().get(place);
            if (mine == null) {
                differences.add(place + " is " + theirs + ", the ledger gives no such figure");
            } else if (!mine.equals(theirs)) {
                differences.add(
                        place
                                + " is "
                                + (theirs == null ? "not there" : theirs)
                                + ", the ledger gives "
                                + mine);
            }
        }
        return new Comparison(places.size(), differences);
    }
}
