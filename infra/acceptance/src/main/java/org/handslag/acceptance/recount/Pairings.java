package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.recount.Story.Pair;
import org.handslag.acceptance.recount.Story.Round;

/** What became of proposals, and of rounds. */
record Pairings(AsOf at, Count count) {

    void all() {
        List<Pair> seen =
                at.story().pairs.values().stream().filter(one -> at.by(one.proposed)).toList();
        pairs("volumes.pairs.total.", seen);
        for (String key : Count.codes(at.cohorts(), seen, one -> at.cohort(one.cohort))) {
            pairs(
                    "volumes.pairs.byCohort[" + key + "].",
                    seen.stream().filter(one -> at.cohort(one.cohort).equals(key)).toList());
        }
        count.byCode(
                "volumes.pairs.endReasons",
                List.of(),
                seen.stream().filter(one -> one.endedBy(at.day())).toList(),
                one -> Count.known(one.endReason));
        at.story().rounds.values().stream()
                .filter(one -> at.by(one.opened) && !at.by(one.cancelled))
                .forEach(this::round);
    }

    private void pairs(String path, List<Pair> group) {
        LocalDate day = at.day();
        count.add(path + "proposed", group.size());
        count.add(
                path + "declined",
                Count.number(group, one -> !one.acceptedBy(day) && at.by(one.declined)));
        count.add(path + "accepted", Count.number(group, one -> one.acceptedBy(day)));
        count.add(path + "agreed", Count.number(group, one -> at.by(one.agreed)));
        count.add(path + "live", Count.number(group, one -> one.liveOn(day)));
        count.add(path + "ended", Count.number(group, one -> one.endedBy(day)));
        count.add(
                path + "rematched",
                Count.number(group, one -> one.acceptedBy(day) && rematched(one)));
    }

    /** Whether the participant had had another mentor in the cohort before. */
    private boolean rematched(Pair one) {
        return at.story().pairs.values().stream()
                .anyMatch(
                        other ->
                                other.participant.equals(one.participant)
                                        && other.cohort.equals(one.cohort)
                                        && !other.mentor.equals(one.mentor)
                                        && other.endedBy(at.day())
                                        && Story.by(other.ended, Telling.of(one.accepted())));
    }

    private void round(Round one) {
        Map<String, Integer> wished = new HashMap<>();
        one.choices
                .values()
                .forEach(wishes -> wishes.forEach(who -> wished.merge(who, 1, Integer::sum)));
        String path = "rounds[" + at.cohort(one.cohort) + "/" + one.opened + "].";
        boolean resolved = at.by(one.resolved);
        // Who ranks everybody contests nobody's choice.
        boolean contests = resolved && one.mode.equals("mentor-choice");
        count.add(path + "participants", one.participants);
        count.add(path + "mentors", one.mentors);
        count.add(path + "choices", resolved ? one.choices.size() : 0);
        count.add(
                path + "contested",
                contests ? Count.number(wished.values(), number -> number > 1) : 0);
        count.add(path + "proposals", resolved ? one.proposals : 0);
        if (at.by(one.published)) {
            count.set(path + "publishedOn", String.valueOf(one.published));
        }
    }
}
