package org.handslag.gateway.person;

import java.util.EnumSet;
import java.util.Set;
import org.handslag.platform.inbox.Reaction;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.rights.PersonalData;
import org.handslag.platform.tenant.Tenant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whoever was made anonymous has no access any more: by retention or by a decision, their owner
 * says so in the published state, and what the gateway holds of who they were goes as with an
 * erasure that keeps everything else.
 */
@Configuration(proxyBeanMethods = false)
class AnonymousPersons {
    private static final Set<Keep> KEPT = EnumSet.complementOf(EnumSet.of(Keep.IDENTITY));

    /**
     * A participant or mentor, as far as this asks.
     *
     * @param state {@code anonymised} where nobody is behind it any more
     */
    record Somebody(String id, String state) {}

    @Bean
    Reaction<Somebody> anonymousParticipants(ObjectProvider<PersonalData> kinds) {
        return of("participants", kinds);
    }

    @Bean
    Reaction<Somebody> anonymousMentors(ObjectProvider<PersonalData> kinds) {
        return of("mentors", kinds);
    }

    private static Reaction<Somebody> of(String plural, ObjectProvider<PersonalData> kinds) {
        return Reaction.to(
                plural,
                Somebody.class,
                (tenant, somebody) -> {
                    if ("anonymised".equals(somebody.state())) {
                        forget(kinds, tenant, somebody.id());
                    }
                });
    }

    private static void forget(ObjectProvider<PersonalData> kinds, Tenant tenant, String person) {
        kinds.orderedStream().forEach(kind -> kind.erase(tenant, person, KEPT));
    }
}
