package org.handslag.meeting.workbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.platform.decision.Decision;

/**
 * What of the blueprint's workbook a pair has done: codes and days, no words.
 *
 * @param programme the programme's id
 * @param pair the pair's id
 * @param participant the participant's id
 * @param persons ids of the mentor and the participant
 * @param done in the order in which it was put down
 */
public record Workbook(
        String programme,
        String cohort,
        String pair,
        String participant,
        List<String> persons,
        List<Done> done) {

    public static final String STARTED = "workbook.started.v1";
    public static final String TASK_DONE = "workbook.task-done.v1";
    public static final String PERSON_ERASED = "workbook.person-erased.v1";

    /** How many things done one workbook keeps at most. */
    public static final int MOST = 400;

    public Workbook {
        persons = List.copyOf(persons);
        done = List.copyOf(done);
    }

    /**
     * One task that one of the two has done.
     *
     * @param task the blueprint's key
     * @param by the membership of who put it down
     */
    public record Done(String task, Worker who, LocalDate on, String by) {}

    /** An empty one of a pair. */
    public static Workbook of(
            String programme, String cohort, String pair, String participant, String mentor) {
        return new Workbook(
                programme, cohort, pair, participant, List.of(mentor, participant), List.of());
    }

    /** The first thing in it. */
    public Decision<Workbook> started(Done first) {
        return Decision.changed(with(first), STARTED);
    }

    /**
     * Another task is done; what the same one of the two has done before stays as it was. Refused
     * {@code workbook-full} above {@value #MOST}.
     */
    public Decision<Workbook> did(Done next) {
        if (when(next.task(), next.who()).isPresent()) {
            return Decision.unchanged();
        }
        return done.size() >= MOST
                ? Decision.refused("workbook-full", Map.of("most", MOST))
                : Decision.changed(with(next), TASK_DONE);
    }

    /** On which day one of the two did a task; empty: not yet. */
    public Optional<LocalDate> when(String task, Worker who) {
        return done.stream()
                .filter(each -> each.task().equals(task) && each.who() == who)
                .map(Done::on)
                .findFirst();
    }

    /** The same without what its mentor did, and without them. */
    public Decision<Workbook> withoutMentor() {
        return Decision.changed(
                new Workbook(
                        programme,
                        cohort,
                        pair,
                        participant,
                        List.of(participant),
                        done.stream().filter(each -> each.who() != Worker.MENTOR).toList()),
                PERSON_ERASED);
    }

    private Workbook with(Done next) {
        return new Workbook(
                programme,
                cohort,
                pair,
                participant,
                persons,
                Stream.concat(done.stream(), Stream.of(next)).toList());
    }
}
