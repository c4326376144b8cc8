package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handslag.acceptance.recount.Story.Admission;
import org.handslag.acceptance.recount.Story.Mentor;
import org.handslag.acceptance.recount.Story.Outcome;
import org.handslag.acceptance.recount.Story.Person;
import org.jspecify.annotations.Nullable;

/**
 * The story as of a day: only what is dated on or before it counts.
 *
 * @param sisters what programmes that share people with this one recorded until then
 */
record AsOf(Blueprint plan, Story story, List<Sister> sisters, LocalDate day) {

    private static final Person NOBODY_KNOWN = new Person("unknown", "unknown", 0);

    /**
     * One of those of whom a figure is.
     *
     * @param ids under which something may be on record of it; a pair's, and its participant's
     * @param known whether it is a person of the programme, not a code or an organisation
     * @param came how a participant came in at first; null: no participant
     */
    record Who(
            String id,
            Set<String> ids,
            Set<String> cohorts,
            String gender,
            String municipality,
            boolean known,
            @Nullable Admission came) {

        static Who stranger(String id) {
            return new Who(id, Set.of(id), Set.of(), "unknown", "unknown", false, null);
        }

        boolean among(Set<String> others) {
            return ids.stream().anyMatch(others::contains);
        }
    }

    boolean by(@Nullable LocalDate date) {
        return Story.by(date, day);
    }

    AsOf on(LocalDate other) {
        return new AsOf(plan, story, sisters, other);
    }

    /** The same without what sisters recorded. */
    AsOf alone() {
        return new AsOf(plan, story, List.of(), day);
    }

    /** What this programme and its sisters recorded of its people, each outcome once. */
    List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>(story.outcomes.values());
        for (Sister sister : sisters) {
            for (Outcome one : sister.story().outcomes.values()) {
                if (isHere(one.participant)) {
                    pool(all, one, sister.story());
                }
            }
        }
        return all;
    }

    private static void pool(List<Outcome> all, Outcome one, Story of) {
        for (int i = 0; i < all.size(); i++) {
            Outcome had = all.get(i);
            if (!of.outcomes.containsValue(had) && had.same(one)) {
                if (had.from == null && one.from != null) {
                    all.set(i, one);
                }
                return;
            }
        }
        all.add(one);
    }

    /** Whether somebody has an admission here. */
    boolean isHere(String participant) {
        return story.admissions.values().stream()
                .anyMatch(one -> one.participant.equals(participant));
    }

    /** Whether it was a sister who recorded an outcome. */
    boolean isFromSister(Outcome one) {
        return !story.outcomes.containsValue(one);
    }

    List<Admission> admitted() {
        return story.admissions.values().stream().filter(one -> one.admittedBy(day)).toList();
    }

    /** Everybody admitted, each once. */
    Map<String, Who> admittedPersons() {
        return persons(admitted());
    }

    /** Whose admissions these are, each person once. */
    Map<String, Who> persons(Collection<Admission> of) {
        Map<String, Who> persons = new LinkedHashMap<>();
        for (Admission one : of) {
            Who had = persons.get(one.participant);
            Set<String> cohorts = new TreeSet<>(had == null ? Set.of() : had.cohorts());
            cohorts.add(cohort(one.cohort));
            Person person = person(one);
            persons.put(
                    one.participant,
                    new Who(
                            one.participant,
                            Set.of(one.participant),
                            cohorts,
                            person.gender(),
                            person.municipality(),
                            true,
                            had == null ? one : earlier(Telling.of(had.came()), one)));
        }
        return persons;
    }

    private static Admission earlier(Admission had, Admission other) {
        return other.referred.isBefore(had.referred) ? other : had;
    }

    Person person(Admission of) {
        return Stream.concat(Stream.of(story), sisters.stream().map(Sister::story))
                .map(one -> one.persons.get(of.participant))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NOBODY_KNOWN);
    }

    /** Every mentor who had been active by the day, also who has ended since. */
    Map<String, Mentor> activeMentors() {
        Map<String, Mentor> active = new LinkedHashMap<>();
        story.mentors.forEach(
                (id, one) -> {
                    if (by(one.activated)) {
                        active.put(id, one);
                    }
                });
        return active;
    }

    /** The same as those of whom a figure is. */
    Map<String, Who> mentors() {
        Map<String, Who> mentors = new LinkedHashMap<>();
        activeMentors()
                .forEach(
                        (id, one) ->
                                mentors.put(
                                        id,
                                        new Who(
                                                id,
                                                Set.of(id),
                                                Set.of(),
                                                one.gender,
                                                one.municipality,
                                                true,
                                                null)));
        return mentors;
    }

    /** A cohort's key. */
    String cohort(String id) {
        Story.Cohort cohort = story.cohorts.get(id);
        return cohort == null ? "unknown" : cohort.key();
    }

    /** The plan's cohorts, and those that were opened as they came. */
    List<String> cohorts() {
        List<String> keys = new ArrayList<>(plan.keys("cohorts"));
        story.cohorts.values().stream()
                .map(Story.Cohort::key)
                .filter(key -> !keys.contains(key))
                .forEach(keys::add);
        return keys;
    }

    /** A cohort's last day as printed, else as said when it was opened. */
    Optional<LocalDate> statedEnd(String id) {
        Story.Cohort cohort = Telling.of(story.cohorts.get(id));
        return Blueprint.last(plan.item(cohort.key(), "cohorts").path("to"))
                .or(() -> Blueprint.last(cohort.said().path("to")));
    }

    /**
     * Whether a cohort's time was over: its stated end, else the course's months since it began.
     */
    boolean over(String id) {
        Story.Cohort cohort = story.cohorts.get(id);
        if (cohort == null) {
            return false;
        }
        Integer months = plan.courseMonths();
        LocalDate last =
                statedEnd(id)
                        .orElseGet(
                                () ->
                                        months == null
                                                ? null
                                                : begun(cohort).plusMonths(months).minusDays(1));
        return by(last);
    }

    private LocalDate begun(Story.Cohort cohort) {
        return Blueprint.first(plan.item(cohort.key(), "cohorts").path("from"))
                .or(() -> Blueprint.first(cohort.said().path("from")))
                .orElse(cohort.opened());
    }

    /** Participants who were on leave on the day. */
    Set<String> onLeave() {
        Set<String> away = new TreeSet<>();
        story.admissions.values().stream()
                .filter(one -> one.leaveOn(day) != null)
                .forEach(one -> away.add(one.participant));
        return away;
    }

    /** Whether the programme's printed time is over; one without an end never is. */
    boolean programmeOver() {
        return plan.ends().filter(last -> !day.isBefore(last)).isPresent();
    }
}
