package org.handslag.matching.solve.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Rankings;
import org.handslag.matching.solve.model.Ranking;
import org.jspecify.annotations.Nullable;

/** Who ranks whom where, from 1, by the engine's numbers. */
final class Wishes {
    private final Map<Long, Integer> byPerson = new HashMap<>();
    private final Map<Long, Integer> byMentor = new HashMap<>();

    static Wishes of(
            Question question, Map<String, Integer> ofPerson, Map<String, Integer> ofMentor) {
        Wishes wishes = new Wishes();
        for (Ranking ranking : question.solution().rankings()) {
            put(wishes.byPerson, ofPerson.get(ranking.participant()), ranking.mentors(), ofMentor);
        }
        Objects.requireNonNull(question.wishes())
                .forEach(
                        (mentor, wanted) -> {
                            Integer number = ofMentor.get(mentor);
                            for (int i = 0; i < wanted.size(); i++) {
                                Integer person = ofPerson.get(wanted.get(i));
                                if (number != null && person != null) {
                                    wishes.byMentor.put(key(person, number), i + 1);
                                }
                            }
                        });
        return wishes;
    }

    private static void put(
            Map<Long, Integer> ranks,
            @Nullable Integer person,
            List<String> mentors,
            Map<String, Integer> ofMentor) {
        for (int i = 0; person != null && i < mentors.size(); i++) {
            Integer mentor = ofMentor.get(mentors.get(i));
            if (mentor != null) {
                ranks.put(key(person, mentor), i + 1);
            }
        }
    }

    private static long key(int person, int mentor) {
        return (long) person << 32 | mentor;
    }

    /** Whether both want each other. */
    boolean mutual(int person, int mentor) {
        return byPerson.containsKey(key(person, mentor))
                && byMentor.containsKey(key(person, mentor));
    }

    /** The ranks of the market's edges. */
    Rankings rankings(Market market) {
        int[] one = new int[market.edges()];
        int[] other = new int[market.edges()];
        for (int p = 0; p < market.participants(); p++) {
            for (int e = market.first(p); e < market.first(p + 1); e++) {
                one[e] = Objects.requireNonNull(byPerson.get(key(p, market.mentor(e))));
                other[e] = Objects.requireNonNull(byMentor.get(key(p, market.mentor(e))));
            }
        }
        return Rankings.of(market, one, other);
    }
}
