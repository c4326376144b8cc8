package org.handslag.matching.solve.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.Terms;
import org.handslag.matching.solve.application.Reasons.Cause;
import org.handslag.matching.solve.application.Reasons.Preferred;
import org.handslag.matching.solve.model.Ranking;

/** Says of a stable round whom somebody would rather have had, and why they did not get them. */
final class Preferring {
    private final Solver solved;
    private final Prepared round;

    private Preferring(Solver solved) {
        this.solved = solved;
        this.round = solved.prepared();
    }

    /** None where scores decide. Mentors who left the round are passed over. */
    static List<Preferred> of(Solver solved, String participant) {
        Map<String, List<String>> wishes = solved.prepared().question().wishes();
        if (wishes == null) {
            return List.of();
        }
        return solved.prepared().question().solution().rankings().stream()
                .filter(ranking -> ranking.participant().equals(participant))
                .findFirst()
                .map(ranking -> new Preferring(solved).before(ranking, wishes))
                .orElse(List.of());
    }

    private List<Preferred> before(Ranking ranking, Map<String, List<String>> wishes) {
        String participant = ranking.participant();
        Integer person = round.numberOfPerson().get(participant);
        List<Preferred> found = new ArrayList<>();
        for (int i = 0; person != null && i < ranking.mentors().size(); i++) {
            String id = ranking.mentors().get(i);
            Integer mentor = round.numberOfMentor().get(id);
            if (mentor == null) {
                continue;
            }
            if (solved.mentorOf()[person] == mentor) {
                return found;
            }
            boolean back = wishes.getOrDefault(id, List.of()).contains(participant);
            Cause cause = back ? cause(person, mentor) : Cause.NOT_CHOSEN_BACK;
            int others = cause == Cause.OTHERS_PREFERRED ? taken(mentor) : 0;
            found.add(new Preferred(id, i + 1, cause, others));
        }
        return found;
    }

    private Cause cause(int person, int mentor) {
        Terms terms = round.terms();
        Market market = round.market();
        int edge = market.edge(person, mentor);
        if (edge < 0
                || market.score(edge) < terms.minimumScore()
                || terms.forbidden().contains(new Terms.Couple(person, mentor))) {
            return Cause.NOT_POSSIBLE;
        }
        return terms.pins().stream().anyMatch(pin -> pin.participant() == person)
                ? Cause.SET_BY_STAFF
                : Cause.OTHERS_PREFERRED;
    }

    private int taken(int mentor) {
        int count = 0;
        for (int each : solved.mentorOf()) {
            count += each == mentor ? 1 : 0;
        }
        return count;
    }
}
