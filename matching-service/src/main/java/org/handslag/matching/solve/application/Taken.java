package org.handslag.matching.solve.application;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.matching.solve.model.SnapshotPart;
import org.handslag.matching.solve.model.SnapshotPart.Entry;
import org.handslag.matching.solve.model.SnapshotPart.Side;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.platform.tenant.Tenant;

/**
 * A round's snapshot: who could be matched, in codes, when it opened.
 *
 * @param people the participants; their places in the list are the engine's numbers
 * @param mentors likewise
 * @param versions of the parts that it was read from, by id; empty: was not read
 */
public record Taken(List<Entry> people, List<Entry> mentors, Map<String, Long> versions) {
    /** Copies what is mutable. */
    public Taken {
        people = List.copyOf(people);
        mentors = List.copyOf(mentors);
        versions = Map.copyOf(versions);
    }

    /** One that is not kept in parts yet. */
    public static Taken now(List<Entry> people, List<Entry> mentors) {
        return new Taken(people, mentors, Map.of());
    }

    /** Tells the states of its parts apart. */
    public String stamp() {
        return Fingerprints.of(new TreeMap<>(versions).toString(), new int[0]);
    }

    /** How many have been erased since. */
    public int erased() {
        return (int)
                (people.stream().filter(each -> each.id() == null).count()
                        + mentors.stream().filter(each -> each.id() == null).count());
    }

    /** Writes it in parts, each under an id that follows from the round's. */
    public void keep(Aggregates<SnapshotPart> parts, Tenant tenant, String round) {
        keep(parts, tenant, round, Side.PARTICIPANTS, people);
        keep(parts, tenant, round, Side.MENTORS, mentors);
    }

    private static void keep(
            Aggregates<SnapshotPart> parts,
            Tenant tenant,
            String round,
            Side side,
            List<Entry> all) {
        for (int number = 0; number * SnapshotPart.SIZE < all.size(); number++) {
            int from = number * SnapshotPart.SIZE;
            SnapshotPart part =
                    new SnapshotPart(
                            round,
                            side,
                            number,
                            all.subList(from, Math.min(from + SnapshotPart.SIZE, all.size())));
            String id =
                    Ids.derived(
                            "snapshot",
                            tenant.key(),
                            round,
                            Json.code(side),
                            Integer.toString(number));
            parts.create(
                    Call.internal(tenant, "open-round", id),
                    id,
                    () -> Decision.changed(part, "snapshot.taken.v1"));
        }
    }

    /** Reads a round's. */
    static Taken of(Aggregates<SnapshotPart> parts, Tenant tenant, String round) {
        List<Stored<SnapshotPart>> stored = parts.all(tenant, parts(round));
        List<SnapshotPart> all =
                stored.stream()
                        .map(Stored::state)
                        .sorted(Comparator.comparingInt(SnapshotPart::number))
                        .toList();
        return new Taken(
                side(all, Side.PARTICIPANTS),
                side(all, Side.MENTORS),
                stored.stream().collect(toMap(Stored::id, Stored::version)));
    }

    /** What finds a round's parts. */
    static Map<String, String> parts(String round) {
        return Map.of("state.round", round);
    }

    private static List<Entry> side(List<SnapshotPart> parts, Side side) {
        List<Entry> people = new ArrayList<>();
        parts.stream()
                .filter(part -> part.side() == side)
                .forEach(part -> people.addAll(part.people()));
        return people;
    }

    /** Gives up a snapshot of a round that did not open. */
    public static void forget(Aggregates<SnapshotPart> parts, Tenant tenant, String round) {
        parts.all(tenant, parts(round)).forEach(part -> parts.erase(tenant, part.id()));
    }
}
