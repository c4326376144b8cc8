package org.handslag.platform.rights;

import org.handslag.platform.tenant.Tenant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Collects what the service's kinds hold about a person. */
@Component
public class CollectingPersonalData {
    private final String service;
    private final ObjectProvider<PersonalData> kinds;

    CollectingPersonalData(
            @Value("${spring.application.name}") String service,
            ObjectProvider<PersonalData> kinds) {
        this.service = service;
        this.kinds = kinds;
    }

    /** All of it. */
    public PersonalDataView about(Tenant tenant, String person) {
        return new PersonalDataView(
                service,
                person,
                kinds.orderedStream()
                        .flatMap(kind -> kind.about(tenant, person).stream())
                        .toList());
    }
}
