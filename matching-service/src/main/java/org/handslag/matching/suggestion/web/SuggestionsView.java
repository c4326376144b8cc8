package org.handslag.matching.suggestion.web;

import java.util.List;
import java.util.Map;
import org.handslag.matching.round.web.ReasonWords;
import org.handslag.matching.solve.application.Reasons;
import org.handslag.matching.solve.application.Reasons.LeftOut;
import org.handslag.matching.solve.application.Reasons.Opening;
import org.handslag.matching.solve.application.Reasons.Pairing;
import org.handslag.matching.solve.application.Reasons.Part;
import org.handslag.matching.suggestion.application.SuggestingMentors.Suggested;
import org.handslag.matching.suggestion.application.SuggestingMentors.Suggestions;
import org.handslag.platform.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whom staff might propose to somebody.
 *
 * @param policy whose policy decides: the blueprint's key and edition, or the platform's
 * @param considered how many mentors take part in the programme
 * @param possible how many of them nothing removed
 * @param items the best of these
 * @param removed what removed the others; one mentor counts for each rule that does
 * @param opening the smallest relaxation of a rule that opens one; absent: some are possible, or
 *     none does alone
 * @param words where nobody is possible, why; in the reader's language
 */
record SuggestionsView(
        String admission,
        @PersonId String participant,
        Mode mode,
        String policy,
        int considered,
        int possible,
        List<Item> items,
        List<Removed> removed,
        @Nullable Opening opening,
        List<String> words) {
    /** So many of those whom a rule removes are named. */
    private static final int NAMED = 50;

    /**
     * How the programme matches.
     *
     * @param source {@code blueprint}, or {@code platform} where the blueprint does not know: then
     *     staff choose
     */
    record Mode(String code, String source) {}

    /**
     * A mentor.
     *
     * @param free how many more people they take now
     * @param asked how many proposals to others still await an answer
     * @param foundForThem whether the mentor was found for this participant
     * @param words why, in the reader's language
     */
    record Item(
            @PersonId String mentor,
            int rank,
            int score,
            int free,
            int asked,
            boolean foundForThem,
            List<Part> parts,
            List<String> words) {}

    /**
     * Whom a rule removes.
     *
     * @param who at most 50 of them
     */
    record Removed(String rule, String words, int count, @PersonId List<String> who) {}

    static SuggestionsView of(Suggestions found, ReasonWords words) {
        return new SuggestionsView(
                found.admission().id(),
                found.admission().participant(),
                new Mode(found.mode(), found.modeStated() ? "blueprint" : "platform"),
                found.policy(),
                found.considered(),
                found.possible(),
                found.best().stream().map(each -> item(each, found, words)).toList(),
                found.removed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(
                                each ->
                                        new Removed(
                                                each.getKey(),
                                                words.removed(
                                                        each.getKey(), each.getValue().size()),
                                                each.getValue().size(),
                                                each.getValue().stream().limit(NAMED).toList()))
                        .toList(),
                found.opening(),
                found.possible() > 0 ? List.of() : words.of(nobody(found)));
    }

    private static Item item(Suggested each, Suggestions found, ReasonWords words) {
        var fitting = each.fitting();
        Reasons reasons =
                new Reasons(
                        found.admission().participant(),
                        fitting.mentor(),
                        new Pairing(
                                fitting.score(),
                                each.place(),
                                found.possible(),
                                null,
                                null,
                                null,
                                null,
                                fitting.parts()),
                        null,
                        List.of(),
                        fitting.wishes());
        return new Item(
                fitting.mentor(),
                each.rank(),
                fitting.score(),
                each.free(),
                each.asked(),
                each.foundForThem(),
                fitting.parts(),
                words.of(reasons));
    }

    private static Reasons nobody(Suggestions found) {
        return new Reasons(
                found.admission().participant(),
                null,
                null,
                new LeftOut(found.considered(), 0, Map.of(), found.opening(), null, null),
                List.of(),
                null);
    }
}
