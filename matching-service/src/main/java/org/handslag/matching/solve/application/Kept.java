package org.handslag.matching.solve.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.tenant.Tenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The last solved rounds, and the last answers about them, in memory. Nothing is answered from a
 * round that was asked otherwise: each is held with the whole question that it follows from, and
 * let go where another one is asked. Answers are held under the versions of all that was read.
 */
@Component
final class Kept {
    /** A person's profile and id take as much as so many possible pairs, of 6 bytes each. */
    static final int PAIRS_OF_A_PERSON = 150;

    /** How many ids the answers may hold together. */
    private static final int MOST_IDS = 100_000;

    private static final Duration UNUSED = Duration.ofMinutes(5);

    private final Recent<Solver> rounds;
    private final Recent<Object> answers;

    Kept(@Value("${handslag.matching.kept-pairs:6000000}") long pairs, MeterRegistry meters) {
        rounds = new Recent<>(pairs, Kept::weight, UNUSED, System::nanoTime);
        answers = new Recent<>(MOST_IDS, Kept::ids, UNUSED, System::nanoTime);
        meters.gauge("handslag.matching.kept.pairs", rounds, Recent::weight);
    }

    private static long weight(Solver solved) {
        Prepared round = solved.prepared();
        return round.market().edges()
                + (long) PAIRS_OF_A_PERSON * (round.people().size() + round.mentors().size());
    }

    private static long ids(Object answer) {
        return answer instanceof Reasons reasons ? 20 + reasons.ids() : 100;
    }

    /** The round, where it was asked the same. */
    Optional<Solver> solved(Tenant tenant, String round, Question question) {
        String key = tenant.keyOf(round);
        Optional<Solver> found = rounds.get(key);
        if (found.isPresent() && !found.get().prepared().question().same(question)) {
            rounds.remove(key);
            return Optional.empty();
        }
        return found;
    }

    /** Keeps a solved round in the place of the same one before. */
    void keep(Tenant tenant, String round, Solver solved) {
        rounds.put(tenant.keyOf(round), solved);
    }

    /** The round's snapshot, where its parts are still of these versions. */
    Optional<Taken> taken(Tenant tenant, String round, Map<String, Long> versions) {
        return rounds.get(tenant.keyOf(round))
                .map(solved -> solved.prepared().question().taken())
                .filter(taken -> taken.versions().equals(versions));
    }

    /** The answer under that key. */
    <T> Optional<T> answer(Tenant tenant, String key, Class<T> type) {
        return answers.get(tenant.keyOf(key)).map(type::cast);
    }

    /** Keeps an answer. */
    <T> T answered(Tenant tenant, String key, T answer) {
        answers.put(tenant.keyOf(key), answer);
        return answer;
    }

    /** Lets an answer go. */
    void forget(Tenant tenant, String key) {
        answers.remove(tenant.keyOf(key));
    }
}
