package org.handslag.participant.disclosure.model;

import static org.handslag.participant.disclosure.model.Audience.PAIR_MENTOR;
import static org.handslag.participant.disclosure.model.Audience.ROUND_MENTORS;
import static org.handslag.participant.disclosure.model.Audience.WORKPLACE;
import static org.handslag.participant.disclosure.model.Cases.*;
import static org.handslag.participant.disclosure.model.What.ANONYMOUS_CV;
import static org.handslag.participant.disclosure.model.What.CONTACT;
import static org.handslag.participant.disclosure.model.What.CV;
import static org.handslag.participant.disclosure.model.What.NAME;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a rule of disclosure must hold, whatever else it does: a suite that a build without the rule
 * does not pass.
 */
final class Promises {
    private static final LocalDate TODAY = may(15);
    private static final Set<What> ALL = Set.of(What.values());

    private Promises() {}

    /** The promises that this rule breaks, by name. */
    static List<String> brokenBy(DisclosureRule rule) {
        Map<String, Predicate<Asking>> promises = new LinkedHashMap<>();
        promises.put(
                "a round's mentors read no name",
                ask -> ask.mentor(open(), TODAY).equals(List.of(ANONYMOUS_CV)));
        promises.put("nobody reads a closed round", ask -> ask.mentor(closed(), TODAY).isEmpty());
        promises.put(
                "a proposal shows no name",
                ask -> ask.mentor(proposed(), TODAY).equals(List.of(ANONYMOUS_CV)));
        promises.put(
                "both yes show the name, no contact",
                ask -> ask.mentor(accepted(), TODAY).equals(List.of(ANONYMOUS_CV, NAME)));
        promises.put(
                "the agreement shows contact",
                ask -> ask.mentor(agreed(), TODAY).equals(List.of(ANONYMOUS_CV, NAME, CONTACT)));
        promises.put(
                "a moment to come shows nothing yet",
                ask -> !ask.mentor(agreed(), AGREED.minusDays(1)).contains(CONTACT));
        promises.put(
                "a declined pair shows nothing", ask -> ask.mentor(declined(), TODAY).isEmpty());
        promises.put(
                "grace shows what there was",
                ask -> ask.mentor(ended(), LAST_OF_GRACE).contains(CONTACT));
        promises.put(
                "after grace nothing is shown",
                ask -> ask.mentor(ended(), LAST_OF_GRACE.plusDays(1)).isEmpty());
        promises.put(
                "what is withheld is not shown",
                ask ->
                        !ask.with(withhold(CONTACT, PAIR_MENTOR, may(12)))
                                        .mentor(agreed(), TODAY)
                                        .contains(CONTACT)
                                && ask.with(withhold(ANONYMOUS_CV, ROUND_MENTORS, may(1)))
                                        .mentor(open(), TODAY)
                                        .isEmpty());
        promises.put(
                "contact does not come without the name",
                ask ->
                        ask.with(withhold(NAME, PAIR_MENTOR, may(12)))
                                .mentor(agreed(), TODAY)
                                .equals(List.of(ANONYMOUS_CV)));
        promises.put(
                "a protected person is shown to the own mentor only, as decided",
                ask ->
                        ask.guarded(Set.of(NAME)).mentor(agreed(), TODAY).equals(List.of(NAME))
                                && ask.guarded(ALL).mentor(open(), TODAY).isEmpty()
                                && ask.guarded(ALL).workplace(TODAY).isEmpty());
        promises.put(
                "a workplace reads what it was told, until it is withheld",
                ask ->
                        ask.told(NAME).workplace(TODAY).equals(List.of(NAME))
                                && ask.told(NAME)
                                        .with(withhold(NAME, WORKPLACE, may(14)))
                                        .workplace(TODAY)
                                        .isEmpty());
        promises.put(
                "another workplace reads nothing",
                ask -> ask.told("elsewhere", NAME, CV).workplace(TODAY).isEmpty());
        Asking asking = new Asking(rule, Disclosed.NOTHING, Guard.NONE);
        return promises.entrySet().stream()
                .filter(promise -> !promise.getValue().test(asking))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Asks one rule in one situation. */
    private record Asking(DisclosureRule rule, Disclosed disclosed, Guard guard) {
        List<What> mentor(Ground ground, LocalDate day) {
            return shown(rule.toMentor(Policy.DEFAULT, disclosed, guard, ground, day));
        }

        List<What> workplace(LocalDate day) {
            return shown(rule.toWorkplace(Policy.DEFAULT, disclosed, guard, "firm", day));
        }

        Asking with(Say say) {
            return new Asking(rule, new Disclosed(List.of(say), disclosed.tellings()), guard);
        }

        Asking guarded(Set<What> mentorSees) {
            return new Asking(rule, told(NAME).disclosed, new Guard(true, mentorSees));
        }

        Asking told(What... what) {
            return told("firm", what);
        }

        Asking told(String organisation, What... what) {
            Telling telling = new Telling(organisation, Set.of(what), may(3), BY);
            return new Asking(rule, new Disclosed(disclosed.says(), List.of(telling)), guard);
        }
    }
}
