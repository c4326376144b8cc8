package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The company tour of some participants, where the blueprint has one. */
final class Tours {

    private static final int STOPS = 3;
    private static final int MOST_STOPS = 6;
    private static final int MOST_TOURS = 8;

    /** What comes of visits where the blueprint does not say. */
    private static final List<String> RESULTS =
            List.of("interested", "interested", "not-now", "no", "offer");

    private final Stage stage;
    private final Cast cast;
    private final Firms firms;

    Tours(Stage stage, Cast cast, Firms firms) {
        this.stage = stage;
        this.cast = cast;
        this.firms = firms;
    }

    /** Puts the tours on the agenda, a month after each cohort's start. */
    void schedule() {
        if (!cast.definition.at("placements").has("tour")) {
            return;
        }
        for (Frame.Cohort cohort : cast.frame.cohorts()) {
            LocalDate on = cohort.starts().plusMonths(1);
            if (on.isBefore(cast.frame.ends())) {
                stage.agenda().alone(on, "tours-" + cohort.key(), day -> begin(cohort, day));
            }
        }
    }

    private void begin(Frame.Cohort cohort, LocalDate day) {
        List<Participant> here =
                cast.admitted(cohort).stream().filter(one -> Cast.takesPart(one, day)).toList();
        Chance chance = stage.chance("tours-" + cohort.key());
        int number = Math.min(MOST_TOURS, (here.size() + 1) / 2);
        for (Participant one : chance.some(number, here)) {
            stage.agenda()
                    .at(day.plusDays(one.chance.between(1, 9)), one.strand, on -> plan(one, on));
        }
    }

    private void plan(Participant one, LocalDate day) {
        List<String> stops = stops(one);
        List<Map<String, Object>> planned = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            planned.add(
                    Fields.of(
                            "organisation",
                            stops.get(i),
                            "plannedOn",
                            Chance.workday(day.plusWeeks(i + 1L))));
        }
        String tour =
                one.calls
                        .post(
                                teller(one),
                                "plan-tour",
                                "/api/tours",
                                Fields.of(
                                        "admission",
                                        one.admission,
                                        "on",
                                        day,
                                        "stops",
                                        planned,
                                        "toldBy",
                                        toldBy(one)))
                        .id();
        for (int i = 0; i < stops.size(); i++) {
            String firm = stops.get(i);
            Cast.ifThere(
                    stage,
                    one,
                    Chance.workday(day.plusWeeks(i + 1L)),
                    on -> visit(one, tour, firm, on));
        }
        Cast.ifThere(
                stage,
                one,
                day.plusWeeks(stops.size() + 1L),
                on ->
                        one.calls.post(
                                teller(one),
                                "end-tour",
                                "/api/tours/" + tour + "/end",
                                Fields.of("on", on, "toldBy", toldBy(one))));
    }

    /** The mentor's firm first, then one that had no mentor to give, then others. */
    private List<String> stops(Participant one) {
        int number =
                Definition.number(cast.definition.at("placements", "tour", "stops"), one.chance)
                        .orElse(STOPS);
        List<String> stops = new ArrayList<>();
        if (one.placed()) {
            stops.add(one.pairs.getFirst().mentor().organisation);
        }
        firms.declinedFor(one).ifPresent(stops::add);
        while (stops.size() < Math.min(number, MOST_STOPS)) {
            stops.add(firms.register(one.calls, one.chance, one.person.municipality()));
        }
        return stops;
    }

    private void visit(Participant one, String tour, String firm, LocalDate day) {
        List<String> own = cast.definition.keys("placements", "tour", "results");
        one.calls.post(
                teller(one),
                "visit-stop",
                "/api/tours/" + tour + "/visits",
                Fields.of(
                        "organisation",
                        firm,
                        "on",
                        day,
                        "result",
                        one.chance.of(own.isEmpty() ? RESULTS : own),
                        "pitch",
                        cast.words(
                                "Jag har " + one.person.years() + " års erfarenhet av yrket.",
                                "Jeg har " + one.person.years() + " års erfaring fra yrket."),
                        "reflection",
                        cast.words(
                                "Det gick lättare att berätta än förra gången.",
                                "Det var lettere å fortelle enn forrige gang."),
                        "next",
                        cast.words("Jag skickar mitt cv.", "Jeg sender CV-en min."),
                        "nextOn",
                        day.plusDays(3),
                        "toldBy",
                        toldBy(one)));
    }

    private static Actor teller(Participant one) {
        return one.self == null ? one.officer : one.self;
    }

    private static @Nullable String toldBy(Participant one) {
        return one.self == null ? "participant" : null;
    }
}
