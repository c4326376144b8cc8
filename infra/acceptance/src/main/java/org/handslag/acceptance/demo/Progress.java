package org.handslag.acceptance.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the story is: a bar on a terminal, elsewhere a line at each new phase. */
final class Progress {

    private static final int WIDTH = 40;

    private record Phase(LocalDate from, String title) {}

    private static final List<Phase> PHASES =
            List.of(
                    phase("2015-09-01", "decisions"),
                    phase("2015-12-01", "mentors are sought"),
                    phase("2016-01-25", "first intake"),
                    phase("2016-04-18", "choosing"),
                    phase("2016-06-02", "first cohort meets"),
                    phase("2017-01-02", "interim evaluation"),
                    phase("2017-02-01", "second intake"),
                    phase("2017-04-18", "choosing again"),
                    phase("2017-06-01", "second cohort meets"),
                    phase("2017-12-04", "conference and evaluation"),
                    phase("2018-03-01", "final report"));

    private static final LocalDate BEGINS = PHASES.getFirst().from();
    private static final LocalDate ENDS = LocalDate.of(2018, 4, 30);

    private final PrintStream out;
    private final boolean terminal;
    private final Instant started = Instant.now();
    private @Nullable Phase shown;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    private static Phase phase(String from, String title) {
        return new Phase(LocalDate.parse(from), title);
    }

    /** The tenant that this run has made. */
    void tenant(String key) {
        line("Tenant " + key);
    }

    /** The story has come to that day, with so many accepted calls. */
    void at(LocalDate day, long calls) {
        Phase phase =
                PHASES.reversed().stream()
                        .filter(each -> !each.from().isAfter(day))
                        .findFirst()
                        .orElse(PHASES.getFirst());
        if (terminal) {
            int full =
                    (int)
                            (WIDTH
                                    * ChronoUnit.DAYS.between(BEGINS, day)
                                    / ChronoUnit.DAYS.between(BEGINS, ENDS));
            out.printf(
                    "\r\033[K%tY-%<tm [%s%s] %5d calls  %s",
                    day, "#".repeat(full), ".".repeat(WIDTH - full), calls, phase.title());
            out.flush();
        } else if (!phase.equals(shown)) {
            out.printf("%4d s  %tY-%<tm  %5d calls  %s%n", seconds(), day, calls, phase.title());
        }
        shown = phase;
    }

    /** A line of its own. */
    void line(String text) {
        out.println(terminal ? "\r\033[K" + text : text);
    }

    /** Whole seconds since the beginning. */
    long seconds() {
        return Duration.between(started, Instant.now()).toSeconds();
    }
}
