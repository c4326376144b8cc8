package org.handslag.matching.pair.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.handslag.matching.mirror.model.KnownAdmission;
import org.handslag.matching.pair.model.Ending;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.pair.model.Parties;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * Who waits for another mentor: their last pair in the cohort ended so that they get another, they
 * still take part, and they have none yet.
 */
@Component
public class WaitingForRematch {
    private static final List<PairState> LIVE = List.of(PairState.ACCEPTED, PairState.AGREED);

    private final Aggregates<Pair> pairs;
    private final Mirror<KnownAdmission> admissions;

    WaitingForRematch(Aggregates<Pair> pairs, Mirror<KnownAdmission> admissions) {
        this.pairs = pairs;
        this.admissions = admissions;
    }

    /**
     * One who waits.
     *
     * @param last the pair that ended
     * @param since the day after which they have had no mentor
     * @param pairs all of theirs in the cohort that the caller may know of, the earliest first
     */
    public record Waiting(Stored<Pair> last, LocalDate since, List<Stored<Pair>> pairs) {
        /** Copies what is mutable. */
        public Waiting {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Those whom the caller reaches, who have waited longest first.
     *
     * @param equal what is asked for: field to value
     */
    public List<Waiting> list(Call call, Map<String, ?> equal) {
        List<Stored<Pair>> last =
                KeepingPairs.REACH
                        .seenBy(call)
                        .apply(waiting(call.tenant(), KeepingPairs.REACH.within(call, equal)));
        if (last.isEmpty()) {
            return List.of();
        }
        Set<String> people =
                last.stream().map(pair -> pair.state().parties().participant()).collect(toSet());
        Map<String, List<Stored<Pair>>> theirs =
                KeepingPairs.REACH
                        .seenBy(call)
                        .apply(
                                pairs.all(
                                        call.tenant(), Map.of("state.parties.participant", people)))
                        .stream()
                        .sorted(Comparator.comparing(pair -> pair.state().proposed().on()))
                        .collect(groupingBy(pair -> place(pair.state().parties())));
        return last.stream()
                .map(
                        pair ->
                                new Waiting(
                                        pair,
                                        ended(pair).on(),
                                        theirs.getOrDefault(
                                                place(pair.state().parties()), List.of())))
                .sorted(
                        Comparator.comparing(Waiting::since)
                                .thenComparing(waiting -> waiting.last().id()))
                .toList();
    }

    /** Those of a cohort, by the participant: the pair that ended. */
    public Map<String, Stored<Pair>> in(Tenant tenant, String cohort) {
        return waiting(tenant, Map.of("state.parties.cohort", cohort)).stream()
                .collect(toMap(pair -> pair.state().parties().participant(), Function.identity()));
    }

    private List<Stored<Pair>> waiting(Tenant tenant, Map<String, ?> equal) {
        Map<String, Object> ended = new HashMap<>(equal);
        ended.put("state.ending.rematch", true);
        Map<String, Stored<Pair>> last =
                pairs.all(tenant, ended).stream()
                        .collect(
                                toMap(
                                        pair -> place(pair.state().parties()),
                                        Function.identity(),
                                        WaitingForRematch::later));
        if (last.isEmpty()) {
            return List.of();
        }
        Set<String> taken =
                pairs
                        .all(
                                tenant,
                                Map.of(
                                        "state.parties.participant",
                                        last.values().stream()
                                                .map(pair -> pair.state().parties().participant())
                                                .collect(toSet()),
                                        "state.state",
                                        LIVE))
                        .stream()
                        .map(pair -> place(pair.state().parties()))
                        .collect(toSet());
        Set<String> takingPart =
                admissions
                        .all(
                                tenant,
                                Map.of(
                                        "id",
                                        last.values().stream()
                                                .map(pair -> pair.state().parties().admission())
                                                .toList()))
                        .stream()
                        .filter(KnownAdmission::admitted)
                        .map(KnownAdmission::id)
                        .collect(toSet());
        return last.entrySet().stream()
                .filter(each -> !taken.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(pair -> takingPart.contains(pair.state().parties().admission()))
                .toList();
    }

    private static Stored<Pair> later(Stored<Pair> one, Stored<Pair> other) {
        return ended(other).on().isAfter(ended(one).on()) ? other : one;
    }

    private static Ending ended(Stored<Pair> pair) {
        return Objects.requireNonNull(pair.state().ending());
    }

    private static String place(Parties parties) {
        return parties.cohort() + "/" + parties.participant();
    }
}
