package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.Map;
import org.handslag.acceptance.client.Fields;

/**
 * What participants reach: offered, begun, ended, made; an internship is a course of its own, too.
 */
final class Results {

    /** By then what people have applied for in a cohort's first days is answered. */
    private static final int WEEKS_TO_A_PLACE = 7;

    private final Cast cast;
    private final Diary diary;
    private final Internships internships;
    private final Stories stories;

    Results(Cast cast, Diary diary, Internships internships) {
        this.cast = cast;
        this.diary = diary;
        this.internships = internships;
        this.stories = new Stories(cast, diary);
    }

    /** Puts what somebody reaches on the agenda. */
    void schedule(Participant participant, Fate fate) {
        for (Fate.Result result : fate.results()) {
            diary.at(participant, result.on(), day -> reach(participant, result, day));
        }
        diary.present(
                participant,
                participant.cohort.starts().plusWeeks(WEEKS_TO_A_PLACE),
                day -> take(participant, fate, day));
    }

    private void reach(Participant participant, Fate.Result result, LocalDate day) {
        boolean lasts =
                switch (result.kind()) {
                    case "placement", "employment", "internship", "education" -> true;
                    default -> false;
                };
        boolean network = participant.placed() && participant.chance.with(0.7);
        Map<String, Object> body =
                Fields.of(
                        "admission",
                        participant.admission,
                        "kind",
                        result.kind(),
                        "offeredOn",
                        result.offeredOnly() ? day : null,
                        "from",
                        result.offeredOnly() || !lasts ? null : day,
                        "via",
                        network ? "mentor-network" : "programme",
                        "pair",
                        network ? participant.pairs.getLast().id() : null,
                        "product",
                        result.product());
        if (result.kind().equals("employment")) {
            body.put("employment", employment(result));
        }
        String outcome =
                participant
                        .calls
                        .post(participant.officer, "record-outcome", "/api/outcomes", body)
                        .id();
        LocalDate starts = result.starts();
        if (result.product() != null) {
            stories.made(participant, result.product(), outcome, day);
        } else if (!result.offeredOnly()) {
            begins(participant, result, outcome, day);
        } else if (starts != null) {
            diary.at(
                    participant,
                    starts,
                    from -> {
                        participant.calls.post(
                                participant.officer,
                                "start-outcome",
                                "/api/outcomes/" + outcome + "/start",
                                Fields.of("from", from));
                        begins(participant, result, outcome, from);
                    });
        }
    }

    /**
     * Whoever has got a place by applying for it goes there, also where the lot had none for them.
     */
    private void take(Participant participant, Fate fate, LocalDate day) {
        Cast.Placed place = cast.placed.get(participant.id);
        if (place == null
                || fate.results().stream().anyMatch(one -> one.kind().equals(place.kind()))) {
            return;
        }
        int months = Math.max(2, cast.definition.at("placements", "months", "atLeast").asInt(3));
        Fate.Result result = Fate.begun(place.kind(), day, months, false);
        if (cast.tale.fates().isEmpty()) {
            reach(participant, result, day);
        } else if (place.kind().equals("internship")
                && fate.ends() != null
                && !fate.results().isEmpty()) {
            // What people reach is told, and that all who tried an internship reached it.
            internships.begin(participant, result, day, day.plusMonths(months));
        }
    }

    private void begins(
            Participant participant, Fate.Result result, String outcome, LocalDate day) {
        LocalDate last = result.months() > 0 ? day.plusMonths(result.months()) : null;
        if (result.kind().equals("internship")) {
            internships.begin(participant, result, day, last);
        }
        if (last != null) {
            diary.at(
                    participant,
                    last,
                    to ->
                            participant.calls.post(
                                    participant.officer,
                                    "end-outcome",
                                    "/api/outcomes/" + outcome + "/end",
                                    Fields.of("to", to)));
        }
    }

    private static Map<String, Object> employment(Fate.Result result) {
        return Fields.of(
                "percent",
                result.percent(),
                "term",
                "long",
                "subsidised",
                result.subsidised(),
                "relevant",
                result.relevant());
    }
}
