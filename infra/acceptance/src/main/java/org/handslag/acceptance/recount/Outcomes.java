package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.acceptance.recount.AsOf.Who;
import org.handslag.acceptance.recount.Story.Admission;
import org.handslag.acceptance.recount.Story.Outcome;
import tools.jackson.databind.JsonNode;

/** What those admitted reached, begun and offered. */
record Outcomes(AsOf at, Count count) {

    private static final List<String> BEST =
            List.of("throughNetwork", "otherwise", "running", "shorter");

    private static final List<String> OTHERS =
            List.of("internship", "education", "career-change", "clarified", "product", "unknown");

    /**
     * One stay of so many months: these after its first day is at most the day after its last, or
     * after the day asked while it runs.
     */
    static boolean lasted(Outcome stay, int months, LocalDate day) {
        LocalDate from = stay.from;
        LocalDate to = stay.to;
        if (from == null || from.isAfter(day)) {
            return false;
        }
        LocalDate last = to == null || to.isAfter(day) ? day : to;
        return !from.plusMonths(months).isAfter(last.plusDays(1));
    }

    /** Whether it is dated by the day: offered or begun, else recorded. */
    static boolean onRecord(Outcome one, LocalDate day) {
        return one.from == null && one.offered == null
                ? Story.by(one.recorded, day)
                : Story.by(one.offered, day) || Story.by(one.from, day);
    }

    void all() {
        Map<String, Who> admitted = at.admittedPersons();
        List<Outcome> all =
                at.outcomes().stream()
                        .filter(one -> admitted.containsKey(one.participant))
                        .toList();
        count.add("outcomes.admitted", admitted.size());
        Map<String, String> best = placements(of(all, "placement"), admitted.size());
        List<Outcome> jobs = of(all, "employment").stream().filter(one -> at.by(one.from)).toList();
        count.add("outcomes.employment.persons", persons(jobs).size());
        count.add("outcomes.employment.jobs", jobs.size());
        count.add(
                "outcomes.employment.offered", Count.number(of(all, "employment"), this::offered));
        jobs("outcomes.employment.", jobs);
        count.byCode("outcomes.employment.byWay", List.of("mentor-network"), jobs, one -> one.via);
        count.byCode(
                "outcomes.others",
                OTHERS,
                all.stream()
                        .filter(one -> !List.of("placement", "employment").contains(one.kind))
                        .filter(one -> onRecord(one, at.day()))
                        .toList(),
                one -> one.kind);
        genders(admitted, best, persons(jobs));
        results(all);
    }

    private static List<Outcome> of(List<Outcome> all, String kind) {
        return all.stream().filter(one -> one.kind.equals(kind)).toList();
    }

    private static Set<String> persons(List<Outcome> of) {
        return of.stream().map(one -> one.participant).collect(Collectors.toSet());
    }

    private boolean offered(Outcome one) {
        return at.by(one.offered) && !at.by(one.from);
    }

    /** Each person's best stay. */
    private Map<String, String> placements(List<Outcome> all, int admitted) {
        String path = "outcomes.placements.";
        int months = at.plan().placementMonths();
        Map<String, String> best = new HashMap<>();
        for (String kind : BEST) {
            count.add(path + "byStay." + kind, 0);
            count.add(path + "byPerson." + kind, 0);
        }
        List<Outcome> begun = all.stream().filter(one -> at.by(one.from)).toList();
        for (Outcome one : begun) {
            String kind = at.by(one.to) ? "shorter" : "running";
            if (lasted(one, months, at.day())) {
                kind = one.via.equals("mentor-network") ? "throughNetwork" : "otherwise";
            }
            count.add(path + "byStay." + kind, 1);
            best.merge(one.participant, kind, (a, b) -> BEST.indexOf(a) <= BEST.indexOf(b) ? a : b);
        }
        best.values().forEach(kind -> count.add(path + "byPerson." + kind, 1));
        count.add(path + "months", months);
        count.add(path + "stays", begun.size());
        count.add(path + "offered", Count.number(all, this::offered));
        count.add(path + "without", admitted - best.size());
        return best;
    }

    private void jobs(String path, List<Outcome> jobs) {
        count.byCode(
                path + "byPercent",
                List.of("full-time", "half-time-or-more", "less-than-half-time"),
                jobs,
                one -> part(one.employment.path("percent")));
        count.byCode(
                path + "byTerm",
                List.of("short", "long"),
                jobs,
                one -> Count.known(one.employment.path("term").asString("")));
        count.byCode(
                path + "bySubsidy",
                List.of("subsidised", "unsubsidised"),
                jobs,
                one -> subsidy(one.employment.path("subsidised")));
        count.byCode(
                path + "byRelevance",
                List.of("yes", "no"),
                jobs,
                one -> Count.known(one.employment.path("relevant").asString("")));
    }

    private static String part(JsonNode percent) {
        if (!percent.isNumber()) {
            return "unknown";
        }
        String part = percent.asInt() >= 50 ? "half-time-or-more" : "less-than-half-time";
        return percent.asInt() >= 100 ? "full-time" : part;
    }

    private static String subsidy(JsonNode subsidised) {
        String known = subsidised.asBoolean(false) ? "subsidised" : "unsubsidised";
        return subsidised.isBoolean() ? known : "unknown";
    }

    private void genders(Map<String, Who> admitted, Map<String, String> best, Set<String> jobs) {
        Set<String> completed = new HashSet<>();
        Set<String> early = new HashSet<>();
        for (Admission one : at.admitted()) {
            if (at.by(one.completed)) {
                completed.add(one.participant);
            }
            if (at.by(one.endedEarly)) {
                early.add(one.participant);
            }
        }
        for (String gender : Count.codes(List.of("woman", "man"), admitted.values(), Who::gender)) {
            String path = "outcomes.byGender[" + gender + "].";
            List<String> group =
                    admitted.values().stream()
                            .filter(one -> one.gender().equals(gender))
                            .map(Who::id)
                            .toList();
            count.add(path + "admitted", group.size());
            count.add(
                    path + "placedThroughNetwork",
                    Count.number(group, id -> "throughNetwork".equals(best.get(id))));
            count.add(path + "employed", Count.number(group, jobs::contains));
            count.add(path + "completed", Count.number(group, completed::contains));
            count.add(path + "endedEarly", Count.number(group, early::contains));
        }
    }

    /** By kind, what was offered and what has begun told apart. */
    private void results(List<Outcome> all) {
        Set<String> kinds = new HashSet<>(OTHERS);
        kinds.addAll(List.of("placement", "employment"));
        for (String kind : Count.codes(kinds, all, one -> one.kind)) {
            List<Outcome> these = of(all, kind);
            List<Outcome> offers = these.stream().filter(this::offered).toList();
            List<Outcome> begun =
                    these.stream().filter(one -> onRecord(one, at.day()) && !offered(one)).toList();
            Set<String> waiting = persons(offers);
            waiting.removeAll(persons(begun));
            String path = "results.kinds[" + kind + "].";
            count.add(path + "persons", persons(begun).size());
            count.add(path + "number", begun.size());
            count.add(path + "offered", offers.size());
            count.add(path + "offeredPersons", waiting.size());
            if (!at.sisters().isEmpty()) {
                count.add(
                        path + "fromSisters",
                        Count.number(begun, at::isFromSister)
                                + Count.number(offers, at::isFromSister));
            }
        }
        List<Outcome> jobs = of(all, "employment").stream().filter(this::offered).toList();
        count.add("results.offers.persons", persons(jobs).size());
        count.add("results.offers.jobs", jobs.size());
        jobs("results.offers.", jobs);
    }
}
