package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.stage.Agenda;
import org.handslag.acceptance.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Everybody in a programme, what it is about, and what of its policy could not be met. */
final class Cast {
    /** With more pairs than this, nobody enters their meetings one by one. */
    private static final int MANY = 40;

    final Definition definition;
    final Frame frame;
    final Tale tale;
    final Actor processLeader;
    final Actor evaluator;
    final Actor boardReader;
    final List<String> municipalities;
    final Map<String, List<Actor>> officers;
    final Map<String, String> cohorts = new LinkedHashMap<>();
    final List<Mentor> mentors = new ArrayList<>();
    final List<Participant> participants = new ArrayList<>();

    /** Programmes of the tenant that share people with this one. */
    final List<Cast> sisters = new ArrayList<>();

    /** The placements that firms have said yes to, by the participant's id, the latest one each. */
    final ConcurrentMap<String, Placed> placed = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, Integer> unmet = new ConcurrentHashMap<>();
    String programme = "";

    /** Who leads the mentors' discussions; null: nobody, or nobody yet. */
    volatile @Nullable Actor coordinator;

    /**
     * A place that a participant has applied for and got.
     *
     * @param kind {@code placement} or {@code internship}
     * @param offer the offer's id
     * @param packageKey the key of the package that it follows; null: none
     * @param goals the keys of what the package leads to
     * @param from the first day that was agreed
     */
    record Placed(
            String organisation,
            String kind,
            String offer,
            @Nullable String packageKey,
            List<String> goals,
            LocalDate from) {}

    Cast(
            Definition definition,
            Frame frame,
            Tale tale,
            Actor processLeader,
            Actor evaluator,
            Actor boardReader,
            Map<String, List<Actor>> officers) {
        this.definition = definition;
        this.frame = frame;
        this.tale = tale;
        this.processLeader = processLeader;
        this.evaluator = evaluator;
        this.boardReader = boardReader;
        this.officers = officers;
        this.municipalities = List.copyOf(officers.keySet());
    }

    /** Those admitted to the cohort who begin, in the order of their numbers. */
    List<Participant> admitted(Frame.Cohort cohort) {
        return participants.stream()
                .filter(one -> one.cohort.equals(cohort) && one.admitted)
                .filter(one -> one.end != End.GIVES_UP)
                .toList();
    }

    /**
     * Whom a sister programme knows already and this one takes in, too: of those who reach
     * something there, the one that stands where this one stands among all who come in here; null:
     * nobody, or not so told.
     */
    @Nullable Participant fromSister(Participant one) {
        if (!tale.fromSister() || !one.end.comesIn()) {
            return null;
        }
        List<Participant> known =
                sisters.stream()
                        .flatMap(sister -> sister.participants.stream())
                        .filter(each -> each.fate != null && !each.fate.results().isEmpty())
                        .toList();
        int place = participants.stream().filter(each -> each.end.comesIn()).toList().indexOf(one);
        return place < known.size() && known.get(place).admitted ? known.get(place) : null;
    }

    /** Lets the mentors know of the pairs that participants have made since. Stands alone. */
    void note() {
        mentors.forEach(mentor -> mentor.pairs.clear());
        for (Participant participant : participants) {
            participant.pairs.forEach(pair -> pair.mentor().pairs.add(pair));
        }
    }

    /** The path of a mentor's part in the programme. */
    String engagement(Mentor mentor) {
        return "/api/mentors/" + mentor.id + "/engagements/" + programme;
    }

    /** Whether somebody who was admitted takes part on the day: begun, not over, not on leave. */
    static boolean takesPart(Participant one, LocalDate day) {
        Fate fate = one.fate;
        LocalDate ends = fate == null ? null : fate.ends();
        return one.cohort.starts().isBefore(day)
                && (ends == null || ends.isAfter(day))
                && (fate == null || !fate.awayOn(day));
    }

    /** Puts something on the agenda that falls away where somebody does not take part by then. */
    static void ifThere(Stage stage, Participant one, LocalDate on, Agenda.Act act) {
        stage.agenda()
                .at(
                        on,
                        one.strand,
                        day -> {
                            if (takesPart(one, day)) {
                                act.play(day);
                            }
                        });
    }

    /** What people write, in the tongue of the place. */
    String words(String swedish, String norwegian) {
        return tale.swedish() ? swedish : norwegian;
    }

    /** Whether there are so many people that only some of them get what costs staff time. */
    boolean large() {
        return frame.cohorts().stream().mapToInt(Frame.Cohort::places).sum() > MANY;
    }

    /** Something of the policy was not met once more. */
    void missed(String what) {
        unmet.merge(what, 1, Integer::sum);
    }

    /** What was not met, and how often. */
    Map<String, Integer> unmet() {
        return new LinkedHashMap<>(unmet);
    }
}
