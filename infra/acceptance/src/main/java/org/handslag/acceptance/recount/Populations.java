package org.handslag.acceptance.recount;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.recount.AsOf.Who;

/** Of whom goals are. */
record Populations(AsOf at) {

    /** Each person, pair or organisation once. */
    List<Who> of(String population, Aim aim) {
        Story story = at.story();
        return switch (population) {
            case "admitted-participants" -> List.copyOf(at.admittedPersons().values());
            case "completed-participants" ->
                    List.copyOf(
                            at.persons(
                                            at.admitted().stream()
                                                    .filter(one -> at.by(one.completed))
                                                    .toList())
                                    .values());
            case "participants-of-ended-cohorts" ->
                    List.copyOf(
                            at.persons(
                                            at.admitted().stream()
                                                    .filter(one -> at.over(one.cohort))
                                                    .toList())
                                    .values());
            case "asked" -> people(asked(aim));
            case "answered" -> people(new Measures(at).find(aim, asked(aim)).heard());
            case "active-mentors" -> List.copyOf(at.mentors().values());
            case "pairs" -> pairs();
            case "applicants" ->
                    List.copyOf(
                            at.persons(
                                            story.admissions.values().stream()
                                                    .filter(
                                                            one ->
                                                                    at.by(one.referred)
                                                                            || one.admittedBy(
                                                                                    at.day()))
                                                    .toList())
                                    .values());
            case "firms" ->
                    at.activeMentors().values().stream()
                            .map(one -> one.organisation)
                            .filter(id -> !id.isEmpty())
                            .distinct()
                            .map(Who::stranger)
                            .toList();
            default -> throw new Unreadable("the blueprint has a goal of " + population);
        };
    }

    private List<Who> pairs() {
        Map<String, Who> persons = at.persons(at.story().admissions.values());
        return at.story().pairs.entrySet().stream()
                .filter(pair -> pair.getValue().acceptedBy(at.day()))
                .map(
                        pair -> {
                            String participant = pair.getValue().participant;
                            Who one = persons.getOrDefault(participant, Who.stranger(participant));
                            return new Who(
                                    pair.getKey(),
                                    Set.of(pair.getKey(), participant),
                                    one.cohorts(),
                                    one.gender(),
                                    one.municipality(),
                                    one.known(),
                                    one.came());
                        })
                .toList();
    }

    private List<Who> people(Collection<String> ids) {
        Map<String, Who> all = new HashMap<>(at.persons(at.story().admissions.values()));
        all.putAll(at.mentors());
        return ids.stream().map(id -> all.getOrDefault(id, Who.stranger(id))).toList();
    }

    /** Whom the aim's surveys had asked; where only a number is known, as many without a name. */
    private Set<String> asked(Aim aim) {
        Set<String> asked = new LinkedHashSet<>();
        at.story()
                .surveys
                .forEach(
                        (id, survey) -> {
                            if (aim.counts(at.plan(), survey.key) && at.by(survey.opened)) {
                                Set<String> here = new LinkedHashSet<>(survey.asked);
                                survey.attempts.forEach(
                                        (who, attempts) -> {
                                            if (attempts.stream()
                                                    .anyMatch(one -> at.by(one.on()))) {
                                                here.add(who);
                                            }
                                        });
                                for (int n = here.size(); n < survey.number; n++) {
                                    here.add(id + " " + n);
                                }
                                asked.addAll(here);
                            }
                        });
        return asked;
    }
}
