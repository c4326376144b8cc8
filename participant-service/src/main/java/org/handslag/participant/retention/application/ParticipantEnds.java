package org.handslag.participant.retention.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.disclosure.model.KnownPair;
import org.handslag.participant.internship.model.Internship;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.participant.programme.model.Programme;
import org.handslag.participant.retention.model.Course;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Ends.End;
import org.handslag.platform.personal.Keeping;
import org.handslag.platform.rights.RetainedPersons;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** What keeps participants: their admissions, and their pairs. */
@Component
class ParticipantEnds implements RetainedPersons.LastEnds<Participant> {
    private final Aggregates<Admission> admissions;
    private final Aggregates<Programme> programmes;
    private final Mirror<KnownPair> pairs;
    private final Aggregates<Internship> internships;

    ParticipantEnds(
            Aggregates<Admission> admissions,
            Aggregates<Programme> programmes,
            Mirror<KnownPair> pairs,
            Aggregates<Internship> internships) {
        this.admissions = admissions;
        this.programmes = programmes;
        this.pairs = pairs;
        this.internships = internships;
    }

    @Override
    public Function<Stored<Participant>, Optional<End>> ofAll(Tenant tenant) {
        Map<String, List<Admission>> admitted =
                admissions.all(tenant, Map.of()).stream()
                        .map(Stored::state)
                        .collect(Collectors.groupingBy(each -> each.person().participant()));
        Map<String, List<KnownPair>> paired =
                pairs.all(tenant, Map.of()).stream()
                        .collect(Collectors.groupingBy(KnownPair::participant));
        Map<String, List<Internship>> practised =
                internships.all(tenant, Map.of()).stream()
                        .map(Stored::state)
                        .collect(Collectors.groupingBy(each -> each.whose().participant()));
        Map<String, Keeping> rules =
                programmes.all(tenant, Map.of()).stream()
                        .collect(
                                Collectors.toMap(
                                        Stored::id,
                                        each -> each.state().blueprint().keepsParticipants()));
        return person ->
                last(
                        person.state(),
                        admitted.getOrDefault(person.id(), List.of()),
                        paired.getOrDefault(person.id(), List.of()),
                        practised.getOrDefault(person.id(), List.of()),
                        id -> rules.getOrDefault(id, Keeping.DEFAULT));
    }

    @Override
    public Optional<End> of(Stored<Participant> person) {
        Tenant tenant = person.tenant();
        return last(
                person.state(),
                admissions.all(tenant, Map.of("state.person.participant", person.id())).stream()
                        .map(Stored::state)
                        .toList(),
                pairs.all(tenant, Map.of("participant", person.id())),
                internships.all(tenant, Map.of("state.whose.participant", person.id())).stream()
                        .map(Stored::state)
                        .toList(),
                id ->
                        programmes
                                .find(tenant, id)
                                .map(found -> found.state().blueprint().keepsParticipants())
                                .orElse(Keeping.DEFAULT));
    }

    private static Optional<End> last(
            Participant person,
            List<Admission> admissions,
            List<KnownPair> pairs,
            List<Internship> internships,
            Function<String, Keeping> rule) {
        return person.state() == ParticipantState.ANONYMISED
                ? Optional.empty()
                : Course.last(person.registeredOn(), admissions, pairs, internships, rule);
    }
}
