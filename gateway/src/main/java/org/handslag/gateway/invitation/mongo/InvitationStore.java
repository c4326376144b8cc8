package org.handslag.gateway.invitation.mongo;

import java.util.List;
import java.util.Map;
import org.handslag.gateway.invitation.model.Invitation;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.rights.PersonalKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind {@code invitations}, which stays in the gateway. */
@Configuration(proxyBeanMethods = false)
class InvitationStore {
    private static final String CODE = "code";

    @Bean
    Aggregates<Invitation> invitationAggregates(AggregateStore store) {
        return store.aggregates(
                Kind.of("invitation", "invitations", Invitation.class)
                        .withholding("codeHash", "acceptedBy")
                        .slots(
                                List.of(CODE),
                                stored ->
                                        Map.of(
                                                CODE,
                                                stored.tenant().keyOf(stored.state().codeHash())))
                        .index("state.codeHash")
                        .unpublished());
    }

    @Bean
    PersonalData invitationsOfPersons(Aggregates<Invitation> invitations) {
        return PersonalKind.of(invitations, Keep.IDENTITY).whole("state.person.id");
    }
}
