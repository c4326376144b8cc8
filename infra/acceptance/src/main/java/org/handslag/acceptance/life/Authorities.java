package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import tools.jackson.databind.JsonNode;

/**
 * What authorities do for somebody meanwhile: measures, talks of three, one officer after another.
 */
final class Authorities {

    private static final double MEASURE = 0.4;
    private static final double ANOTHER_OFFICER = 0.12;
    private static final double TALK_WHERE_UNSAID = 0.5;

    private final Cast cast;
    private final Diary diary;

    Authorities(Cast cast, Diary diary) {
        this.cast = cast;
        this.diary = diary;
    }

    /** Puts it on the agenda. */
    void schedule(Participant participant) {
        LocalDate handover = Diary.after(participant.cohort, 0.3);
        // Of whom a sister programme knows, it knows the officer, too.
        if (participant.chance.with(ANOTHER_OFFICER) && cast.sisters.isEmpty()) {
            diary.present(participant, handover, day -> handOver(participant, day));
        }
        measures(participant);
        talks(participant);
    }

    private void handOver(Participant participant, LocalDate day) {
        List<Actor> others =
                cast.officers.getOrDefault(participant.person.municipality(), List.of()).stream()
                        .filter(one -> !one.equals(participant.officer))
                        .toList();
        if (others.isEmpty()) {
            return;
        }
        Actor other = participant.chance.of(others);
        participant.calls.post(
                participant.officer,
                "hand-over",
                "/api/participants/" + participant.id + "/handover",
                Fields.of(
                        "from",
                        participant.officer.membership(),
                        "to",
                        other.membership(),
                        "on",
                        day));
        participant.officer = other;
    }

    private void measures(Participant participant) {
        List<String> kinds = cast.definition.keys("course", "measures");
        Chance chance = participant.chance;
        if (kinds.isEmpty() || !chance.with(MEASURE)) {
            return;
        }
        String kind = chance.of(kinds);
        List<String> partners = cast.definition.keys("partners");
        String by = partners.isEmpty() ? "unknown" : chance.of(partners);
        int weeks = chance.between(6, 12);
        diary.present(
                participant,
                Diary.after(participant.cohort, chance.between(0.35, 0.6)),
                day -> {
                    participant.calls.post(
                            participant.officer,
                            "record-measure",
                            Diary.path(participant, "/measures"),
                            Fields.of("kind", kind, "from", day, "by", by));
                    // It is the first and only one; it ends also for who has left.
                    diary.at(
                            participant,
                            day.plusWeeks(weeks),
                            last ->
                                    Diary.write(
                                            participant,
                                            "end-measure",
                                            "/measures/1/end",
                                            "to",
                                            last));
                });
    }

    private void talks(Participant participant) {
        for (JsonNode kind : cast.definition.list("meetings", "kinds")) {
            boolean talk =
                    kind.path("level").asString("").equals("participant")
                            && kind.path("purpose").asString("").equals("three-way");
            int number = cast.definition.at("course", "threeWayTalks").asInt(-1);
            if (number < 0) {
                number = participant.chance.with(TALK_WHERE_UNSAID) ? 1 : 0;
            }
            for (int n = 1; talk && n <= number; n++) {
                diary.present(
                        participant,
                        Diary.after(participant.cohort, n / (number + 1.0)).plusDays(3),
                        day -> talk(participant, Definition.keyOf(kind), day));
            }
        }
    }

    private void talk(Participant participant, String kind, LocalDate day) {
        Pair pair =
                participant.pairs.stream().filter(one -> one.lasts(day)).findFirst().orElse(null);
        participant.calls.post(
                cast.processLeader,
                "record-meeting",
                "/api/meetings",
                Fields.of(
                        "participant",
                        participant.id,
                        "cohort",
                        cast.cohorts.get(participant.cohort.key()),
                        "mentor",
                        pair == null ? null : pair.mentor().id,
                        "kind",
                        kind,
                        "format",
                        "physical",
                        "heldOn",
                        day),
                pair == null ? participant.admission : pair.id());
    }
}
