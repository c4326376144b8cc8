package org.handslag.matching.suggestion.application;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.matching.mirror.model.KnownAdmission;
import org.handslag.matching.mirror.model.KnownMentor;
import org.handslag.matching.mirror.model.KnownParticipant;
import org.handslag.matching.mirror.model.KnownProgramme;
import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.PairState;
import org.handslag.matching.solve.application.BestMentors;
import org.handslag.matching.solve.application.BestMentors.Fitting;
import org.handslag.matching.solve.application.Policies;
import org.handslag.matching.solve.application.Profiles;
import org.handslag.matching.solve.application.Reasons.Opening;
import org.handslag.matching.solve.model.Codes;
import org.handslag.matching.solve.model.MatchingPolicy;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Suggests mentors to staff who are to pair somebody: by the policy of rounds, from what is known
 * at this moment. Nothing is kept, and nobody is asked.
 */
@Component
public class SuggestingMentors {
    /** How many are suggested. */
    public static final int MOST = 10;

    private static final List<PairState> HOLDING =
            List.of(PairState.PROPOSED, PairState.ACCEPTED, PairState.AGREED);

    private final Mirror<KnownAdmission> admissions;
    private final Mirror<KnownParticipant> participants;
    private final Mirror<KnownProgramme> programmes;
    private final Mirror<KnownMentor> mentors;
    private final Aggregates<Pair> pairs;

    SuggestingMentors(
            Mirror<KnownAdmission> admissions,
            Mirror<KnownParticipant> participants,
            Mirror<KnownProgramme> programmes,
            Mirror<KnownMentor> mentors,
            Aggregates<Pair> pairs) {
        this.admissions = admissions;
        this.participants = participants;
        this.programmes = programmes;
        this.mentors = mentors;
        this.pairs = pairs;
    }

    /**
     * What was found.
     *
     * @param mode how the programme matches; where the blueprint does not know, staff choose
     * @param modeStated whether the blueprint says so
     * @param policy by whose policy: the blueprint's, or the platform's
     * @param considered how many mentors were looked at
     * @param possible how many of them nothing removed
     * @param best the best of these
     * @param removed ids by what removed them
     * @param opening the smallest relaxation of a rule that opens one; null: none does alone, or
     *     some are possible
     */
    public record Suggestions(
            KnownAdmission admission,
            String mode,
            boolean modeStated,
            String policy,
            int considered,
            int possible,
            List<Suggested> best,
            Map<String, List<String>> removed,
            @Nullable Opening opening) {
        /** Copies what is mutable. */
        public Suggestions {
            best = List.copyOf(best);
            removed = Map.copyOf(removed);
        }
    }

    /**
     * A mentor.
     *
     * @param rank from 1; whoever was found for this participant comes first
     * @param place among all who are possible by score alone, from 1
     * @param free how many more people the mentor takes now
     * @param asked how many proposals to others still await an answer
     * @param foundForThem whether the mentor was found for this participant
     */
    public record Suggested(
            int rank, int place, Fitting fitting, int free, int asked, boolean foundForThem) {}

    /**
     * Suggests.
     *
     * @throws ProblemException 404 for an admission that the caller does not reach
     */
    public Suggestions suggest(Call call, String admission) {
        Tenant tenant = call.tenant();
        KnownAdmission known =
                admissions.find(tenant, admission).orElseThrow(ProblemException::notFound);
        call.mustReach(
                Target.ofProgramme(known.programme())
                        .in(known.municipality())
                        .of(known.participant()));
        KnownProgramme programme =
                programmes.find(tenant, known.programme()).orElseThrow(ProblemException::notFound);
        List<KnownMentor> all = active(call, known.programme());
        Map<String, List<String>> removed = new TreeMap<>();
        Places places = new Places(tenant, all);
        Map<String, String> tried = tried(tenant, known);
        Map<String, KnownMentor> open = new HashMap<>();
        for (KnownMentor mentor : all) {
            String why = why(mentor, known, places, tried);
            if (why == null) {
                open.put(mentor.id(), mentor);
            } else {
                removed.computeIfAbsent(why, _ -> new ArrayList<>()).add(mentor.id());
            }
        }
        MatchingPolicy policy = Policies.of(programme);
        BestMentors found =
                BestMentors.of(codes(tenant, known, policy), codes(open, policy), policy);
        removed.putAll(found.removed());
        String mode = programme.wanted(null);
        boolean stated = !mode.equals("unknown");
        return new Suggestions(
                known,
                stated ? mode : "staff-choice",
                stated,
                policy.version(),
                all.size(),
                found.possible().size(),
                best(found.possible(), open, known, places),
                removed,
                found.opening());
    }

    private List<KnownMentor> active(Call call, String programme) {
        List<KnownMentor> active =
                mentors.all(call.tenant(), Map.of("engagements.programme", programme)).stream()
                        .filter(mentor -> mentor.activeIn(programme))
                        .toList();
        call.caller().sight().look(active.stream().map(KnownMentor::id).collect(toSet()));
        return active.stream().filter(mentor -> call.caller().mayKnow(mentor.id())).toList();
    }

    /** What keeps a mentor out before anything is compared; null: nothing. */
    private static @Nullable String why(
            KnownMentor mentor,
            KnownAdmission admission,
            Places places,
            Map<String, String> tried) {
        if (mentor.recruitedFor(admission.programme())
                .filter(whom -> !whom.equals(admission.participant()))
                .isPresent()) {
            return "recruited-for-another";
        }
        String before = tried.get(mentor.id());
        return before == null && places.free(mentor) < 1 ? "full" : before;
    }

    /** What became of earlier pairs with this participant in the programme, by the mentor. */
    private Map<String, String> tried(Tenant tenant, KnownAdmission admission) {
        Map<String, String> tried = new HashMap<>();
        pairs
                .all(
                        tenant,
                        Map.of(
                                "state.parties.programme",
                                admission.programme(),
                                "state.parties.participant",
                                admission.participant()))
                .stream()
                .map(Stored::state)
                .forEach(
                        pair ->
                                tried.merge(
                                        pair.parties().mentor(),
                                        pair.state() == PairState.DECLINED
                                                ? "said-no"
                                                : "paired-before",
                                        (one, other) -> one.equals("said-no") ? one : other));
        return tried;
    }

    private static List<Suggested> best(
            List<Fitting> possible,
            Map<String, KnownMentor> open,
            KnownAdmission admission,
            Places places) {
        List<Suggested> best = new ArrayList<>();
        for (boolean foundForThem : new boolean[] {true, false}) {
            for (int i = 0; i < possible.size(); i++) {
                Fitting each = possible.get(i);
                KnownMentor mentor = open.get(each.mentor());
                if (best.size() < MOST
                        && mentor.recruitedFor(admission.programme()).isPresent() == foundForThem) {
                    best.add(
                            new Suggested(
                                    best.size() + 1,
                                    i + 1,
                                    each,
                                    places.free(mentor),
                                    places.asked(mentor),
                                    foundForThem));
                }
            }
        }
        return best;
    }

    private Codes codes(Tenant tenant, KnownAdmission admission, MatchingPolicy policy) {
        return participants
                .find(tenant, admission.participant())
                .map(known -> Profiles.of(known, admission.municipality(), policy))
                .orElseGet(() -> Codes.at(admission.municipality()));
    }

    private static Map<String, Codes> codes(
            Map<String, KnownMentor> mentors, MatchingPolicy policy) {
        Map<String, Codes> codes = new HashMap<>();
        mentors.forEach((id, mentor) -> codes.put(id, Profiles.of(mentor, policy)));
        return codes;
    }

    /** What the mentors' places hold now. */
    private final class Places {
        private final Map<String, Long> live;
        private final Map<String, Long> asked;

        Places(Tenant tenant, List<KnownMentor> all) {
            List<Pair> holding =
                    pairs
                            .all(
                                    tenant,
                                    Map.of(
                                            "state.parties.mentor",
                                            all.stream().map(KnownMentor::id).toList(),
                                            "state.state",
                                            HOLDING))
                            .stream()
                            .map(Stored::state)
                            .toList();
            live = count(holding, true);
            asked = count(holding, false);
        }

        private static Map<String, Long> count(List<Pair> holding, boolean living) {
            return holding.stream()
                    .filter(pair -> pair.state().live() == living)
                    .collect(groupingBy(pair -> pair.parties().mentor(), counting()));
        }

        int free(KnownMentor mentor) {
            return Math.max(0, mentor.capacity() - live.getOrDefault(mentor.id(), 0L).intValue());
        }

        int asked(KnownMentor mentor) {
            return asked.getOrDefault(mentor.id(), 0L).intValue();
        }
    }
}
