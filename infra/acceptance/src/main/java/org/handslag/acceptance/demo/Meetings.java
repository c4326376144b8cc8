package org.handslag.acceptance.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/** What pairs and mentors' groups do together, and what they miss. */
final class Meetings {

    private static final List<String> WORDS =
            List.of(
                    "Vi gick igenom CV:t och vad som behöver ändras.",
                    "Vi talade om hur en vanlig arbetsdag ser ut i branschen.",
                    "Vi övade inför en anställningsintervju.",
                    "Vi ritade vidare på nätverkskartan.",
                    "Vi besökte företaget och träffade dem som arbetar där.");

    private final Stage stage;
    private final Cast cast;

    Meetings(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** A pair's meetings from the agreement to its end: monthly, and what is done once. */
    void schedule(Pair pair) {
        Chance chance = pair.participant().chance;
        for (int month = 1; ; month++) {
            LocalDate due = pair.agreed().plusMonths(month);
            if (due.isAfter(pair.until())) {
                break;
            }
            meeting(pair, "individual", near(chance, pair, due));
        }
        for (String kind : cast.blueprint.occasionalMeetings("pair")) {
            if (chance.with(share(kind))) {
                meeting(pair, kind, chance.day(pair.agreed().plusWeeks(3), pair.until()));
            }
        }
    }

    private static double share(String kind) {
        return switch (kind) {
            case "study-visit" -> 0.85;
            case "staff-meeting" -> 0.7;
            case "customer-or-supplier-meeting" -> 0.5;
            case "business-association-meeting" -> 0.35;
            default -> 0.5;
        };
    }

    private static LocalDate near(Chance chance, Pair pair, LocalDate due) {
        LocalDate day = Chance.workday(due.plusDays(chance.between(-8, 6)));
        LocalDate last = day.isAfter(pair.until()) ? pair.until() : day;
        return last.isBefore(pair.agreed()) ? pair.agreed() : last;
    }

    private void meeting(Pair pair, String kind, LocalDate on) {
        if (!pair.meets(on)) {
            return;
        }
        Participant participant = pair.participant();
        Chance chance = participant.chance;
        boolean held = !chance.with(Fortune.of(stage.seed()).missed());
        String reason = chance.of(cast.blueprint.keys("meetings", "missedReasons"));
        boolean digital = kind.equals("individual") && chance.with(0.12);
        Teller teller = teller(pair, chance);
        Map<String, Object> head =
                Fields.of(
                        "pair",
                        pair.id(),
                        "kind",
                        kind,
                        "format",
                        digital ? "digital" : "physical");
        LocalDate planned = on.minusDays(chance.between(4, 9));
        boolean plannedFirst = chance.with(0.15) && !planned.isBefore(pair.agreed());
        boolean minuted = held && participant.self != null && chance.with(0.3);
        String text = chance.of(WORDS);
        if (plannedFirst) {
            stage.agenda()
                    .at(
                            planned,
                            participant.strand,
                            day -> {
                                Map<String, Object> body = Fields.of("plannedOn", on);
                                body.putAll(head);
                                String id = teller.says(participant.calls, body).id();
                                stage.agenda()
                                        .at(
                                                on,
                                                participant.strand,
                                                then ->
                                                        settle(
                                                                participant.calls,
                                                                teller,
                                                                id,
                                                                held ? null : reason,
                                                                then));
                            });
            return;
        }
        stage.agenda()
                .at(
                        on,
                        participant.strand,
                        day -> {
                            Map<String, Object> body = happened(held, reason, day);
                            body.putAll(head);
                            Answer meeting = teller.says(participant.calls, body);
                            if (minuted) {
                                minutes(participant, meeting.id(), text);
                            }
                        });
    }

    /** Who records a meeting, and who told them. */
    private record Teller(Actor as, @Nullable String toldBy) {
        Answer says(Strand calls, Map<String, Object> body) {
            if (toldBy != null) {
                body.put("toldBy", toldBy);
            }
            return calls.post(as, "record-meeting", "/api/meetings", body);
        }
    }

    private Teller teller(Pair pair, Chance chance) {
        Actor mentor = pair.mentor().self;
        Actor participant = pair.participant().self;
        if (mentor != null && (participant == null || chance.with(0.7))) {
            return new Teller(mentor, null);
        }
        return participant != null
                ? new Teller(participant, null)
                : new Teller(cast.processLeader, "mentor");
    }

    private static Map<String, Object> happened(boolean held, String reason, LocalDate on) {
        return held ? Fields.of("heldOn", on) : Fields.of("missedOn", on, "missedReason", reason);
    }

    private static void settle(
            Strand calls, Teller teller, String id, @Nullable String missed, LocalDate on) {
        if (missed == null) {
            calls.post(
                    teller.as(),
                    "hold-meeting",
                    "/api/meetings/" + id + "/held",
                    Fields.of("heldOn", on));
        } else {
            calls.post(
                    teller.as(),
                    "miss-meeting",
                    "/api/meetings/" + id + "/missed",
                    Fields.of("missedOn", on, "reason", missed));
        }
    }

    private static void minutes(Participant participant, String meeting, String text) {
        Actor self = participant.self;
        if (self != null) {
            participant.calls.post(
                    self,
                    "write-minutes",
                    "/api/meetings/" + meeting + "/minutes",
                    Fields.of("text", text));
        }
    }

    /**
     * Each mentor's meetings with all own participants of a cohort, every second month from the day
     * on which there are two. Stands alone, when everybody has a mentor.
     */
    void scheduleJoint(int cohort, LocalDate today) {
        for (Mentor mentor : cast.mentors) {
            List<Pair> pairs =
                    mentor.pairs.stream()
                            .filter(pair -> pair.participant().cohort == cohort)
                            .sorted(Comparator.comparing(Pair::agreed))
                            .toList();
            if (!pairs.isEmpty()) {
                Chance chance = stage.chance("joint-" + cohort + "-" + mentor.number);
                LocalDate last =
                        pairs.stream().map(Pair::until).max(LocalDate::compareTo).orElseThrow();
                if (pairs.size() > 1) {
                    joint(mentor, cohort, chance, pairs.get(1).agreed(), last);
                }
                for (String kind : cast.blueprint.occasionalMeetings("mentor")) {
                    if (chance.with(0.85)) {
                        LocalDate on = chance.day(today.plusWeeks(1), today.plusWeeks(16));
                        joint(mentor, cohort, kind, on);
                    }
                }
            }
        }
    }

    private void joint(Mentor mentor, int cohort, Chance chance, LocalDate first, LocalDate last) {
        for (int month = 2; !first.plusMonths(month).isAfter(last); month += 2) {
            LocalDate due = first.plusMonths(month);
            joint(mentor, cohort, "joint", Chance.workday(due.minusDays(chance.between(0, 6))));
        }
    }

    private void joint(Mentor mentor, int cohort, String kind, LocalDate on) {
        Chance chance = stage.chance(mentor.strand + kind + on);
        boolean held = !chance.with(Fortune.of(stage.seed()).missed());
        String reason = chance.of(cast.blueprint.keys("meetings", "missedReasons"));
        stage.agenda()
                .at(
                        on,
                        mentor.strand,
                        day -> {
                            List<Pair> there =
                                    mentor.pairs.stream()
                                            .filter(pair -> pair.participant().cohort == cohort)
                                            .filter(pair -> pair.meets(day))
                                            .toList();
                            if (there.size() >= 2 || (!there.isEmpty() && !kind.equals("joint"))) {
                                record(mentor, cohort, kind, there, held ? null : reason, day);
                            }
                        });
    }

    private void record(
            Mentor mentor,
            int cohort,
            String kind,
            List<Pair> there,
            @Nullable String missed,
            LocalDate day) {
        Actor self = mentor.self;
        Map<String, Object> body =
                Fields.of(
                        "mentor",
                        mentor.id,
                        "cohort",
                        cast.cohorts.get(cohort),
                        "kind",
                        kind,
                        "format",
                        "physical",
                        "participants",
                        missed == null
                                ? there.stream().map(pair -> pair.participant().id).toList()
                                : null,
                        "toldBy",
                        self == null ? "mentor" : null);
        body.putAll(happened(missed == null, missed == null ? "" : missed, day));
        mentor.calls.post(
                self == null ? cast.processLeader : self,
                "record-meeting",
                "/api/meetings",
                body,
                there.stream().map(Pair::id).toArray(String[]::new));
    }
}
