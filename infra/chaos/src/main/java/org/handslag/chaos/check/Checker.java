package org.handslag.chaos.check;

import static org.handslag.chaos.check.Violation.Kind.CAPACITY;
import static org.handslag.chaos.check.Violation.Kind.LOST;
import static org.handslag.chaos.check.Violation.Kind.MIRROR;
import static org.handslag.chaos.check.Violation.Kind.PARKED;
import static org.handslag.chaos.check.Violation.Kind.PHANTOM;
import static org.handslag.chaos.check.Violation.Kind.STALE;
import static org.handslag.chaos.check.Violation.Kind.TWICE;
import static org.handslag.chaos.check.Violation.Kind.TWO_PAIRS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.chaos.check.Facts.Mirror;
import org.handslag.chaos.check.Facts.Pair;
import org.handslag.chaos.check.Facts.Published;
import org.handslag.chaos.check.Facts.Source;
import org.handslag.chaos.check.Violation.Kind;
import org.handslag.chaos.client.Invocation.Ended;
import org.handslag.chaos.client.Mark;
import org.handslag.chaos.client.Outcome;
import org.handslag.chaos.client.Position;
import org.jspecify.annotations.Nullable;

/** Holds what is there against what was promised. Reads nothing itself. */
public final class Checker {

    private final Facts facts;
    private final List<Violation> found = new ArrayList<>();

    private Checker(Facts facts) {
        this.facts = facts;
    }

    /** Every promise that does not hold; empty where all do. */
    public static List<Violation> check(Facts facts) {
        Checker checker = new Checker(facts);
        checker.acknowledged();
        checker.effects();
        checker.reads();
        checker.topics();
        facts.mirrors().forEach(checker::mirror);
        checker.pairs();
        checker.found.addAll(facts.journal().violations());
        facts.parked().forEach(id -> checker.add(PARKED, id));
        return List.copyOf(checker.found);
    }

    private void add(Kind kind, String what) {
        found.add(new Violation(kind, what));
    }

    private static String name(Ended end) {
        return "%s (n %d)".formatted(end.of().operation().key(), end.of().number());
    }

    /** The state is at the acknowledged version or beyond, and its event was published. */
    private void acknowledged() {
        Map<String, Set<String>> published = new HashMap<>();
        facts.topics()
                .forEach(
                        (plural, records) ->
                                published.put(
                                        plural,
                                        records.stream()
                                                .map(it -> it.id() + "/" + it.sequence())
                                                .collect(Collectors.toSet())));
        for (Ended end : facts.history()) {
            Position position = end.position();
            if (!end.of().write() || end.outcome() != Outcome.OK || position == null) {
                continue;
            }
            Source source =
                    facts.sources().getOrDefault(position.plural(), Map.of()).get(position.id());
            Set<String> events = published.get(position.plural());
            if (source == null || source.version() < position.sequence()) {
                add(LOST, "%s of %s".formatted(position, name(end)));
            } else if (events != null
                    && !events.contains(position.id() + "/" + position.sequence())) {
                add(LOST, "the event of %s of %s".formatted(position, name(end)));
            }
        }
    }

    /** What a write leaves is there once, or, where nobody knows, at most once. */
    private void effects() {
        Map<Mark, Long> counts =
                facts.sources().values().stream()
                        .flatMap(each -> each.values().stream())
                        .flatMap(source -> source.marks().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (Ended end : facts.history()) {
            Mark mark = end.of().mark();
            if (mark == null) {
                continue;
            }
            long times = counts.getOrDefault(mark, 0L);
            if (times > 1) {
                add(TWICE, "%s of %s, %d times".formatted(mark, name(end), times));
            } else if (times == 0 && end.outcome() == Outcome.OK) {
                add(LOST, "%s of %s".formatted(mark, name(end)));
            } else if (times == 1 && end.outcome() == Outcome.FAILED) {
                add(PHANTOM, "%s of %s".formatted(mark, name(end)));
            }
        }
    }

    private void reads() {
        for (Ended end : facts.history()) {
            Position after = end.of().after();
            Position seen = end.position();
            if (after == null) {
                continue;
            }
            boolean gone = end.status() == 404;
            boolean earlier = seen != null && seen.sequence() < after.sequence();
            if (gone || earlier) {
                add(STALE, "%s asked for %s, saw %s".formatted(name(end), after, seen));
            }
        }
    }

    private void topics() {
        facts.topics()
                .forEach(
                        (plural, records) -> {
                            Map<String, Source> sources =
                                    facts.sources().getOrDefault(plural, Map.of());
                            Set<String> keys = new HashSet<>(sources.keySet());
                            records.forEach(record -> keys.add(record.id()));
                            Map<String, List<Published>> byId =
                                    records.stream().collect(Collectors.groupingBy(Published::id));
                            for (String id : keys) {
                                found.addAll(
                                        Order.of(
                                                plural + "/" + id,
                                                byId.getOrDefault(id, List.of()),
                                                sources.get(id)));
                            }
                        });
    }

    /** Everything that was published is there in its newest state, and nothing else. */
    private void mirror(Mirror mirror) {
        Map<String, Published> newest = newest(mirror.plural());
        Set<String> ids = new HashSet<>(newest.keySet());
        ids.addAll(mirror.held().keySet());
        for (String id : ids) {
            @Nullable Published held = mirror.held().get(id);
            @Nullable Published wanted = newest.get(id);
            if (held == null || !held.equals(wanted)) {
                add(
                        MIRROR,
                        "%s/%s in %s has sequence %s, published is %s%s"
                                .formatted(
                                        mirror.plural(),
                                        id,
                                        mirror.service(),
                                        held == null ? "none" : held.sequence(),
                                        wanted == null ? "none" : wanted.sequence(),
                                        held != null
                                                        && wanted != null
                                                        && held.sequence() == wanted.sequence()
                                                ? ", of other content"
                                                : ""));
            }
        }
    }

    private Map<String, Published> newest(String plural) {
        return facts.topics().getOrDefault(plural, List.of()).stream()
                .collect(
                        Collectors.toMap(
                                Published::id,
                                Function.identity(),
                                (one, other) -> one.sequence() >= other.sequence() ? one : other));
    }

    private void pairs() {
        List<Pair> live =
                facts.sources().getOrDefault("pairs", Map.of()).values().stream()
                        .map(Source::pair)
                        .filter(pair -> pair != null && pair.live())
                        .toList();
        live.stream()
                .collect(
                        Collectors.groupingBy(
                                pair -> pair.participant() + " in " + pair.cohort(),
                                Collectors.counting()))
                .forEach(
                        (who, many) -> {
                            if (many > 1) {
                                add(TWO_PAIRS, "%s has %d".formatted(who, many));
                            }
                        });
        live.stream()
                .collect(Collectors.groupingBy(Pair::mentor, Collectors.counting()))
                .forEach(
                        (mentor, many) -> {
                            int places = facts.places().getOrDefault(mentor, 0);
                            if (many > places) {
                                add(CAPACITY, "%s has %d of %d".formatted(mentor, many, places));
                            }
                        });
    }
}
