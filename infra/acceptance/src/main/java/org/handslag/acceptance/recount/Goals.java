package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handslag.acceptance.recount.AsOf.Who;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Goals: how many of their population fulfil them, and whether that is enough. */
record Goals(AsOf now, Count count) {

    void all() {
        for (JsonNode goal : now.plan().list("goals")) {
            goal(goal, "goals[" + Blueprint.keyOf(goal) + "].");
        }
    }

    private void goal(JsonNode goal, String path) {
        Aim aim = Aim.of(goal.path("measure"));
        BigDecimal target = Blueprint.decimal(goal.path("target"));
        count.amount(path + "target", target);
        count.known(path + "planned", Blueprint.whole(goal.path("planned")));
        String population = goal.path("population").asString("");
        if (goal.has("staffShare") || population.isEmpty() || aim.kind().equals("unknown")) {
            unknown(goal, path, population, aim);
        } else if (goal.has("change")) {
            new Changes(now, count).change(goal, path, population, aim);
        } else if (goal.has("count")) {
            counted(goal, path, population, aim);
        } else if (goal.has("countPerYear")) {
            perYear(goal, path, population, aim);
        } else {
            share(goal, path, population, aim, target);
        }
    }

    /** What nobody here can count; how many the population has is said where it is known. */
    private void unknown(JsonNode goal, String path, String population, Aim aim) {
        count.set(path + "state", "unknown");
        if (goal.has("staffShare")) {
            count.amount(
                    path + "staff.target",
                    Blueprint.decimal(goal.path("staffShare").path("target")));
        } else if (!population.isEmpty()) {
            count.add(path + "denominator", new Populations(now).of(population, aim).size());
        }
        count.known(path + "needed", Blueprint.whole(goal.path("count").path("number")));
        if (goal.has("onLeave")) {
            count.add(path + "counting.away", 0);
        }
    }

    private void share(
            JsonNode goal, String path, String population, Aim aim, @Nullable BigDecimal target) {
        Measured of = Measured.of(now, goal, population, aim);
        int numerator = of.numerator(of.who());
        int all = of.who().size();
        boolean measured = of.measured();
        figures(now, goal, path, of, aim);
        if (measured) {
            count.share(path + "share", numerator, all);
            count.share(path + "shareOfAnswered", numerator, of.answered(of.who()));
        }
        if (target == null) {
            count.set(path + "state", measured ? "without-target" : "not-yet-measured");
            return;
        }
        int needed = needed(target, all);
        count.add(path + "needed", needed);
        Integer planned = Blueprint.whole(goal.path("planned"));
        count.known(
                path + "plannedNeeded", planned == null ? null : (Integer) needed(target, planned));
        boolean early =
                Blueprint.last(goal.path("due")).filter(due -> now.day().isBefore(due)).isPresent();
        String missed = early ? "under-way" : "not-reached";
        String state = numerator >= needed ? "reached" : missed;
        count.set(path + "state", measured ? state : "not-yet-measured");
    }

    /** The least whole number that is the target's share. */
    private static int needed(BigDecimal target, int of) {
        return target.multiply(BigDecimal.valueOf(of))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /**
     * So many in all; what comes after the printed day, else the programme's end, does not help.
     */
    private void counted(JsonNode goal, String path, String population, Aim aim) {
        JsonNode asked = goal.path("count");
        Optional<LocalDate> by =
                asked.has("by") ? Blueprint.last(asked.path("by")) : now.plan().ends();
        boolean over = by.filter(last -> !now.day().isBefore(last)).isPresent();
        AsOf then = over ? now.on(by.orElseThrow()) : now;
        Measured of = Measured.of(then, goal, population, aim);
        int number = asked.path("number").asInt();
        figures(then, goal, path, of, aim);
        count.add(path + "needed", number);
        count.add(path + "count.number", number);
        count.set(path + "count.countedTo", then.day().toString());
        String missed = over ? "not-reached" : "under-way";
        count.set(path + "state", of.numerator(of.who()) >= number ? "reached" : missed);
    }

    /** So many in each calendar year; each of the population in the year in which it came. */
    private void perYear(JsonNode goal, String path, String population, Aim aim) {
        Measured of = Measured.of(now, goal, population, aim);
        figures(now, goal, path, of, aim);
        int needed = goal.path("countPerYear").asInt();
        TreeMap<Integer, Integer> came = new TreeMap<>();
        for (Who one : of.who()) {
            since(of, one).ifPresent(day -> came.merge(day.getYear(), 1, Integer::sum));
        }
        Optional<LocalDate> begun = Blueprint.first(now.plan().at("period", "from"));
        Optional<LocalDate> ends = now.plan().ends();
        int today = now.day().getYear();
        int last = ends.map(day -> Math.min(day.getYear(), today)).orElse(today);
        int first =
                begun.map(LocalDate::getYear)
                        .orElseGet(() -> came.isEmpty() ? last + 1 : came.firstKey());
        Set<String> states = new HashSet<>();
        for (int year = first; year <= last; year++) {
            String place = path + "years[" + year + "].";
            int number = came.getOrDefault(year, 0);
            boolean over = !now.day().isBefore(LocalDate.of(year, 12, 31)) || now.programmeOver();
            String state = number >= needed ? "reached" : over ? "not-reached" : "under-way";
            count.add(place + "number", number);
            count.add(place + "needed", needed);
            count.set(place + "state", state);
            states.add(state);
        }
        String state = states.contains("reached") ? "reached" : "under-way";
        state = states.contains("not-reached") ? "not-reached" : state;
        count.set(path + "state", states.isEmpty() ? "not-yet-measured" : state);
    }

    /** A pair counts from its own day, not from that of its participant's first. */
    private static Optional<LocalDate> since(Measured of, Who one) {
        return Stream.concat(Stream.of(one.id()), one.ids().stream().sorted())
                .map(of.found().since()::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What every goal that is counted shows. */
    private void figures(AsOf then, JsonNode goal, String path, Measured of, Aim aim) {
        count.add(path + "numerator", of.numerator(of.who()));
        count.add(path + "denominator", of.who().size());
        count.add(path + "answered", of.answered(of.who()));
        if (goal.has("onLeave")) {
            count.add(path + "counting.away", of.away());
        }
        if (aim.kind().equals("outcome") && aim.months() > 0) {
            count.add(path + "months", aim.months());
        }
        if (aim.kind().equals("outcome") && aim.offered() && aim.months() == 0) {
            Measured begun = Measured.of(then, goal, of.population(), aim.begun());
            count.add(path + "stages.offered", of.numerator(of.who()));
            count.add(path + "stages.started", begun.numerator(begun.who()));
        }
        for (String population : Blueprint.texts(goal.path("alternatives"))) {
            Measured other = Measured.of(then, goal, population, aim);
            String place = path + "alternatives[" + population + "].";
            count.add(place + "numerator", other.numerator(other.who()));
            count.add(place + "denominator", other.who().size());
            count.add(place + "answered", other.answered(other.who()));
            count.add(place + "away", other.away());
            if (other.measured()) {
                count.share(place + "share", other.numerator(other.who()), other.who().size());
            }
            cohorts(then, place + "byCohort", other);
        }
        if (aim.kind().equals("outcome") && !then.sisters().isEmpty()) {
            Measured alone = Measured.of(then.alone(), goal, of.population(), aim);
            count.add(path + "fromSisters", of.numerator(of.who()) - alone.numerator(alone.who()));
        }
        breakdown(then, path, of);
    }

    /** By cohort, gender and municipality; of codes and organisations nothing is known. */
    private void breakdown(AsOf then, String path, Measured of) {
        String place = path + "breakdown";
        if (!nothingKnown(of)) {
            cohorts(then, place, of);
            parts(place, "gender", of, List.of("woman", "man"), Who::gender);
            parts(place, "municipality", of, then.plan().keys("municipalities"), Who::municipality);
            if (of.who().stream().anyMatch(one -> one.came() != null)) {
                courses(then, place, of);
            }
        }
    }

    /** By what is known of participants alone. */
    private void courses(AsOf then, String place, Measured of) {
        parts(place, "age-band", of, Volumes.AGES, one -> band(then, one));
        parts(place, "source", of, then.plan().keys("intake", "sources"), Goals::source);
        if (then.plan().paired()) {
            var rhythm = new Rhythm(then);
            parts(place, "intensity", of, List.copyOf(Rhythm.SHOWN), one -> rhythm.of(one.id()));
        }
    }

    private static String band(AsOf then, Who one) {
        Story.Admission came = one.came();
        return came == null ? "unknown" : then.person(came).band(came.referred);
    }

    private static String source(Who one) {
        Story.Admission came = one.came();
        return came == null ? "unknown" : came.source;
    }

    private static boolean nothingKnown(Measured of) {
        String population = of.population();
        boolean asks = population.equals("asked") || population.equals("answered");
        return population.equals("firms") || (asks && of.who().stream().noneMatch(Who::known));
    }

    private void cohorts(AsOf then, String place, Measured of) {
        if (!nothingKnown(of) && !of.population().equals("active-mentors")) {
            for (String cohort : then.cohorts()) {
                part(place, "cohort/" + cohort, of, one -> one.cohorts().contains(cohort));
            }
        }
    }

    private void parts(
            String place, String by, Measured of, List<String> shown, Function<Who, String> code) {
        TreeSet<String> codes = Count.codes(shown, of.who(), code);
        codes.forEach(key -> part(place, by + "/" + key, of, one -> code.apply(one).equals(key)));
    }

    private void part(String place, String key, Measured of, Predicate<Who> belongs) {
        List<Who> part = of.who().stream().filter(belongs).toList();
        String path = place + "[" + key + "].";
        count.add(path + "numerator", of.numerator(part));
        count.add(path + "denominator", part.size());
        count.add(path + "answered", of.answered(part));
    }
}
