package org.handslag.gateway.webhook.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far deliveries to one address have come. All events before {@code place} are taken, given up,
 * or wait; one that waits keeps the later ones of its subject waiting behind it, and nobody else.
 *
 * @param journal in which {@code place} is
 * @param waiting in the order of the journal
 * @param failures attempts since the last that was taken
 * @param failingSince when the first of them was; null where there are none
 * @param log the last attempts, the newest last
 */
public record Course(
        String journal,
        long place,
        List<Waiting> waiting,
        int failures,
        @Nullable Instant failingSince,
        List<Attempt> log) {
    /** So many may wait; until some are taken no more events are looked at. */
    public static final int MOST_WAITING = 1_000;

    private static final int LOGGED = 100;

    /** After so many failures in a row it is the receiver, and not an event, that is in trouble. */
    private static final int TROUBLED = 5;

    /**
     * An event that was not taken yet.
     *
     * @param offset its place in the journal
     * @param subject whom it is about, in the journal's words
     * @param failed how often it was tried
     * @param due when it is tried next; only the first of its subject is tried at all
     */
    public record Waiting(long offset, String subject, int failed, Instant due) {
        private Waiting failed(Instant next) {
            return new Waiting(offset, subject, failed + 1, next);
        }

        private Waiting at(Instant other) {
            return new Waiting(offset, subject, failed, other);
        }
    }

    public Course {
        waiting = List.copyOf(waiting);
        log = List.copyOf(log);
    }

    /** Before anything was sent. */
    public static Course from(String journal, long place) {
        return new Course(journal, place, List.of(), 0, null, List.of());
    }

    /** Whether it is better to ask now and then whether anybody is there, than to send. */
    public boolean isTroubled() {
        return failures >= TROUBLED;
    }

    /** Whether events may be looked at that were not before. */
    public boolean takesMore() {
        return !isTroubled() && waiting.size() < MOST_WAITING;
    }

    /** What is to be tried now: of each subject the first, and of a receiver in trouble one. */
    public List<Waiting> due(Instant now) {
        Set<String> subjects = new HashSet<>();
        return waiting.stream()
                .filter(it -> subjects.add(it.subject()))
                .filter(it -> !it.due().isAfter(now))
                .limit(isTroubled() ? 1 : MOST_WAITING)
                .toList();
    }

    /** When something is due next; empty where nothing waits. */
    public Optional<Instant> nextDue() {
        Set<String> subjects = new HashSet<>();
        return waiting.stream()
                .filter(it -> subjects.add(it.subject()))
                .map(Waiting::due)
                .min(Instant::compareTo);
    }

    /**
     * Events that have come wait to be sent.
     *
     * @param more in the order of the journal
     * @param next the place after them, and after those that are not for this address
     */
    public Course with(List<Waiting> more, long next) {
        List<Waiting> all = new ArrayList<>(waiting);
        all.addAll(more);
        return new Course(journal, next, all, failures, failingSince, log);
    }

    /** An event is not to be sent any more. */
    public Course without(long offset) {
        return with(waiting.stream().filter(it -> it.offset() != offset).toList());
    }

    /** All that waits is tried anew, as if it never had been. */
    public Course anew(Instant now) {
        return new Course(
                journal,
                place,
                waiting.stream().map(it -> new Waiting(it.offset(), it.subject(), 0, now)).toList(),
                0,
                null,
                log);
    }

    /** Goes on from another place; what waits is left. */
    public Course from(long other) {
        return new Course(journal, other, List.of(), 0, null, log);
    }

    /**
     * An attempt was taken. What else waits need not wait longer where this is the end of trouble.
     *
     * @param offset of the event
     */
    public Course taken(long offset, Attempt attempt) {
        List<Waiting> left =
                waiting.stream()
                        .filter(it -> it.offset() != offset)
                        .map(it -> isTroubled() ? it.at(attempt.at()) : it)
                        .toList();
        return new Course(journal, place, left, 0, null, logged(attempt));
    }

    /**
     * An attempt failed, and it is tried again.
     *
     * @param offset of the event
     * @param due when
     */
    public Course failed(long offset, Attempt attempt, Instant due) {
        return with(waiting.stream()
                        .map(it -> it.offset() == offset ? it.failed(due) : it)
                        .toList())
                .failing(attempt);
    }

    /** An attempt failed, and was the last. */
    public Course givenUp(long offset, Attempt attempt) {
        return without(offset).failing(attempt);
    }

    private Course failing(Attempt attempt) {
        return new Course(
                journal,
                place,
                waiting,
                failures + 1,
                failingSince == null ? attempt.at() : failingSince,
                logged(attempt));
    }

    private Course with(List<Waiting> others) {
        return new Course(journal, place, others, failures, failingSince, log);
    }

    private List<Attempt> logged(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(log);
        all.add(attempt);
        return all.size() > LOGGED ? all.subList(all.size() - LOGGED, all.size()) : all;
    }
}
