package org.handslag.participant.retention.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.disclosure.model.KnownPair;
import org.handslag.participant.participant.application.KeepingParticipants;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.ParticipantState;
import org.handslag.participant.programme.model.Programme;
import org.handslag.participant.retention.model.Course;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.Keeping;
import org.handslag.platform.rights.Retained;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Participants, and until when they are kept. */
@Component
class RetainedParticipants implements Retained {
    private final Aggregates<Participant> participants;
    private final Aggregates<Admission> admissions;
    private final Aggregates<Programme> programmes;
    private final Mirror<KnownPair> pairs;

    RetainedParticipants(
            Aggregates<Participant> participants,
            Aggregates<Admission> admissions,
            Aggregates<Programme> programmes,
            Mirror<KnownPair> pairs) {
        this.participants = participants;
        this.admissions = admissions;
        this.programmes = programmes;
        this.pairs = pairs;
    }

    @Override
    public String kind() {
        return "participants";
    }

    @Override
    public List<Over> over(Tenant tenant, LocalDate on) {
        Map<String, List<Admission>> admitted =
                admissions.all(tenant, Map.of()).stream()
                        .map(Stored::state)
                        .collect(Collectors.groupingBy(each -> each.person().participant()));
        Map<String, List<KnownPair>> paired =
                pairs.all(tenant, Map.of()).stream()
                        .collect(Collectors.groupingBy(KnownPair::participant));
        Map<String, Keeping> rules =
                programmes.all(tenant, Map.of()).stream()
                        .collect(
                                Collectors.toMap(
                                        Stored::id,
                                        each -> each.state().blueprint().keepsParticipants()));
        return participants.all(tenant, Map.of()).stream()
                .map(
                        person ->
                                over(
                                        person,
                                        admitted.getOrDefault(person.id(), List.of()),
                                        paired.getOrDefault(person.id(), List.of()),
                                        id -> rules.getOrDefault(id, Keeping.DEFAULT),
                                        on))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<Over> over(Tenant tenant, String person, LocalDate on) {
        return participants
                .find(tenant, person)
                .flatMap(
                        found ->
                                over(
                                        found,
                                        admissions
                                                .all(
                                                        tenant,
                                                        Map.of("state.person.participant", person))
                                                .stream()
                                                .map(Stored::state)
                                                .toList(),
                                        pairs.all(tenant, Map.of("participant", person)),
                                        id -> rule(tenant, id),
                                        on));
    }

    private Keeping rule(Tenant tenant, String programme) {
        return programmes
                .find(tenant, programme)
                .map(found -> found.state().blueprint().keepsParticipants())
                .orElse(Keeping.DEFAULT);
    }

    private static Optional<Over> over(
            Stored<Participant> person,
            List<Admission> admissions,
            List<KnownPair> pairs,
            Course.Rule rule,
            LocalDate on) {
        if (person.state().state() == ParticipantState.ANONYMISED) {
            return Optional.empty();
        }
        return Course.last(person.state().registeredOn(), admissions, pairs, rule)
                .filter(end -> !end.over().isAfter(on))
                .map(
                        end ->
                                new Over(
                                        person.id(),
                                        end.on(),
                                        end.over(),
                                        end.keeping().months(),
                                        end.keeping().source(),
                                        end.keeping().source() == Keeping.Source.BLUEPRINT
                                                ? end.programme()
                                                : null));
    }

    @Override
    public void anonymise(Tenant tenant, String person) {
        Call call =
                new Call(
                        tenant, Caller.platform(), "run-retention", null, "", OptionalLong.empty());
        participants.change(call, person, stored -> stored.state().anonymise());
    }

    @Override
    public Target target(Tenant tenant, String person) {
        return KeepingParticipants.target(participants.get(tenant, person));
    }
}
