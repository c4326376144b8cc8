package org.handslag.matching.pair.application;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Which mentors have more live pairs than they take since their capacity was lowered. */
@Component
public class BeyondCapacity {
    private static final List<PairState> LIVE = List.of(PairState.ACCEPTED, PairState.AGREED);

    private static final String MENTOR = "state.parties.mentor";

    private final Mirror<KnownMentor> mentors;
    private final Aggregates<Pair> pairs;

    BeyondCapacity(Mirror<KnownMentor> mentors, Aggregates<Pair> pairs) {
        this.mentors = mentors;
        this.pairs = pairs;
    }

    /** Ids of those among the mentors of these live pairs. */
    public Set<String> mentorsOf(Tenant tenant, List<Stored<Pair>> shown) {
        Set<String> asked =
                shown.stream()
                        .map(Stored::state)
                        .filter(pair -> pair.state().live())
                        .map(pair -> pair.parties().mentor())
                        .collect(toUnmodifiableSet());
        if (asked.isEmpty()) {
            return Set.of();
        }
        return beyond(tenant, pairs.all(tenant, Map.of(MENTOR, asked, "state.state", LIVE)));
    }

    /** Conditions of a list of the live pairs of all such mentors, beside those that are asked. */
    public Map<String, Object> among(Tenant tenant, Map<String, ?> equal) {
        Set<String> mentors =
                beyond(tenant, pairs.all(tenant, Map.of("state.state", LIVE))).stream()
                        .filter(
                                mentor ->
                                        !equal.containsKey(MENTOR)
                                                || mentor.equals(equal.get(MENTOR)))
                        .collect(toUnmodifiableSet());
        Map<String, Object> both = new HashMap<>(equal);
        both.put(MENTOR, mentors);
        both.putIfAbsent("state.state", LIVE);
        return both;
    }

    private Set<String> beyond(Tenant tenant, List<Stored<Pair>> living) {
        Map<String, Long> live =
                living.stream()
                        .collect(groupingBy(pair -> pair.state().parties().mentor(), counting()));
        return mentors.all(tenant, Map.of("id", live.keySet())).stream()
                .filter(mentor -> live.getOrDefault(mentor.id(), 0L) > mentor.capacity())
                .map(KnownMentor::id)
                .collect(toUnmodifiableSet());
    }
}
