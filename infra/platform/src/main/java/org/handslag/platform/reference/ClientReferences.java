package org.handslag.platform.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.access.Members;
import org.handslag.platform.access.PersonFacts;
import org.handslag.platform.access.Persons;
import org.handslag.platform.access.Role;
import org.handslag.platform.personal.ClientReference;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.rights.ErasedPersons;
import org.handslag.platform.rights.Keep;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.TextAltered;
import org.handslag.platform.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one place where own references are sealed for the bus, and opened again for who gave them.
 * Sealed once, when they are given: what is sealed twice is never the same twice.
 */
@Component
public class ClientReferences {
    private static final Logger LOG = LoggerFactory.getLogger(ClientReferences.class);

    /** In the place of a kind: what is sealed here opens as no text of any aggregate. */
    private static final String PLACE = "client-references";

    private final Vault vault;
    private final Members members;
    private final Persons persons;
    private final ErasedPersons erased;

    ClientReferences(Vault vault, Members members, Persons persons, ErasedPersons erased) {
        this.vault = vault;
        this.members = members;
        this.persons = persons;
        this.erased = erased;
    }

    /**
     * Those of them that a system gave, sealed; what people give is theirs in the API, and never on
     * the bus.
     *
     * @param given by the membership that gave it, each about the person
     * @return in the order of what is given
     */
    public List<ClientReference> sealed(Tenant tenant, Map<String, PrivateText> given) {
        List<ClientReference> sealed = new ArrayList<>();
        given.forEach(
                (membership, text) -> {
                    Optional<String> about = text.about();
                    Optional<String> words = text.reveal().filter(each -> !each.isBlank());
                    if (about.isPresent() && words.isPresent() && isClient(tenant, membership)) {
                        sealed.add(
                                new ClientReference(
                                        membership,
                                        about.get(),
                                        sealer(tenant, membership).seal(about.get(), words.get())));
                    }
                });
        return List.copyOf(sealed);
    }

    /**
     * The one that this client gave. Empty where it gave none, where the person is erased, and as
     * long as their identity is protected: then only the named handlers know of them, and a system
     * is none.
     *
     * @throws org.handslag.platform.vault.KeysAway where the keys cannot be asked
     */
    public Optional<String> opened(Tenant tenant, String client, List<ClientReference> all) {
        return all.stream()
                .filter(each -> each.client().equals(client))
                .findFirst()
                .filter(own -> !erased.isErased(tenant, own.about(), Keep.IDENTITY))
                .filter(own -> !isProtected(tenant, own.about()))
                .flatMap(own -> open(tenant, own));
    }

    private Optional<String> open(Tenant tenant, ClientReference own) {
        try {
            return sealer(tenant, own.client()).open(own.about(), own.sealed());
        } catch (TextAltered e) {
            // What somebody put there is nobody's reference; the rest of the event is as it was.
            LOG.error("a reference of client {} was altered", own.client());
            return Optional.empty();
        }
    }

    private Sealer sealer(Tenant tenant, String client) {
        return vault.sealer(tenant, PLACE, client);
    }

    private boolean isProtected(Tenant tenant, String person) {
        PersonFacts facts = persons.find(tenant, Set.of(person)).get(person);
        return facts != null && facts.protection() != null;
    }

    private boolean isClient(Tenant tenant, String membership) {
        return members.byId(tenant, membership).stream()
                .flatMap(member -> member.grants().stream())
                .anyMatch(grant -> grant.role() == Role.SYSTEM_CLIENT);
    }
}
