package org.handslag.acceptance.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.handslag.acceptance.recount.Blueprint.Number;
import org.handslag.acceptance.recount.Story.Admission;
import org.handslag.acceptance.recount.Story.Cohort;
import org.handslag.acceptance.recount.Story.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How many participants came, stayed and left. */
record Volumes(AsOf at, Count count) {

    private static final String BASE = "volumes.participants.";

    static final List<String> AGES = List.of("under-25", "25-34", "35-44", "45-54", "55-plus");

    void all() {
        Blueprint plan = at.plan();
        List<Admission> seen =
                at.story().admissions.values().stream()
                        .filter(one -> at.by(one.referred) || one.admittedBy(at.day()))
                        .toList();
        course(BASE + "total.", seen);
        planned();
        count.add(BASE + "persons", at.admittedPersons().size());
        by(
                "byMunicipality",
                plan.keys("municipalities"),
                seen,
                one -> at.person(one).municipality());
        by("byGender", List.of("woman", "man"), seen, one -> at.person(one).gender());
        by("byCohort", at.cohorts(), seen, one -> at.cohort(one.cohort));
        by("byAgeBand", AGES, seen, one -> at.person(one).band(one.referred));
        if (plan.paired()) {
            var rhythm = new Rhythm(at);
            by("byIntensity", List.copyOf(Rhythm.SHOWN), seen, one -> rhythm.of(one.participant));
        }
        by("bySource", plan.keys("intake", "sources"), seen, one -> one.source);
        count.byCode(
                BASE + "endReasons",
                List.of(),
                seen.stream().filter(one -> at.by(one.endedEarly)).toList(),
                one -> Count.known(one.endReason));
        count.byCode(
                BASE + "declineReasons",
                List.of(),
                seen.stream().filter(this::declined).toList(),
                one -> Count.known(Telling.of(one.verdict(at.day())).reason()));
    }

    private boolean declined(Admission one) {
        return !one.admittedBy(at.day())
                && !at.by(one.withdrawn)
                && decided(List.of(one), "declined") == 1;
    }

    private void by(
            String by, List<String> shown, List<Admission> seen, Function<Admission, String> code) {
        for (String key : Count.codes(shown, seen, code)) {
            course(
                    BASE + by + "[" + key + "].",
                    seen.stream().filter(one -> code.apply(one).equals(key)).toList());
        }
    }

    /** What the plan says of a cohort, else what was said when it was opened. */
    private void planned() {
        List<Number> all = new ArrayList<>();
        for (JsonNode cohort : at.plan().list("cohorts")) {
            Number number = Blueprint.number(cohort.path("participants"));
            all.add(number);
            count.planned(BASE + "byCohort[" + Blueprint.keyOf(cohort) + "].", number);
        }
        if (!all.isEmpty()) {
            count.planned(BASE + "total.", sum(all));
        }
        for (String municipality : at.plan().keys("municipalities")) {
            List<Number> places = places(municipality);
            if (!places.isEmpty()) {
                count.planned(BASE + "byMunicipality[" + municipality + "].", sum(places));
            }
        }
        List<String> listed = at.plan().keys("cohorts");
        for (Cohort cohort : at.story().cohorts.values()) {
            Integer most = Blueprint.whole(cohort.said().path("participants"));
            if (!listed.contains(cohort.key()) && most != null) {
                count.planned(
                        BASE + "byCohort[" + cohort.key() + "].", new Number(null, most, null));
            }
        }
    }

    /** What each cohort that splits its places gives a municipality. */
    private List<Number> places(String municipality) {
        List<Number> places = new ArrayList<>();
        for (JsonNode cohort : at.plan().list("cohorts")) {
            for (JsonNode part : cohort.path("places")) {
                if (part.path("municipality").asString("").equals(municipality)) {
                    places.add(Blueprint.number(part.path("number")));
                }
            }
        }
        return places;
    }

    /** What parts of a plan come to; unknown where one of them is. */
    static Number sum(List<Number> parts) {
        return new Number(
                sum(parts, Number::least), sum(parts, Number::most), sum(parts, Number::perYear));
    }

    private static @Nullable Integer sum(
            List<Number> parts, Function<Number, @Nullable Integer> which) {
        int sum = 0;
        for (Number part : parts) {
            Integer one = which.apply(part);
            if (one == null) {
                return null;
            }
            sum += one;
        }
        return sum;
    }

    private void course(String path, List<Admission> group) {
        List<Admission> others = group.stream().filter(one -> !one.admittedBy(at.day())).toList();
        List<Admission> here = others.stream().filter(one -> !at.by(one.withdrawn)).toList();
        int waiting = decided(here, "waiting-list");
        int declined = decided(here, "declined");
        count.add(path + "referred", group.size());
        count.add(path + "admitted", group.size() - others.size());
        count.add(path + "withdrawn", others.size() - here.size());
        count.add(path + "waiting", waiting);
        count.add(path + "declined", declined);
        count.add(path + "inIntake", here.size() - waiting - declined);
        count.add(path + "onLeave", Count.number(group, one -> one.leaveOn(at.day()) != null));
        count.add(path + "completed", Count.number(group, one -> at.by(one.completed)));
        count.add(path + "endedEarly", Count.number(group, one -> at.by(one.endedEarly)));
    }

    private int decided(List<Admission> of, String outcome) {
        return Count.number(
                of,
                one -> {
                    Verdict verdict = one.verdict(at.day());
                    return verdict != null && verdict.outcome().equals(outcome);
                });
    }
}
