package org.handslag.acceptance.recount;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.acceptance.recount.AsOf.Who;
import org.handslag.acceptance.recount.Measures.Found;
import tools.jackson.databind.JsonNode;

/** Of whom a goal's figure is, how many of them were away, and what was found of them. */
record Measured(List<Who> who, int away, Found found, String population) {

    /** Populations of people who are through: that nobody fulfils a goal is news at once. */
    private static final Set<String> THROUGH =
            Set.of("completed-participants", "participants-of-ended-cohorts");

    /** Looks at a population, people on leave as the goal says. */
    static Measured of(AsOf then, JsonNode goal, String population, Aim aim) {
        List<Who> all = new Populations(then).of(population, aim);
        Set<String> away = then.onLeave();
        List<Who> who =
                goal.path("onLeave").asString("").equals("left-out")
                        ? all.stream().filter(one -> !one.among(away)).toList()
                        : all;
        Set<String> ids = new HashSet<>();
        who.forEach(one -> ids.addAll(one.ids()));
        return new Measured(
                who,
                Count.number(all, one -> one.among(away)),
                new Measures(then).find(aim, ids),
                population);
    }

    int numerator(List<Who> part) {
        return Count.number(part, one -> one.among(found.since().keySet()));
    }

    int answered(List<Who> part) {
        return Count.number(part, one -> one.among(found.heard()));
    }

    /** Whether anything can be said of it yet. */
    boolean measured() {
        return !who.isEmpty() && (found.measured() || THROUGH.contains(population));
    }
}
