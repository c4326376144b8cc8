package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Firm;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The firms that mentors come from: how they are asked, and which say no, promise or take back. */
final class Firms {

    private static final int SEARCH_DAYS = 5;

    /** What can come of a contact where the blueprint does not say. */
    private static final List<String> RESULTS = List.of("interested", "not-now", "no", "no-answer");

    private final Stage stage;
    private final Cast cast;
    private final ConcurrentMap<String, Promised> promised = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> declined = new ConcurrentHashMap<>();

    /**
     * A firm that has promised a mentor.
     *
     * @param number the promise's number among the firm's
     */
    record Promised(String organisation, int number) {}

    Firms(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Puts the search for each participant's mentor on the agenda, in the days before pairs. */
    void schedule() {
        for (Frame.Cohort cohort : cast.frame.cohorts()) {
            stage.agenda()
                    .alone(
                            cohort.matched().minusDays(SEARCH_DAYS),
                            "firms-" + cohort.key(),
                            day -> search(cohort, day));
        }
    }

    private void search(Frame.Cohort cohort, LocalDate day) {
        List<Participant> all = cast.admitted(cohort);
        if (all.isEmpty()) {
            return;
        }
        // One firm of each cohort thinks better of it.
        int changesItsMind =
                stage.chance("change-of-mind-" + cohort.key()).between(0, all.size() - 1);
        for (int i = 0; i < all.size(); i++) {
            Participant one = all.get(i);
            boolean takesBack = i == changesItsMind;
            stage.agenda().at(day.plusDays(1), one.strand, on -> begins(one, takesBack, on));
        }
    }

    private void begins(Participant wanted, boolean takesBack, LocalDate day) {
        if (wanted.chance.with(0.7)) {
            String firm = register(wanted.calls, wanted.chance, wanted.person.municipality());
            contact(wanted.calls, firm, 0, false, wanted, day);
            declined.put(wanted.id, firm);
        }
        if (takesBack) {
            Promised first = promises(wanted, List.of(day));
            stage.agenda()
                    .at(
                            day.plusDays(1),
                            wanted.strand,
                            on ->
                                    wanted.calls.post(
                                            cast.processLeader,
                                            "withdraw-promise",
                                            promise(first) + "/withdrawal",
                                            Fields.of("on", on)));
        }
        stage.agenda()
                .at(
                        day.plusDays(2),
                        wanted.strand,
                        on ->
                                promised.put(
                                        wanted.id,
                                        promises(wanted, List.of(day, on.minusDays(1), on))));
    }

    /** A firm is contacted on these days, and promises somebody on the last of them. */
    private Promised promises(Participant wanted, List<LocalDate> days) {
        String firm = register(wanted.calls, wanted.chance, wanted.person.municipality());
        for (int i = 0; i < days.size(); i++) {
            contact(wanted.calls, firm, i, true, wanted, days.get(i));
        }
        return promise(wanted.calls, firm, wanted, days.getLast());
    }

    /** The firm that has promised a mentor for somebody; found on the spot where none has yet. */
    Promised promisedFor(Participant wanted, LocalDate day) {
        Promised found = promised.remove(wanted.id);
        return found == null ? promises(wanted, List.of(day)) : found;
    }

    /** A firm that was asked for a mentor for somebody, and had none. */
    Optional<String> declinedFor(Participant wanted) {
        return Optional.ofNullable(declined.get(wanted.id));
    }

    /** A mentor's firm is asked before the mentor is found; another one may say no before. */
    void ask(Mentor mentor, LocalDate day) {
        String place = mentor.person.municipality();
        if (mentor.chance.with(0.3)) {
            String other = register(mentor.calls, mentor.chance, place);
            contact(mentor.calls, other, 0, false, null, day);
        }
        enter(mentor);
        contact(mentor.calls, mentor.organisation, 0, true, null, day);
        if (mentor.chance.with(0.5)) {
            mentor.promise = promise(mentor.calls, mentor.organisation, null, day).number();
        }
    }

    /** Enters the firm that a mentor comes from. */
    void enter(Mentor mentor) {
        mentor.organisation =
                register(
                        mentor.calls,
                        mentor.chance,
                        mentor.person.municipality(),
                        Firm.name(mentor.chance, mentor.person.name()));
    }

    /** A promised mentor has a name now. */
    void named(Mentor mentor, LocalDate day) {
        mentor.calls.post(
                cast.processLeader,
                "name-mentor",
                promise(new Promised(mentor.organisation, mentor.promise)) + "/mentors",
                Fields.of("mentor", mentor.id, "on", day));
    }

    /** A firm called after its place. */
    String register(Strand calls, Chance chance, String municipality) {
        return register(calls, chance, municipality, Firm.name(chance));
    }

    private String register(Strand calls, Chance chance, String municipality, String name) {
        return calls.post(
                        cast.processLeader,
                        "register-organisation",
                        "/api/organisations",
                        Fields.of(
                                "name",
                                name,
                                "industry",
                                industry(chance),
                                "municipality",
                                municipality))
                .id();
    }

    /** An industry of the blueprint. */
    String industry(Chance chance) {
        List<String> industries = cast.definition.keys("mentors", "industries");
        return industries.isEmpty() ? "unknown" : chance.of(industries);
    }

    /** First by phone, then with something to read, then on the spot, as far as it is used here. */
    private void contact(
            Strand calls,
            String firm,
            int number,
            boolean yes,
            @Nullable Participant wanted,
            LocalDate day) {
        List<String> ways = cast.definition.keys("mentors", "contacts", "ways");
        List<String> usual = ways.isEmpty() ? List.of("phone", "mail", "visit") : ways;
        calls.post(
                cast.processLeader,
                "log-contact",
                "/api/organisations/" + firm + "/contacts",
                Fields.of(
                        "programme",
                        cast.programme,
                        "on",
                        day,
                        "way",
                        usual.get(number % usual.size()),
                        "result",
                        result(yes),
                        "participant",
                        wanted == null ? null : wanted.id,
                        "note",
                        yes
                                ? cast.words(
                                        "Vill veta mer om vad en mentor gör.",
                                        "Vil vite mer om hva en mentor gjør.")
                                : cast.words("Har inte tid i år.", "Har ikke tid i år.")),
                wanted == null ? "" : wanted.admission);
    }

    private String result(boolean yes) {
        List<String> own = cast.definition.keys("mentors", "contacts", "results");
        List<String> results = own.isEmpty() ? RESULTS : own;
        return yes ? results.getFirst() : results.get(Math.min(2, results.size() - 1));
    }

    private Promised promise(
            Strand calls, String firm, @Nullable Participant wanted, LocalDate day) {
        Answer answer =
                calls.post(
                        cast.processLeader,
                        "promise-mentor",
                        "/api/organisations/" + firm + "/promises",
                        Fields.of(
                                "programme",
                                cast.programme,
                                "places",
                                1,
                                "on",
                                day,
                                "participant",
                                wanted == null ? null : wanted.id),
                        wanted == null ? "" : wanted.admission);
        JsonNode promises = answer.body().path("promises");
        return new Promised(firm, promises.path(promises.size() - 1).path("number").asInt());
    }

    private static String promise(Promised promised) {
        return "/api/organisations/" + promised.organisation() + "/promises/" + promised.number();
    }
}
