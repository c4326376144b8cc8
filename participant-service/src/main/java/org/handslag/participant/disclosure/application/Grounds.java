package org.handslag.participant.disclosure.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.AdmissionState;
import org.handslag.participant.disclosure.model.Ground;
import org.handslag.participant.disclosure.model.KnownMentor;
import org.handslag.participant.disclosure.model.KnownPair;
import org.handslag.participant.disclosure.model.KnownRound;
import org.handslag.participant.disclosure.model.Policy;
import org.handslag.participant.disclosure.model.Source;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What mentors may learn of a participant for, from what matching and mentors have published. */
@Component
class Grounds {
    private final Aggregates<Admission> admissions;
    private final Aggregates<Programme> programmes;
    private final Mirror<KnownRound> rounds;
    private final Mirror<KnownPair> pairs;
    private final Mirror<KnownMentor> mentors;

    Grounds(
            Aggregates<Admission> admissions,
            Aggregates<Programme> programmes,
            Mirror<KnownRound> rounds,
            Mirror<KnownPair> pairs,
            Mirror<KnownMentor> mentors) {
        this.admissions = admissions;
        this.programmes = programmes;
        this.rounds = rounds;
        this.pairs = pairs;
        this.mentors = mentors;
    }

    /**
     * One ground with the policy of its programme.
     *
     * @param mentor the pair's mentor; null: a round's, all of them
     */
    record Held(String programme, Policy policy, @Nullable String mentor, Ground ground) {}

    /** Every ground that somebody has: rounds of the participant's cohorts, and their pairs. */
    List<Held> of(Tenant tenant, String participant) {
        List<KnownPair> paired = pairs.all(tenant, Map.of("participant", participant));
        Function<String, Policy> policies = policies(tenant);
        List<Held> all = new ArrayList<>();
        for (KnownRound round : rounds(tenant, participant, paired)) {
            all.add(
                    new Held(
                            round.programme(),
                            policies.apply(round.programme()),
                            null,
                            round.ground()));
        }
        for (KnownPair pair : paired) {
            all.add(
                    new Held(
                            pair.programme(),
                            policies.apply(pair.programme()),
                            pair.mentor(),
                            pair.ground()));
        }
        return List.copyOf(all);
    }

    /** The grounds that this mentor has. */
    List<Held> of(Tenant tenant, String participant, String mentor) {
        // A round is shared by all, so a protected mentor is in none.
        Optional<KnownMentor> known =
                mentors.find(tenant, mentor).filter(who -> who.protection() == null);
        long held =
                pairs.all(tenant, Map.of("mentor", mentor)).stream()
                        .filter(KnownPair::holds)
                        .count();
        return of(tenant, participant).stream()
                .filter(
                        ground ->
                                ground.mentor() == null
                                        ? known.filter(who -> who.chooses(ground.programme(), held))
                                                .isPresent()
                                        : mentor.equals(ground.mentor()))
                .toList();
    }

    /**
     * What the participant's programmes let workplaces know; where none of them says anything, the
     * platform's default.
     */
    Policy forWorkplaces(Tenant tenant, String participant) {
        Function<String, Policy> policies = policies(tenant);
        Set<What> allowed = new TreeSet<>();
        boolean stated = false;
        for (Stored<Admission> admission : admissions(tenant, participant)) {
            Policy policy = policies.apply(admission.state().programme());
            if (admission.state().admittedOn() != null
                    && policy.workplaceSource() == Source.BLUEPRINT) {
                stated = true;
                allowed.addAll(policy.workplace());
            }
        }
        return Policy.of(List.of(), null, stated ? allowed : null);
    }

    /** Only where the participant can be chosen: admitted, and neither paired nor proposed. */
    private List<KnownRound> rounds(Tenant tenant, String participant, List<KnownPair> paired) {
        Set<String> taken =
                paired.stream()
                        .filter(KnownPair::holds)
                        .map(KnownPair::cohort)
                        .collect(Collectors.toSet());
        return admissions(tenant, participant).stream()
                .map(Stored::state)
                .filter(admission -> admission.state() == AdmissionState.ADMITTED)
                .map(Admission::cohort)
                .filter(cohort -> !taken.contains(cohort))
                .flatMap(cohort -> rounds.all(tenant, Map.of("cohort", cohort)).stream())
                .toList();
    }

    private List<Stored<Admission>> admissions(Tenant tenant, String participant) {
        return admissions.all(tenant, Map.of("state.person.participant", participant));
    }

    /** Asks once for each programme: a whole blueprint is read for it. */
    private Function<String, Policy> policies(Tenant tenant) {
        Map<String, Policy> known = new HashMap<>();
        return programme -> known.computeIfAbsent(programme, it -> policy(tenant, it));
    }

    private Policy policy(Tenant tenant, String programme) {
        return programmes
                .find(tenant, programme)
                .map(found -> found.state().blueprint().disclosure())
                .orElse(Policy.DEFAULT);
    }
}
