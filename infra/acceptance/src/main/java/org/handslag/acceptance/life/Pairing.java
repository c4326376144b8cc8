package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How two people become a pair in this programme: by a round, by staff, or by a mentor who is found
 * for somebody; after a trial meeting where there is one; with or without an agreement.
 */
final class Pairing {

    private static final double SAYS_NO = 0.04;

    private final Stage stage;
    private final Cast cast;
    private final Recruiting recruiting;
    private final Course course;
    private final Meetings meetings;

    Pairing(Stage stage, Cast cast, Recruiting recruiting, Course course, Meetings meetings) {
        this.stage = stage;
        this.cast = cast;
        this.recruiting = recruiting;
        this.course = course;
        this.meetings = meetings;
    }

    /** Puts a cohort's matching on the agenda. */
    void schedule(Frame.Cohort cohort) {
        if (!cast.definition.hasPairs()) {
            return;
        }
        String mode = cast.definition.text("matching", "mode");
        LocalDate rest = cohort.matched();
        if (Rounds.MODES.contains(mode)) {
            Rounds rounds = new Rounds(stage, cast, cohort, mode, this);
            stage.agenda().alone(cohort.matched(), "round-" + cohort.key(), rounds::hold);
            rest = cohort.matched().plusDays(12);
        }
        stage.agenda().alone(rest, "rest-" + cohort.key(), day -> placeRest(cohort, day));
    }

    /** Staff find a mentor for each who has none yet. Stands alone. */
    private void placeRest(Frame.Cohort cohort, LocalDate day) {
        cast.note();
        for (Participant participant : cast.admitted(cohort)) {
            if (!participant.placed() && goesOn(participant, day)) {
                place(participant, day, null);
                cast.note();
            }
        }
        stage.agenda()
                .alone(
                        day.plusDays(3),
                        "joint-" + cohort.key(),
                        on -> {
                            cast.note();
                            meetings.scheduleJoint(cohort, on);
                        });
    }

    private static boolean goesOn(Participant participant, LocalDate day) {
        Fate fate = participant.fate;
        LocalDate ends = fate == null ? null : fate.ends();
        return (ends == null || ends.isAfter(day)) && (fate == null || !fate.awayOn(day));
    }

    private void place(Participant participant, LocalDate day, @Nullable Pair previous) {
        Mentor mentor = mentorFor(participant, day, previous);
        String pair =
                participant
                        .calls
                        .post(
                                cast.processLeader,
                                "propose-pair",
                                "/api/pairs",
                                Fields.of(
                                        "programme",
                                        cast.programme,
                                        "cohort",
                                        cast.cohorts.get(participant.cohort.key()),
                                        "participant",
                                        participant.id,
                                        "mentor",
                                        mentor.id,
                                        "on",
                                        day,
                                        "previousPair",
                                        previous == null ? null : previous.id()),
                                participant.admission)
                        .id();
        ask(participant, mentor, pair, day, true);
    }

    private Mentor mentorFor(Participant participant, LocalDate day, @Nullable Pair previous) {
        if (recruiting.forParticipants()) {
            return recruiting.another(participant, day);
        }
        return cast.mentors.stream()
                .filter(mentor -> previous == null || mentor != previous.mentor())
                .filter(mentor -> !participant.refusedBy.contains(mentor.id))
                .filter(mentor -> mentor.freeOn(day) > 0)
                .min(
                        Comparator.comparing((Mentor mentor) -> -nearness(participant, mentor))
                                .thenComparing(mentor -> mentor.number))
                .orElseGet(
                        () -> {
                            if (cast.definition.plansMentors()) {
                                cast.missed("a mentor more than planned was needed");
                            }
                            return recruiting.another(null, day);
                        });
    }

    /** How many leading digits of their occupations two people share. */
    static int nearness(Participant participant, Mentor mentor) {
        String one = participant.person.occupation().isco();
        String other = mentor.person.occupation().isco();
        int shared = 0;
        while (shared < 4 && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /**
     * Asks both, after their trial meeting where there is one.
     *
     * @param mentorToo whether the mentor is still to be asked; who chose has said yes
     */
    void ask(
            Participant participant,
            Mentor mentor,
            String pair,
            LocalDate proposed,
            boolean mentorToo) {
        mentor.asked.add(pair);
        LocalDate answers = proposed;
        if (cast.definition.at("matching").has("trial")) {
            participant.calls.post(
                    cast.processLeader,
                    "hold-trial-meeting",
                    "/api/pairs/" + pair + "/trial",
                    Fields.of("on", proposed));
            answers =
                    proposed.plusDays(
                            cast.definition.at("matching", "trial", "thinkDays").asInt(0));
        }
        stage.agenda()
                .at(
                        answers,
                        participant.strand,
                        on -> answer(participant, mentor, pair, on, mentorToo));
    }

    private void answer(
            Participant participant, Mentor mentor, String pair, LocalDate on, boolean mentorToo) {
        if (mentorToo) {
            says(participant, mentor.self, "mentor", pair, true, on);
        }
        boolean yes = !participant.chance.with(cast.tale.share("refused", SAYS_NO));
        says(participant, participant.self, "participant", pair, yes, on);
        mentor.asked.remove(pair);
        if (yes) {
            accepted(participant, mentor, pair, on);
        } else {
            participant.refusedBy.add(mentor.id);
            stage.agenda()
                    .alone(
                            on.plusDays(4),
                            participant.strand,
                            day -> {
                                cast.note();
                                if (goesOn(participant, day)) {
                                    place(participant, day, null);
                                }
                            });
        }
    }

    private void says(
            Participant participant,
            @Nullable Actor self,
            String side,
            String pair,
            boolean yes,
            LocalDate on) {
        List<String> reasons = cast.definition.keys("matching", "declineReasons");
        participant.calls.post(
                self == null ? cast.processLeader : self,
                "answer-pair",
                "/api/pairs/" + pair + "/answers",
                Fields.of(
                        "side",
                        side,
                        "answer",
                        yes ? "yes" : "no",
                        "reason",
                        yes || reasons.isEmpty() ? null : participant.chance.of(reasons),
                        "on",
                        on,
                        "toldBy",
                        self == null ? side : null));
    }

    private void accepted(Participant participant, Mentor mentor, String pair, LocalDate on) {
        LocalDate starts = on;
        if (cast.definition.signs()) {
            starts = on.plusDays(participant.chance.between(1, 8));
            stage.agenda()
                    .at(starts, participant.strand, day -> sign(participant, mentor, pair, day));
        }
        Fate fate = participant.fate;
        LocalDate rematch = fate == null || participant.placed() ? null : fate.rematchOn();
        LocalDate ends = fate == null ? null : fate.ends();
        LocalDate until =
                rematch != null
                        ? When.later(rematch, starts.plusWeeks(2))
                        : ends != null ? ends : cast.frame.ends().plusDays(1);
        Pair made = new Pair(pair, participant, mentor, starts, until);
        participant.pairs.add(made);
        if (fate != null && fate.awayOn(starts)) {
            return;
        }
        LocalDate first = starts;
        stage.agenda().at(first, participant.strand, day -> meetings.schedule(made));
        if (rematch != null) {
            stage.agenda()
                    .at(until, participant.strand, day -> course.end(made, day, "did-not-fit"));
            stage.agenda()
                    .alone(
                            until.plusDays(6),
                            participant.strand,
                            day -> {
                                cast.note();
                                if (goesOn(participant, day)) {
                                    place(participant, day, made);
                                }
                            });
        }
    }

    private void sign(Participant participant, Mentor mentor, String pair, LocalDate day) {
        List<JsonNode> signers = cast.definition.list("agreement", "signedBy");
        if (signers.isEmpty()) {
            signs(participant, cast.processLeader, pair, Map.of(), day);
            return;
        }
        for (JsonNode signer : signers) {
            String side = signer.asString("");
            Actor self =
                    switch (side) {
                        case "mentor" -> mentor.self;
                        case "participant" -> participant.self;
                        default -> cast.processLeader;
                    };
            signs(
                    participant,
                    self == null ? cast.processLeader : self,
                    pair,
                    Fields.of(
                            "side",
                            side,
                            "onPaper",
                            self == null ? Boolean.TRUE : null,
                            "edition",
                            cast.definition.at("agreement", "edition").asString(null)),
                    day);
        }
    }

    private static void signs(
            Participant participant, Actor as, String pair, Map<String, ?> how, LocalDate day) {
        Map<String, Object> body = Fields.of("on", day);
        body.putAll(how);
        participant.calls.post(as, "sign-agreement", "/api/pairs/" + pair + "/agreement", body);
    }
}
