package org.handslag.mentor.retention.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.mentor.card.model.KnownPair;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Ends;
import org.handslag.platform.personal.Ends.End;
import org.handslag.platform.personal.Keeping;
import org.handslag.platform.rights.RetainedPersons;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** What keeps mentors: their parts in programmes, and their pairs. */
@Component
class MentorEnds implements RetainedPersons.LastEnds<Mentor> {
    private static final Set<String> OVER = Set.of("ended", "declined");

    private final Mirror<Programme> programmes;
    private final Mirror<KnownPair> pairs;

    MentorEnds(Mirror<Programme> programmes, Mirror<KnownPair> pairs) {
        this.programmes = programmes;
        this.pairs = pairs;
    }

    @Override
    public Function<Stored<Mentor>, Optional<End>> ofAll(Tenant tenant) {
        Map<String, List<KnownPair>> paired =
                pairs.all(tenant, Map.of()).stream()
                        .collect(Collectors.groupingBy(KnownPair::mentor));
        Map<String, Keeping> rules =
                programmes.all(tenant, Map.of()).stream()
                        .collect(Collectors.toMap(Programme::id, Programme::keepsMentors));
        return mentor ->
                last(
                        mentor.state(),
                        paired.getOrDefault(mentor.id(), List.of()),
                        id -> rules.getOrDefault(id, Keeping.DEFAULT));
    }

    @Override
    public Optional<End> of(Stored<Mentor> mentor) {
        return last(
                mentor.state(),
                pairs.all(mentor.tenant(), Map.of("mentor", mentor.id())),
                id ->
                        programmes
                                .find(mentor.tenant(), id)
                                .map(Programme::keepsMentors)
                                .orElse(Keeping.DEFAULT));
    }

    private static Optional<End> last(
            Mentor mentor, List<KnownPair> pairs, Function<String, Keeping> rule) {
        if (mentor.state() == Mentor.State.ANONYMISED
                || pairs.stream().anyMatch(pair -> !OVER.contains(pair.state()))) {
            return Optional.empty();
        }
        Ends ends = new Ends(rule);
        mentor.engagements().forEach(part -> ends.add(part.programme(), part.endedOn()));
        pairs.stream()
                .filter(pair -> pair.endedOn() != null)
                .forEach(pair -> ends.add(pair.programme(), pair.endedOn()));
        return ends.last();
    }
}
