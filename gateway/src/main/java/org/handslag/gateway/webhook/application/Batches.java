package org.handslag.gateway.webhook.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ThreadLocalRandom;
import org.handslag.gateway.webhook.application.Sender.Sent;
import org.handslag.gateway.webhook.model.Attempt;
import org.handslag.gateway.webhook.model.Attempt.Outcome;
import org.handslag.gateway.webhook.model.Course;
import org.handslag.gateway.webhook.model.Course.Waiting;
import org.handslag.gateway.webhook.model.Retries;
import org.handslag.gateway.webhook.model.Webhook.Reason;
import org.handslag.platform.journal.JournalPages;
import org.handslag.platform.journal.JournalPages.Entry;
import org.handslag.platform.journal.JournalPages.Page;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalTopics;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Sends what is new and what is due to one address: of each subject one event at a time. */
@Component
class Batches {
    /** So many events are looked at before it is written down how far it has come. */
    private static final int PAGE = 100;

    /** Events of so many subjects are on their way to one address at once. */
    private static final int AT_ONCE = 4;

    /** Nobody sent for as long as events are kept. */
    private static final String MISSED = "handslag.webhook.missed";

    private final JournalTopics journals;
    private final JournalPages pages;
    private final Sender sender;
    private final Clock clock;
    private final MeterRegistry meters;

    Batches(
            JournalTopics journals,
            JournalPages pages,
            Sender sender,
            Clock clock,
            MeterRegistry meters) {
        this.journals = journals;
        this.pages = pages;
        this.sender = sender;
        this.clock = clock;
        this.meters = meters;
        meters.counter(MISSED);
    }

    /** An event that is on its way, or was. */
    private record Tried(Waiting waiting, Attempt attempt, Duration retryAfter) {}

    /** An event that is for the address, and how it sees it. */
    private record Fresh(Waiting waiting, Map<String, Object> shown) {}

    /**
     * Sends until nothing is due, or nothing more is to be sent.
     *
     * @throws ProblemException 503 where the journal cannot be read
     */
    Batch send(Reader of, Course from, Receiver receiver) {
        Course course = inItsJournal(of.tenant(), from);
        if (!course.takesMore()) {
            return new Sending(of.tenant(), receiver, Map.of()).all(course, true);
        }
        Page page = pages.read(of.tenant(), course.place(), PAGE);
        if (course.place() < page.begin()) {
            meters.counter(MISSED).increment();
            return new Batch(course.with(List.of(), page.begin()), false, Optional.empty());
        }
        List<Fresh> fresh = fresh(page, receiver);
        Map<Long, Map<String, Object>> shown = new HashMap<>();
        fresh.forEach(it -> shown.put(it.waiting().offset(), it.shown()));
        return new Sending(of.tenant(), receiver, shown)
                .all(
                        course.with(fresh.stream().map(Fresh::waiting).toList(), page.next()),
                        page.isLast());
    }

    /** A journal of the same name that is another one is begun from its beginning. */
    private Course inItsJournal(Tenant tenant, Course course) {
        String journal = journals.idOrMade(tenant);
        return journal.equals(course.journal()) ? course : Course.from(journal, 0);
    }

    private List<Fresh> fresh(Page page, Receiver receiver) {
        Instant now = clock.instant();
        List<Fresh> fresh = new ArrayList<>();
        for (Entry entry : page.entries()) {
            String subject = String.valueOf(entry.event().getSubject());
            receiver.rendering()
                    .of(entry.event())
                    .ifPresent(
                            shown ->
                                    fresh.add(
                                            new Fresh(
                                                    new Waiting(entry.offset(), subject, 0, now),
                                                    shown)));
        }
        return fresh;
    }

    /** One batch on its way. */
    private final class Sending {
        private final Tenant tenant;
        private final Receiver receiver;
        private final Map<Long, Map<String, Object>> known;
        private final Set<String> subjects = new HashSet<>();
        private final CompletionService<Tried> answers =
                new ExecutorCompletionService<>(Thread::startVirtualThread);

        private Sending(Tenant tenant, Receiver receiver, Map<Long, Map<String, Object>> known) {
            this.tenant = tenant;
            this.receiver = receiver;
            this.known = known;
        }

        Batch all(Course from, boolean isLast) {
            Course course = from;
            Optional<Reason> end = Optional.empty();
            try {
                while (true) {
                    course = end.isEmpty() ? begin(course) : course;
                    if (subjects.isEmpty()) {
                        return new Batch(course, isLast, end);
                    }
                    Tried tried = answers.take().get();
                    subjects.remove(tried.waiting().subject());
                    Course before = course;
                    end = end.or(() -> end(before, tried.attempt()));
                    course = after(course, tried);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Batch(from, false, Optional.empty());
            } catch (ExecutionException e) {
                // What has been sent meanwhile is sent again: rather twice than never.
                throw new IllegalStateException(e.getCause());
            }
        }

        private Course begin(Course from) {
            Course course = from;
            for (Waiting waiting : from.due(clock.instant())) {
                if (subjects.size() >= (from.isTroubled() ? 1 : AT_ONCE)) {
                    break;
                }
                if (subjects.contains(waiting.subject())) {
                    continue;
                }
                Optional<Map<String, Object>> shown = shown(waiting.offset());
                if (shown.isEmpty()) {
                    // No longer kept, or no longer for this address.
                    course = course.without(waiting.offset());
                } else {
                    subjects.add(waiting.subject());
                    answers.submit(() -> tried(waiting, shown.get()));
                }
            }
            return course;
        }

        private Optional<Map<String, Object>> shown(long offset) {
            return Optional.ofNullable(known.get(offset))
                    .or(
                            () ->
                                    pages.read(tenant, offset, 1).entries().stream()
                                            .filter(it -> it.offset() == offset)
                                            .findFirst()
                                            .flatMap(it -> receiver.rendering().of(it.event())));
        }

        private Tried tried(Waiting waiting, Map<String, Object> shown) {
            Instant at = clock.instant();
            Sent sent = sent(receiver, shown);
            if (waiting.failed() == 0 && sent.outcome() == Outcome.TAKEN) {
                Instant recorded = Instant.parse(String.valueOf(shown.get("time")));
                meters.timer("handslag.webhook.delay")
                        .record(Duration.between(recorded, clock.instant()));
            }
            return new Tried(
                    waiting,
                    new Attempt(
                            String.valueOf(shown.get("id")),
                            String.valueOf(shown.get("type")),
                            waiting.failed() + 1,
                            at,
                            sent.outcome(),
                            sent.status(),
                            sent.millis()),
                    sent.retryAfter());
        }

        private Optional<Reason> end(Course before, Attempt attempt) {
            if (attempt.outcome() == Outcome.GONE) {
                return Optional.of(Reason.GONE);
            }
            return !attempt.taken() && before.isTroubled() && Retries.isLast(attempt.number())
                    ? Optional.of(Reason.UNREACHABLE)
                    : Optional.empty();
        }

        private Course after(Course course, Tried tried) {
            Attempt attempt = tried.attempt();
            long offset = tried.waiting().offset();
            if (attempt.taken()) {
                return course.taken(offset, attempt);
            }
            if (Retries.isLast(attempt.number()) && !course.isTroubled()) {
                return course.givenUp(offset, attempt);
            }
            Duration wait =
                    Retries.after(
                            attempt.number(),
                            ThreadLocalRandom.current().nextDouble(),
                            tried.retryAfter());
            return course.failed(offset, attempt, clock.instant().plus(wait));
        }
    }

    /** Sends one event, in whatever way it ends. */
    Sent sent(Receiver receiver, Map<String, Object> shown) {
        Sent sent =
                sender.send(
                        receiver.url(),
                        String.valueOf(shown.get("id")),
                        Json.strict().writeValueAsBytes(shown),
                        receiver.signing());
        meters.counter("handslag.webhook.attempts", "outcome", Json.code(sent.outcome()))
                .increment();
        return sent;
    }
}
