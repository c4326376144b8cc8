package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Admission;
import org.handslag.acceptance.recount.Story.Leave;
import org.handslag.acceptance.recount.Story.Outcome;

/** Where everybody admitted stands, and what a reader must know of the figures. */
record Standing(AsOf at, Count count) {

    private static final List<String> PLACES =
            List.of("completed", "onLeave", "endedEarly", "unknown", "underWay");

    void all() {
        Set<String> unknown = unknown();
        List<Admission> admitted = at.admitted();
        part("standing.total.", latest(admitted), unknown);
        for (String key : Count.codes(at.cohorts(), admitted, one -> at.cohort(one.cohort))) {
            part(
                    "standing.byCohort[" + key + "].",
                    admitted.stream().filter(one -> at.cohort(one.cohort).equals(key)).toList(),
                    unknown);
        }
        count.add(
                "standing.startsAtOnce",
                (int)
                        admitted.stream()
                                .filter(one -> !at.by(one.completed) && !at.by(one.endedEarly))
                                .filter(one -> underWay(one, unknown))
                                .map(one -> at.cohort(one.cohort))
                                .distinct()
                                .count());
        notes(admitted, unknown);
    }

    private boolean underWay(Admission one, Set<String> unknown) {
        return one.leaveOn(at.day()) != null || !unknown.contains(one.participant);
    }

    /** Of whom nothing is on record but that nothing is known. */
    private Set<String> unknown() {
        Set<String> unknown = new HashSet<>();
        Set<String> something = new HashSet<>();
        for (Outcome one : at.outcomes()) {
            if (Outcomes.onRecord(one, at.day())) {
                (one.kind.equals("unknown") ? unknown : something).add(one.participant);
            }
        }
        unknown.removeAll(something);
        unknown.retainAll(at.admittedPersons().keySet());
        return unknown;
    }

    /** Of each person the admission that was decided last. */
    private List<Admission> latest(List<Admission> admitted) {
        Map<String, Admission> latest = new LinkedHashMap<>();
        for (Admission one : admitted) {
            latest.merge(one.participant, one, (a, b) -> selected(b).isBefore(selected(a)) ? a : b);
        }
        return List.copyOf(latest.values());
    }

    private LocalDate selected(Admission one) {
        return Telling.of(one.verdict(at.day())).on();
    }

    private void part(String path, List<Admission> group, Set<String> unknown) {
        count.add(path + "admitted", group.size());
        count.add(path + "offeredToFinish", 0);
        PLACES.forEach(place -> count.add(path + place, 0));
        for (Admission one : group) {
            Leave leave = one.leaveOn(at.day());
            count.when(leave != null && at.by(leave.offered()), path + "offeredToFinish");
            count.add(path + place(one, leave != null, unknown), 1);
        }
    }

    private String place(Admission one, boolean away, Set<String> unknown) {
        if (at.by(one.completed)) {
            return "completed";
        }
        if (at.by(one.endedEarly)) {
            return "endedEarly";
        }
        if (away) {
            return "onLeave";
        }
        return unknown.contains(one.participant) ? "unknown" : "underWay";
    }

    private void notes(List<Admission> admitted, Set<String> unknown) {
        String months = String.valueOf(at.plan().placementMonths());
        count.set("dataNotes[as-of].values.day", at.day().toString());
        count.set("dataNotes[placement-rule].values.months", months);
        if (!at.plan().at("outcomes", "placement").has("months")) {
            count.set("dataNotes[placement-rule-default].values.months", months);
        }
        int persons = at.admittedPersons().size();
        if (persons != admitted.size()) {
            String path = "dataNotes[admissions-and-persons].values.";
            count.add(path + "admissions", admitted.size());
            count.add(path + "persons", persons);
        }
        note("on-leave", Count.number(admitted, one -> one.leaveOn(at.day()) != null));
        note("outcome-unknown", unknown.size());
        note(
                "gender-unknown",
                Count.number(admitted, one -> at.person(one).gender().equals("unknown")));
        note(
                "municipality-unknown",
                Count.number(admitted, one -> at.person(one).municipality().equals("unknown")));
        note(
                "cohort-unknown",
                Count.number(admitted, one -> at.cohort(one.cohort).equals("unknown")));
    }

    private void note(String code, int number) {
        if (number > 0) {
            count.add("dataNotes[" + code + "].values.number", number);
        }
    }
}
