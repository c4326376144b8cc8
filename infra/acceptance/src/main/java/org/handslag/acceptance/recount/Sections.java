package org.handslag.acceptance.recount;

import java.util.Map;

/** Every section of a report, counted. */
final class Sections {

    private Sections() {}

    /** Figures by their place. */
    static Map<String, String> count(AsOf at) {
        Count count = new Count();
        new Goals(at, count).all();
        new Volumes(at, count).all();
        new Mentors(at, count).all();
        new Pairings(at, count).all();
        new Gatherings(at, count).all();
        new Surveys(at, count).all();
        new Outcomes(at, count).all();
        new Internships(at, count).all();
        new Standing(at, count).all();
        new Support(at, count).all();
        new Money(at, count).all();
        new Timetable(at, count).all();
        return count.figures();
    }
}
