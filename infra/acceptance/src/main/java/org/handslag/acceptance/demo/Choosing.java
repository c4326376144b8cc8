package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import tools.jackson.databind.JsonNode;

/**
 * One gathering at which mentors read CVs and choose: a round is opened, each mentor with a free
 * place names whom they wish for, the platform settles who was wanted by several, and those chosen
 * answer in the days after.
 */
final class Choosing {

    private static final double SAYS_NO = 0.05;

    private final Stage stage;
    private final Cast cast;
    private final Pairing pairing;
    private final int cohort;
    private final int gathering;
    private final Strand calls;

    Choosing(Stage stage, Cast cast, Pairing pairing, int cohort, int gathering) {
        this.stage = stage;
        this.cast = cast;
        this.pairing = pairing;
        this.cohort = cohort;
        this.gathering = gathering;
        String matter = "round-" + cohort + "-" + gathering;
        this.calls = stage.strand(matter);
    }

    /** Puts the gathering on the agenda. */
    void schedule(LocalDate on) {
        stage.agenda().alone(on, "gathering", this::gather);
    }

    private void gather(LocalDate day) {
        pairing.note();
        List<Participant> left =
                cast.admitted(cohort).stream().filter(one -> !one.placed()).toList();
        List<Mentor> free = cast.mentors.stream().filter(mentor -> mentor.freeOn(day) > 0).toList();
        if (left.isEmpty() || free.isEmpty()) {
            return;
        }
        String cohortId = cast.cohorts.getOrDefault(cohort, "");
        stage.front().settle(cast.processLeader, "matching-service");
        String round =
                calls.post(
                                cast.processLeader,
                                "open-round",
                                "/api/rounds",
                                Fields.of(
                                        "programme",
                                        cast.programme,
                                        "cohort",
                                        cohortId,
                                        "openedOn",
                                        day,
                                        "seed",
                                        String.valueOf(
                                                stage.seed() * 100 + cohort * 10L + gathering)))
                        .id();
        stage.front().settle(cast.processLeader, "participant-service");
        for (Mentor mentor : free) {
            choose(round, mentor, left, day);
        }
        act(round, "resolve-round", "/resolution", day);
        act(round, "publish-round", "/publication", day);
        published(round, cohortId, day);
    }

    private void choose(String round, Mentor mentor, List<Participant> left, LocalDate day) {
        // The later the gathering, the longer the list: nobody wants to come a third time.
        int wishes = Math.min(10, mentor.freeOn(day) + 2 * gathering);
        Map<Participant, Double> liking = new TreeMap<>(Comparator.comparing(one -> one.number));
        for (Participant one : left) {
            boolean same = one.person.occupation().trade() == mentor.person.occupation().trade();
            liking.put(one, mentor.chance.between(0.0, 1.0) + (same ? 0.6 : 0) + drawing(one));
        }
        List<Participant> liked =
                left.stream()
                        .sorted(Comparator.comparing((Participant one) -> -liking.get(one)))
                        .limit(wishes)
                        .toList();
        liked.stream()
                .limit(Cards.READ_BEFORE_CHOOSING)
                .forEach(one -> pairing.cards().candidate(calls, mentor, one));
        List<String> wanted = liked.stream().map(one -> one.id).toList();
        Actor self = mentor.self;
        calls.post(
                self == null ? cast.processLeader : self,
                "record-choice",
                "/api/rounds/" + round + "/choices",
                Fields.of(
                        "mentor",
                        mentor.id,
                        "participants",
                        wanted,
                        "on",
                        day,
                        "toldBy",
                        self == null ? "mentor" : null));
    }

    /** Some CVs draw everybody's eye. */
    private double drawing(Participant one) {
        return one.number % 9 == 0 ? 0.4 : 0;
    }

    private Answer act(String round, String operation, String action, LocalDate day) {
        return calls.post(
                cast.processLeader,
                operation,
                "/api/rounds/" + round + action,
                Fields.of("on", day));
    }

    private void published(String round, String cohortId, LocalDate day) {
        for (JsonNode item : pairing.proposedBy(calls, round, cohortId)) {
            String pair = item.path("id").asString("");
            Participant participant =
                    one(cast.participants, each -> each.id, item.path("participant"));
            Mentor mentor = one(cast.mentors, each -> each.id, item.path("mentor"));
            LocalDate answers = day.plusDays(participant.chance.between(1, 9));
            stage.agenda()
                    .at(answers, participant.strand, on -> answer(participant, mentor, pair, on));
        }
    }

    private void answer(Participant participant, Mentor mentor, String pair, LocalDate on) {
        boolean yes = !participant.chance.with(SAYS_NO);
        pairing.answer(participant, pair, yes, on);
        if (yes) {
            pairing.accepted(participant, mentor, pair, on);
        } else {
            participant.refused.add(mentor);
        }
    }

    private static <T> T one(List<T> all, Function<T, String> id, JsonNode wanted) {
        return all.stream()
                .filter(each -> id.apply(each).equals(wanted.asString("")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has the id " + wanted));
    }
}
