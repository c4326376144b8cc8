package org.handslag.acceptance.recount;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Pair;

/** How often pairs met: the held meetings of the pair alone, for every 30 days of its time. */
record Rhythm(AsOf at) {

    static final Set<String> SHOWN = Set.of("no-pair", "none", "under-1", "1-to-2", "2-or-more");

    /** Of a pair, or of all accepted pairs of a participant. */
    String of(String id) {
        long days = 0;
        long meetings = 0;
        for (Map.Entry<String, Pair> entry : at.story().pairs.entrySet()) {
            Pair pair = entry.getValue();
            boolean its = entry.getKey().equals(id) || pair.participant.equals(id);
            if (its && pair.acceptedBy(at.day())) {
                var last = at.by(pair.ended) ? Telling.of(pair.ended) : at.day();
                long gone = ChronoUnit.DAYS.between(Telling.of(pair.accepted()), last);
                days += Math.max(1, gone + 1);
                meetings += held(entry.getKey());
            }
        }
        if (days == 0) {
            return "no-pair";
        }
        if (meetings == 0) {
            return "none";
        }
        return meetings * 30 < days ? "under-1" : meetings * 30 < days * 2 ? "1-to-2" : "2-or-more";
    }

    private long held(String pair) {
        return at.story().meetings.values().stream()
                .filter(one -> one.pair.equals(pair) && !one.cancelled && at.by(one.held))
                .count();
    }
}
