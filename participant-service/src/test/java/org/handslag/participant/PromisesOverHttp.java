package org.handslag.participant;

import static org.handslag.participant.Acquainted.TODAY;
import static org.handslag.participant.Scene.done;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.handslag.testkit.Answer;
import org.handslag.testkit.RunningService;

/**
 * What disclosure keeps over HTTP, whatever else a build does: a suite that one without the rule
 * does not pass. Each promise is asked about a person of its own.
 */
final class PromisesOverHttp {
    private static final String NAME = "Amina Exempel";
    private static final String EMAIL = "amina@example.org";

    private PromisesOverHttp() {}

    /** The promises, by name. */
    static Map<String, Predicate<Acquainted>> all() {
        Map<String, Predicate<Acquainted>> all = new LinkedHashMap<>();
        all.put(
                "a round's mentors read no name",
                people -> {
                    people.round("open");
                    return !card(people).text().contains(NAME);
                });
        all.put(
                "a proposal shows no name",
                people -> {
                    people.pair("proposed", null, null, null);
                    return !card(people).text().contains(NAME);
                });
        all.put(
                "after grace nothing is shown",
                people -> {
                    people.pair("ended", 90, 80, 15);
                    return card(people).status() == 404;
                });
        all.put(
                "what is withheld is not shown",
                people -> {
                    people.pair("agreed", 90, 80, null);
                    done(
                            people.asParticipant()
                                    .post(
                                            people.path("withholdings"),
                                            Map.of(
                                                    "what", "contact",
                                                    "to", "pair-mentor",
                                                    "on", TODAY.toString())));
                    return !card(people).text().contains(EMAIL);
                });
        all.put(
                "a round's mentors read nothing of a protected person",
                people -> {
                    people.round("open");
                    people.protect(people.handler(), "name");
                    return card(people).status() == 404;
                });
        all.put(
                "the own mentor reads of a protected person what was decided",
                people -> {
                    people.pair("agreed", 90, 80, null);
                    people.protect(people.handler(), "name");
                    Answer card = card(people);
                    return card.text().contains(NAME) && !card.text().contains(EMAIL);
                });
        all.put(
                "a workplace that was told nothing has no card",
                people ->
                        people.asLeader()
                                        .get(
                                                people.path("workplace-card?organisation=")
                                                        + people.organisation())
                                        .status()
                                == 404);
        return all;
    }

    /** The promises that this build breaks. */
    static List<String> brokenBy(RunningService service) {
        return all().entrySet().stream()
                .filter(promise -> !promise.getValue().test(new Acquainted(new Scene(service))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Answer card(Acquainted people) {
        return people.asMentor().get(people.card());
    }
}
