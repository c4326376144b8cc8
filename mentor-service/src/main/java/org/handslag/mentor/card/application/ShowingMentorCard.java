package org.handslag.mentor.card.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.card.model.KnownPair;
import org.handslag.mentor.card.model.MentorSteps;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.access.Person;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Grace;
import org.handslag.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Shows a participant the mentor of an own pair. */
@Component
public class ShowingMentorCard {
    private final Aggregates<Mentor> mentors;
    private final Mirror<KnownPair> pairs;
    private final Mirror<Programme> programmes;
    private final Clock clock;

    ShowingMentorCard(
            Aggregates<Mentor> mentors,
            Mirror<KnownPair> pairs,
            Mirror<Programme> programmes,
            Clock clock) {
        this.mentors = mentors;
        this.pairs = pairs;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** What one pair shows. */
    public record Paired(KnownPair pair, List<CardStep> steps) {}

    /** What the participant sees of the mentor. */
    public record Card(Stored<Mentor> mentor, String participant, List<Paired> pairs) {
        /** Whether one of the pairs shows it. */
        public boolean shows(CardStep.What what) {
            return pairs.stream()
                    .flatMap(pair -> pair.steps().stream())
                    .anyMatch(step -> step.what() == what && step.shown());
        }
    }

    /**
     * The card of a mentor with whom the calling participant has a pair.
     *
     * @throws ProblemException 404 where no pair shows anything today
     */
    public Card show(Call call, String id) {
        Person person = call.caller().person();
        if (person == null || person.kind() != Person.Kind.PARTICIPANT) {
            throw ProblemException.notFound();
        }
        Stored<Mentor> mentor = mentors.get(call.tenant(), id);
        List<Paired> paired =
                pairs.all(call.tenant(), Map.of("mentor", id)).stream()
                        .filter(pair -> pair.participant().equals(person.id()))
                        .map(pair -> new Paired(pair, steps(mentor, pair)))
                        .filter(pair -> pair.steps().stream().anyMatch(CardStep::shown))
                        .toList();
        if (paired.isEmpty()) {
            throw ProblemException.notFound();
        }
        call.mustReach(
                Target.ofProgramme(paired.getFirst().pair().programme()).of(id, person.id()));
        return new Card(mentor, person.id(), paired);
    }

    private List<CardStep> steps(Stored<Mentor> mentor, KnownPair pair) {
        Grace grace =
                programmes
                        .find(mentor.tenant(), pair.programme())
                        .map(Programme::grace)
                        .orElse(Grace.DEFAULT);
        return MentorSteps.of(pair, grace, mentor.state().shown(), LocalDate.now(clock));
    }
}
