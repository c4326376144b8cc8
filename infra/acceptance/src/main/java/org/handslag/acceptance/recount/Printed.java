package org.handslag.acceptance.recount;

import java.util.List;

/** The plan of Kävlinge-Lomma as far as it is needed to count, written down from the print. */
final class Printed {

    /** A goal in tenths; {@code question}: empty where outcomes decide. */
    record Goal(String key, int tenths, int planned, boolean ofMentors, String question) {}

    /** A budget line. */
    record Line(int year, String key, int planned) {}

    static final List<Goal> GOALS =
            List.of(
                    new Goal("placement-3-months", 6, 70, false, ""),
                    new Goal("employment", 1, 70, false, ""),
                    new Goal(
                            "knowledge-of-working-life", 9, 70, false, "knows-working-life-better"),
                    new Goal("wider-network", 9, 70, false, "wider-network-and-strategies"),
                    new Goal("mentors-enriched", 9, 35, true, "enriched-by-exchange"),
                    new Goal("mentors-insight", 9, 35, true, "understands-job-seekers"));

    static final List<Line> LINES =
            List.of(
                    new Line(2015, "salary-50-dec", 26700),
                    new Line(2015, "travel", 500),
                    new Line(2016, "salary-50-jan-may", 133300),
                    new Line(2016, "salary-30-jun-dec", 95800),
                    new Line(2016, "network-meetings", 5000),
                    new Line(2016, "lecturers", 30000),
                    new Line(2016, "travel", 1500),
                    new Line(2016, "material-and-print", 2000),
                    new Line(2017, "salary-30", 164300),
                    new Line(2017, "travel", 1000),
                    new Line(2017, "network-meetings", 5000),
                    new Line(2017, "lecturers", 50000),
                    new Line(2017, "material-and-print", 2000),
                    new Line(2017, "closing-lunch", 14000));

    static final List<Integer> YEARS = List.of(2015, 2016, 2017);
    static final List<Integer> STATED_YEARS = List.of(27200, 267600, 239300);
    static final int STATED = 531100;

    /** Twenty and fifteen mentors. */
    static final List<String> MUNICIPALITIES = List.of("kavlinge", "lomma");

    static final List<Integer> MENTORS = List.of(20, 15);

    private Printed() {}
}
