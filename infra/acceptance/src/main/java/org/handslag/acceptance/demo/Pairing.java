package org.handslag.acceptance.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How two people become a pair, by a round or by the process leader's choice, and sign. */
final class Pairing {

    private final Stage stage;
    private final Cast cast;
    private final Courses courses;
    private final Meetings meetings;
    private final Cards cards = new Cards();

    Pairing(Stage stage, Cast cast, Courses courses, Meetings meetings) {
        this.stage = stage;
        this.cast = cast;
        this.courses = courses;
        this.meetings = meetings;
    }

    /** What mentors read of participants. */
    Cards cards() {
        return cards;
    }

    /** Lets the mentors know of the pairs that participants have accepted since. Stands alone. */
    void note() {
        for (Mentor mentor : cast.mentors) {
            mentor.pairs.clear();
        }
        for (Participant participant : cast.participants) {
            participant.pairs.forEach(pair -> pair.mentor().pairs.add(pair));
        }
    }

    /** The pairs that a published round proposed, by the participants' numbers. */
    List<JsonNode> proposedBy(Strand calls, String round, String cohort) {
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            Answer shown = calls.get(cast.processLeader, "show-round", "/api/rounds/" + round);
            if (shown.body().path("state").asString("").equals("published")) {
                List<JsonNode> items = listed(calls, round, cohort);
                stage.ledger()
                        .read(
                                Request.get(
                                        cast.processLeader,
                                        "list-pairs",
                                        "/api/pairs?cohort=" + cohort),
                                items.stream().map(Pairing::kept).toList());
                return items;
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("the round was not published within a minute");
            }
        }
    }

    private List<JsonNode> listed(Strand calls, String round, String cohort) {
        Map<String, Integer> numbers = new HashMap<>();
        cast.participants.forEach(one -> numbers.put(one.id, one.number));
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    calls.get(
                                    cast.processLeader,
                                    "list-pairs",
                                    "/api/pairs?cohort=" + cohort + "&limit=200" + next)
                            .body();
            page.path("items").values().stream()
                    .filter(item -> item.path("round").asString("").equals(round))
                    .forEach(items::add);
            next = page.has("next") ? "&after=" + page.path("next").asString("") : "";
        } while (!next.isEmpty());
        items.sort(
                Comparator.comparing(
                        item -> numbers.getOrDefault(item.path("participant").asString(""), 0)));
        return items;
    }

    private static Map<String, Object> kept(JsonNode item) {
        return Fields.of(
                "id",
                item.path("id").asString(""),
                "participant",
                item.path("participant").asString(""),
                "mentor",
                item.path("mentor").asString(""),
                "round",
                item.path("round").asString(""));
    }

    /** The participant says yes or no to a proposed pair. */
    void answer(Participant participant, String pair, boolean yes, LocalDate on) {
        Actor self = participant.self;
        participant.calls.post(
                self == null ? participant.officer : self,
                "answer-pair",
                "/api/pairs/" + pair + "/answers",
                Fields.of(
                        "side",
                        "participant",
                        "answer",
                        yes ? "yes" : "no",
                        "on",
                        on,
                        "toldBy",
                        self == null ? "participant" : null));
    }

    /** Both have said yes: what follows is put on the agenda. */
    void accepted(Participant participant, Mentor mentor, String pair, LocalDate on) {
        cards.accepted(mentor, participant, pair);
        Course course = courses.of(participant, on);
        LocalDate agreed = on.plusDays(participant.chance.between(2, 12));
        LocalDate rematch = participant.placed() ? null : course.rematchOn();
        LocalDate until = rematch == null ? course.ends() : rematch;
        LocalDate mentorEnds = mentor.endedOn;
        if (mentorEnds != null && until.isAfter(mentorEnds.minusDays(3))) {
            until = mentorEnds.minusDays(3);
        }
        Pair made = new Pair(pair, participant, mentor, on, agreed, until);
        participant.pairs.add(made);
        stage.agenda().at(agreed, participant.strand, day -> sign(made, day));
        meetings.schedule(made);
        courses.follow(made);
        if (rematch != null) {
            stage.agenda()
                    .alone(
                            until.plusDays(participant.chance.between(5, 12)),
                            participant.strand,
                            day -> rematch(participant, day));
        }
    }

    private void sign(Pair pair, LocalDate day) {
        Actor self = pair.mentor().self;
        cards.beforeAgreement(pair.participant(), day);
        boolean bySelf = self != null && pair.participant().number % 3 == 0;
        pair.participant()
                .calls
                .post(
                        bySelf && self != null ? self : cast.processLeader,
                        "sign-agreement",
                        "/api/pairs/" + pair.id() + "/agreement",
                        Fields.of("on", day));
        cards.agreed(pair);
    }

    /** The process leader finds a mentor for each who has none yet. Stands alone. */
    void placeRest(int cohort, LocalDate day) {
        note();
        for (Participant participant : cast.admitted(cohort)) {
            if (!participant.placed()) {
                place(participant, day, null);
                note();
            }
        }
    }

    private void rematch(Participant participant, LocalDate day) {
        note();
        place(participant, day, participant.pairs.getLast());
        note();
    }

    private void place(Participant participant, LocalDate day, @Nullable Pair previous) {
        Mentor mentor = mentorFor(participant, day, previous);
        Answer proposed =
                participant.calls.post(
                        cast.processLeader,
                        "propose-pair",
                        "/api/pairs",
                        Fields.of(
                                "programme",
                                cast.programme,
                                "cohort",
                                cast.cohorts.get(participant.cohort),
                                "participant",
                                participant.id,
                                "mentor",
                                mentor.id,
                                "on",
                                day,
                                "previousPair",
                                previous == null ? null : previous.id(),
                                "despite",
                                participant.refused.contains(mentor) ? "asked-again" : null),
                        participant.admission);
        Actor self = mentor.self;
        participant.calls.post(
                self == null ? cast.processLeader : self,
                "answer-pair",
                "/api/pairs/" + proposed.id() + "/answers",
                Fields.of(
                        "side",
                        "mentor",
                        "answer",
                        "yes",
                        "on",
                        day,
                        "toldBy",
                        self == null ? "mentor" : null));
        answer(participant, proposed.id(), true, day);
        accepted(participant, mentor, proposed.id(), day);
    }

    private Mentor mentorFor(Participant participant, LocalDate day, @Nullable Pair previous) {
        Comparator<Mentor> nearest =
                Comparator.comparing(
                                (Mentor mentor) ->
                                        mentor.person.occupation().trade()
                                                != participant.person.occupation().trade())
                        .thenComparing(mentor -> mentor.number);
        List<Mentor> others =
                cast.activeOn(day).stream()
                        .filter(mentor -> previous == null || mentor != previous.mentor())
                        .sorted(nearest)
                        .toList();
        Optional<Mentor> free =
                others.stream().filter(mentor -> mentor.freeOn(day) > 0).findFirst();
        return free.orElseGet(() -> raised(others, participant));
    }

    /** Where all places are taken, one of the mentors takes a third participant. */
    private Mentor raised(List<Mentor> others, Participant participant) {
        List<Mentor> least =
                others.stream()
                        .sorted(Comparator.comparing((Mentor mentor) -> mentor.capacity))
                        .toList();
        Mentor mentor =
                participant.chance.of(
                        least.stream()
                                .filter(one -> one.capacity == least.getFirst().capacity)
                                .toList());
        mentor.capacity++;
        mentor.calls.post(
                cast.processLeader,
                "set-capacity",
                "/api/mentors/" + mentor.id + "/capacity",
                Fields.of("capacity", mentor.capacity));
        return mentor;
    }
}
