package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/** What firms offer of placements and internships, who applies, and what is answered. */
final class Offers {

    private static final int MOST_OFFERS = 5;
    private static final int MOST_APPLY = 10;

    private final Stage stage;
    private final Cast cast;
    private final Firms firms;
    private List<Packages.Known> packages = List.of();

    Offers(Stage stage, Cast cast, Firms firms) {
        this.stage = stage;
        this.cast = cast;
        this.firms = firms;
    }

    /** An offer as it stands, and how many of its places are promised to somebody. */
    private static final class Offer {
        final String id;
        final String organisation;
        final String kind;
        final Packages.@Nullable Known follows;
        final int places;
        int taken;

        Offer(
                String id,
                String organisation,
                String kind,
                Packages.@Nullable Known follows,
                int places) {
            this.id = id;
            this.organisation = organisation;
            this.kind = kind;
            this.follows = follows;
            this.places = places;
        }
    }

    /** Puts the offers on the agenda, in the first days of each cohort. */
    void schedule() {
        if (!cast.definition.at("placements").isObject()) {
            return;
        }
        for (Frame.Cohort cohort : cast.frame.cohorts()) {
            LocalDate on = cohort.starts().plusDays(3);
            if (on.isBefore(cast.frame.ends())) {
                stage.agenda().alone(on, "offers-" + cohort.key(), day -> offer(cohort, day));
            }
        }
    }

    private List<String> kinds() {
        List<String> kinds = cast.definition.keys("placements", "kinds");
        return kinds.isEmpty() ? List.of("placement", "internship") : kinds;
    }

    private void offer(Frame.Cohort cohort, LocalDate day) {
        List<Participant> here =
                cast.admitted(cohort).stream().filter(one -> Cast.takesPart(one, day)).toList();
        if (here.isEmpty()) {
            return;
        }
        if (packages.isEmpty() && kinds().contains("internship")) {
            packages = new Packages(stage, cast).save();
        }
        Strand calls = stage.strand("offers-" + cohort.key());
        Chance chance = stage.chance("offers-" + cohort.key());
        int number = Math.clamp((here.size() + 1) / 2, 2, MOST_OFFERS);
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Participant somebody = here.get(i % here.size());
            boolean mentors =
                    somebody.placed()
                            && chance.with(0.5)
                            && !cast.definition
                                    .text("placements", "mentorFrom")
                                    .equals("elsewhere");
            String firm =
                    mentors
                            ? somebody.pairs.getFirst().mentor().organisation
                            : firms.register(calls, chance, somebody.person.municipality());
            offers.add(offer(calls, chance, cohort, firm, i, day));
        }
        // Where there are no pairs, the placement is what the programme is about.
        int many =
                cast.definition.hasPairs()
                        ? Math.min(MOST_APPLY, (here.size() * 3 + 4) / 5)
                        : here.size();
        List<Participant> applicants = chance.some(many, here);
        for (int i = 0; i < applicants.size(); i++) {
            Offer wanted = offers.get(i % offers.size());
            boolean yes = wanted.taken < wanted.places;
            wanted.taken += yes ? 1 : 0;
            boolean takesBack = yes && i == applicants.size() - 1 && chance.with(0.5);
            apply(applicants.get(i), wanted, yes, takesBack, day);
        }
    }

    private Offer offer(
            Strand calls,
            Chance chance,
            Frame.Cohort cohort,
            String firm,
            int number,
            LocalDate day) {
        String kind = kinds().get(number % kinds().size());
        boolean stands =
                number == 0 && cast.definition.at("placements", "standing").asBoolean(true);
        Packages.Known follows = kind.equals("internship") ? chance.of(packages) : null;
        int places = chance.between(1, 2);
        LocalDate last = When.earlier(cohort.ends(), cast.frame.ends());
        String id =
                calls.post(
                                cast.processLeader,
                                "offer-placement",
                                "/api/placement-offers",
                                Fields.of(
                                        "organisation",
                                        firm,
                                        "programmes",
                                        List.of(cast.programme),
                                        "kind",
                                        kind,
                                        "field",
                                        follows == null ? null : follows.field(),
                                        "packageKey",
                                        follows == null ? null : follows.key(),
                                        "on",
                                        day,
                                        "from",
                                        stands ? null : day.plusWeeks(2),
                                        "to",
                                        stands ? null : When.later(last, day.plusMonths(2)),
                                        "places",
                                        places,
                                        "text",
                                        cast.words(
                                                "Uppgifter i en liten arbetsgrupp.",
                                                "Oppgaver i et lite team.")))
                        .id();
        // One of the others is filled before its time, and nobody is looked for any more.
        LocalDate closed = number == 1 ? When.earlier(last, day.plusMonths(2)) : last;
        if (stands || number == 1) {
            stage.agenda()
                    .at(
                            closed,
                            "offers-" + cohort.key(),
                            on ->
                                    calls.post(
                                            cast.processLeader,
                                            "close-offer",
                                            "/api/placement-offers/" + id + "/closure",
                                            Fields.of("on", on)));
        }
        return new Offer(id, firm, kind, follows, places);
    }

    private void apply(
            Participant one, Offer offer, boolean yes, boolean takesBack, LocalDate day) {
        LocalDate on = Chance.workday(day.plusDays(one.chance.between(5, 16)));
        Cast.ifThere(
                stage,
                one,
                on,
                then -> answered(one, offer, apply(one, offer, then), yes, takesBack, then));
    }

    private String apply(Participant one, Offer offer, LocalDate day) {
        Actor self = one.self;
        return one.calls
                .post(
                        self == null ? one.officer : self,
                        "apply-to-offer",
                        "/api/placement-offers/" + offer.id + "/applications",
                        Fields.of(
                                "admission",
                                one.admission,
                                "on",
                                day,
                                "letter",
                                cast.words(
                                        "Jag vill visa vad jag kan i yrket.",
                                        "Jeg vil vise hva jeg kan i yrket."),
                                "toldBy",
                                self == null ? "participant" : null))
                .id();
    }

    private void answered(
            Participant one,
            Offer offer,
            String application,
            boolean yes,
            boolean takesBack,
            LocalDate applied) {
        String path = "/api/placement-applications/" + application;
        LocalDate on = applied.plusDays(one.chance.between(3, 8));
        stage.agenda().at(on, one.strand, day -> answer(one, offer, path, yes, day));
        if (takesBack) {
            stage.agenda()
                    .at(
                            on.plusDays(1),
                            one.strand,
                            day -> {
                                one.calls.post(
                                        one.officer,
                                        "withdraw-application",
                                        path + "/withdrawal",
                                        Fields.of(
                                                "on",
                                                day,
                                                "reason",
                                                reason(one),
                                                "toldBy",
                                                "participant"));
                                cast.placed.remove(one.id);
                            });
        }
    }

    private void answer(Participant one, Offer offer, String path, boolean yes, LocalDate day) {
        one.calls.post(
                cast.processLeader,
                "answer-application",
                path + "/answer",
                Fields.of(
                        "answer",
                        yes ? "yes" : "no",
                        "on",
                        day,
                        "reason",
                        yes ? null : reason(one)));
        if (yes) {
            Packages.Known follows = offer.follows;
            cast.placed.put(
                    one.id,
                    new Cast.Placed(
                            offer.organisation,
                            offer.kind,
                            offer.id,
                            follows == null ? null : follows.key(),
                            follows == null ? List.of() : follows.goals(),
                            day.plusWeeks(2)));
        }
    }

    private @Nullable String reason(Participant one) {
        List<String> reasons = cast.definition.keys("placements", "answerReasons");
        return reasons.isEmpty() ? null : one.chance.of(reasons);
    }
}
