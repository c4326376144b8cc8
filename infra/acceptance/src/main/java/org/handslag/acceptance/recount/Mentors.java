package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.handslag.acceptance.recount.Story.Mentor;
import org.handslag.acceptance.recount.Story.Pair;
import tools.jackson.databind.JsonNode;

/** Mentors against the plan, and how many participants each has. */
record Mentors(AsOf at, Count count) {

    private static final String BASE = "volumes.mentors.";

    void all() {
        Map<String, Mentor> seen = new LinkedHashMap<>();
        at.story()
                .mentors
                .forEach(
                        (id, one) -> {
                            if (at.by(one.recruited) || at.by(one.activated)) {
                                seen.put(id, one);
                            }
                        });
        Blueprint plan = at.plan();
        Collection<Mentor> all = seen.values();
        recruited(BASE + "total.", all);
        planned();
        by("byMunicipality", plan.keys("municipalities"), all, one -> one.municipality);
        by("byChannel", plan.keys("mentors", "channels"), all, one -> one.channel);
        by("byIndustry", plan.keys("mentors", "industries"), all, this::industry);
        by("byGender", List.of("woman", "man"), all, one -> one.gender);
        count.add(
                BASE + "coordinating",
                Count.number(
                        all,
                        one -> at.by(one.activated) && one.coordinating.stream().anyMatch(at::by)));
        load(seen);
        fresh();
    }

    /** The mentor's own industry, else the organisation's. */
    private String industry(Mentor one) {
        String ofFirm = at.story().industries.getOrDefault(one.organisation, "");
        return Count.known(one.industry.isEmpty() ? ofFirm : one.industry);
    }

    private void planned() {
        List<Blueprint.Number> all = new ArrayList<>();
        List<String> had = new ArrayList<>();
        for (JsonNode part : at.plan().list("mentors", "planned")) {
            Blueprint.Number number = Blueprint.number(part.path("number"));
            String municipality = part.path("municipality").asString("");
            all.add(number);
            if (!municipality.isEmpty() && !had.contains(municipality)) {
                had.add(municipality);
                count.planned(BASE + "byMunicipality[" + municipality + "].", number);
            }
        }
        if (!all.isEmpty()) {
            count.planned(BASE + "total.", Volumes.sum(all));
        }
    }

    private void by(
            String by, List<String> shown, Collection<Mentor> all, Function<Mentor, String> code) {
        for (String key : Count.codes(shown, all, code)) {
            recruited(
                    BASE + by + "[" + key + "].",
                    all.stream().filter(one -> code.apply(one).equals(key)).toList());
        }
    }

    private void recruited(String path, Collection<Mentor> group) {
        count.add(path + "recruited", group.size());
        count.add(path + "active", Count.number(group, one -> at.by(one.activated)));
        count.add(path + "ended", Count.number(group, this::gone));
    }

    private boolean gone(Mentor one) {
        return at.by(one.activated) && at.by(one.ended);
    }

    private void load(Map<String, Mentor> seen) {
        for (String when : List.of("everHad", "onTheDay")) {
            for (String number : List.of("none", "one", "twoOrMore")) {
                count.add(BASE + "load." + when + "." + number, 0);
            }
        }
        seen.forEach(
                (id, one) -> {
                    if (at.by(one.activated)) {
                        spread("everHad", id, pair -> pair.acceptedBy(at.day()));
                    }
                    if (at.by(one.activated) && !gone(one)) {
                        spread("onTheDay", id, pair -> pair.liveOn(at.day()));
                    }
                });
    }

    private void spread(String when, String mentor, Predicate<Pair> which) {
        long participants =
                at.story().pairs.values().stream()
                        .filter(pair -> pair.mentor.equals(mentor))
                        .filter(which)
                        .map(pair -> pair.participant)
                        .distinct()
                        .count();
        String number = participants == 0 ? "none" : participants == 1 ? "one" : "twoOrMore";
        count.add(BASE + "load." + when + "." + number, 1);
    }

    /** Which share had not been mentors before, where the plan says which is to be. */
    private void fresh() {
        JsonNode asked = at.plan().at("mentors", "newShare");
        if (!asked.isObject()) {
            return;
        }
        String path = BASE + "newMentors.";
        percent(path + "least", asked.path("min"));
        percent(path + "most", asked.path("max"));
        Collection<Mentor> active = at.activeMentors().values();
        fresh(path + "total.", active);
        freshIn(path, active);
        TreeSet<Integer> years = new TreeSet<>();
        active.forEach(one -> years.add(year(one)));
        for (Integer year : years) {
            fresh(
                    path + "byYear[" + year + "].",
                    active.stream().filter(one -> year.equals(year(one))).toList());
        }
    }

    private void freshIn(String path, Collection<Mentor> active) {
        List<String> places = at.plan().keys("municipalities");
        if (places.isEmpty()) {
            return;
        }
        for (String key : Count.codes(places, active, one -> Count.known(one.municipality))) {
            fresh(
                    path + "byMunicipality[" + key + "].",
                    active.stream()
                            .filter(one -> Count.known(one.municipality).equals(key))
                            .toList());
        }
    }

    private static Integer year(Mentor one) {
        return Telling.of(one.activated).getYear();
    }

    private void percent(String path, JsonNode percent) {
        BigDecimal number = Blueprint.decimal(percent);
        count.amount(path, number == null ? null : number.movePointLeft(2));
    }

    private void fresh(String path, Collection<Mentor> active) {
        int fresh = Count.number(active, one -> one.fresh);
        count.add(path + "fresh", fresh);
        count.add(path + "active", active.size());
        count.add(path + "known", active.size());
        count.share(path + "share", fresh, active.size());
    }
}
