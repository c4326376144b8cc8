package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Admission;
import org.handslag.acceptance.recount.Story.Outcome;
import tools.jackson.databind.JsonNode;

/** What those admitted reached, in detail. */
record Outcomes(Story story, LocalDate day, Count count) {

    private static final List<String> BEST =
            List.of("throughNetwork", "otherwise", "running", "shorter");

    /**
     * One stay of three months: three months after its first day is at most the day after its last,
     * or after the day asked while it runs.
     */
    static boolean threeMonths(Outcome stay, LocalDate day) {
        LocalDate from = stay.from;
        LocalDate to = stay.to;
        if (from == null || from.isAfter(day)) {
            return false;
        }
        LocalDate last = to == null || to.isAfter(day) ? day : to;
        return !from.plusMonths(3).isAfter(last.plusDays(1));
    }

    /** Whether it is dated by the day: offered or begun, else recorded. */
    static boolean onRecord(Outcome one, LocalDate day) {
        return one.from == null && one.offered == null
                ? Story.by(one.recorded, day)
                : Story.by(one.offered, day) || Story.by(one.from, day);
    }

    void all() {
        Map<String, Admission> admitted = new HashMap<>();
        story.admissions.forEach(
                (id, one) -> {
                    if (one.admittedBy(day)) {
                        admitted.put(id, one);
                    }
                });
        Set<String> persons = new HashSet<>();
        admitted.values().forEach(one -> persons.add(one.participant));
        count.add("outcomes.admitted", persons.size());
        Map<String, String> best = new HashMap<>();
        Set<String> employed = new HashSet<>();
        for (Outcome one : story.outcomes.values()) {
            Admission whose = admitted.get(one.admission);
            if (whose != null) {
                switch (one.kind) {
                    case "placement" -> placement(one, whose.participant, best);
                    case "employment" -> employment(one, whose.participant, employed);
                    default ->
                            count.when(
                                    onRecord(one, day), "outcomes.others[" + one.kind + "].number");
                }
            }
        }
        best.values().forEach(kind -> count.add("outcomes.placements.byPerson." + kind, 1));
        count.add("outcomes.placements.months", 3);
        count.add("outcomes.placements.without", persons.size() - best.size());
        count.add("outcomes.employment.persons", employed.size());
        for (String person : persons) {
            String path =
                    "outcomes.byGender[" + Telling.of(story.persons.get(person)).gender() + "].";
            count.add(path + "admitted", 1);
            count.when("throughNetwork".equals(best.get(person)), path + "placedThroughNetwork");
            count.when(employed.contains(person), path + "employed");
            count.when(
                    admitted.values().stream()
                            .filter(one -> one.participant.equals(person))
                            .anyMatch(one -> Story.by(one.completed, day)),
                    path + "completed");
            count.when(
                    admitted.values().stream()
                            .filter(one -> one.participant.equals(person))
                            .anyMatch(one -> Story.by(one.endedEarly, day)),
                    path + "endedEarly");
        }
    }

    private void placement(Outcome one, String person, Map<String, String> best) {
        if (!Story.by(one.from, day)) {
            count.when(Story.by(one.offered, day), "outcomes.placements.offered");
            return;
        }
        String kind;
        if (threeMonths(one, day)) {
            kind = one.via.equals("mentor-network") ? "throughNetwork" : "otherwise";
        } else {
            kind = Story.by(one.to, day) ? "shorter" : "running";
        }
        count.add("outcomes.placements.stays", 1);
        count.add("outcomes.placements.byStay." + kind, 1);
        best.merge(person, kind, (a, b) -> BEST.indexOf(a) <= BEST.indexOf(b) ? a : b);
    }

    private void employment(Outcome one, String person, Set<String> employed) {
        if (!Story.by(one.from, day)) {
            count.when(Story.by(one.offered, day), "outcomes.employment.offered");
            return;
        }
        JsonNode job = one.employment;
        int percent = job.path("percent").asInt(0);
        String part = percent >= 50 ? "half-time-or-more" : "less-than-half-time";
        employed.add(person);
        count.add("outcomes.employment.jobs", 1);
        number("byPercent", percent >= 100 ? "full-time" : part);
        number("byTerm", job.path("term").asString(""));
        number("bySubsidy", job.path("subsidised").asBoolean() ? "subsidised" : "unsubsidised");
        number("byRelevance", job.path("relevant").asString(""));
        number("byWay", one.via);
    }

    private void number(String by, String key) {
        count.add("outcomes.employment." + by + "[" + key + "].number", 1);
    }
}
