package org.handslag.chaos.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** What the clients of a run have made so far and go on with, each of them or all together. */
final class Pools {

    /**
     * So many changes of one aggregate, its making included, that each idempotency key is still
     * there when it is repeated: an aggregate keeps eight.
     */
    static final int CHANGES = 7;

    /** Above all numbers that the scene itself has written. */
    private final AtomicLong numbers = new AtomicLong(1_000);

    private final Queue<String> unreferred = new ConcurrentLinkedQueue<>();
    private final Queue<Steps> admissions = new ConcurrentLinkedQueue<>();
    private final List<Firm> firms = new ArrayList<>();
    private final List<String> pairs = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();

    /**
     * An admission.
     *
     * @param left the steps that nobody has recorded yet
     */
    record Steps(String admission, List<String> left) {}

    /** An organisation that several clients promise for at once. */
    record Firm(String id, AtomicInteger promised) {}

    /** What a client was told is there. */
    record Seen(Operation show, String path, Position position) {}

    /** A number that no other call of the run has. */
    long next() {
        return numbers.incrementAndGet();
    }

    void registered(String participant) {
        unreferred.add(participant);
    }

    Optional<String> unreferred() {
        return Optional.ofNullable(unreferred.poll());
    }

    void admission(Steps steps) {
        if (!steps.left().isEmpty()) {
            admissions.add(steps);
        }
    }

    Optional<Steps> admission() {
        return Optional.ofNullable(admissions.poll());
    }

    synchronized void firm(String id) {
        firms.add(new Firm(id, new AtomicInteger(1)));
    }

    /** One that may still be changed, mostly one that others are changing, too. */
    synchronized Optional<Firm> firm(RandomGenerator chance) {
        firms.removeIf(each -> each.promised().get() >= CHANGES);
        return one(firms.subList(0, Math.min(2, firms.size())), chance);
    }

    synchronized void proposed(String pair) {
        pairs.add(pair);
    }

    /** One of the latest pairs. */
    synchronized Optional<String> pair(RandomGenerator chance) {
        return one(pairs.subList(Math.max(0, pairs.size() - 6), pairs.size()), chance);
    }

    synchronized void seen(Operation show, String path, Position position) {
        seen.add(new Seen(show, path, position));
    }

    /** One of the latest. */
    synchronized Optional<Seen> seen(RandomGenerator chance) {
        return one(seen.subList(Math.max(0, seen.size() - 20), seen.size()), chance);
    }

    private static <T> Optional<T> one(List<T> all, RandomGenerator chance) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
    }
}
