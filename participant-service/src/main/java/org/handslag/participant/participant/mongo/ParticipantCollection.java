package org.handslag.participant.participant.mongo;

import java.util.List;
import org.handslag.participant.participant.application.Finding;
import org.handslag.participant.participant.kafka.PublishedParticipant;
import org.handslag.participant.participant.model.Participant;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.personal.Normalised;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Participants. */
@Configuration(proxyBeanMethods = false)
class ParticipantCollection {
    @Bean
    Aggregates<Participant> participants(AggregateStore store) {
        return store.aggregates(
                Kind.of("participant", "participants", Participant.class)
                        .index("state.municipality")
                        .index("state.programmes")
                        .index("state.caseOfficers.membership")
                        .index("state.protection.handlers")
                        .index("state.protection")
                        .lookup(
                                "email",
                                state -> Normalised.of(state.identity().email(), Normalised::mail))
                        .lookup(
                                "phone",
                                state -> Normalised.of(state.identity().phone(), Normalised::phone))
                        .lookup("reference", ParticipantCollection::references)
                        .published(PublishedParticipant::of));
    }

    @Bean
    PersonalData participantsThemselves(Aggregates<Participant> participants) {
        return PersonalKind.of(participants, Keep.IDENTITY).itself(Participant::anonymise);
    }

    /** A reference is found by the membership that gave it, and by no other. */
    private static List<String> references(Participant participant) {
        return participant.references().stream()
                .flatMap(
                        reference ->
                                Normalised.of(reference.text(), Normalised::words).stream()
                                        .map(
                                                text ->
                                                        Finding.reference(
                                                                reference.membership(), text)))
                .toList();
    }
}
