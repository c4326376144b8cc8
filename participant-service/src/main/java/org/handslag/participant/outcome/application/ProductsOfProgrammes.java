package org.handslag.participant.outcome.application;

import java.util.Optional;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** What people make in a programme, by its definition in force ({@code outcomes.products}). */
@Component
class ProductsOfProgrammes {
    private final Aggregates<Programme> programmes;

    ProductsOfProgrammes(Aggregates<Programme> programmes) {
        this.programmes = programmes;
    }

    /**
     * The purpose whose consent publishing the product needs; empty where the programme has no such
     * product.
     */
    Optional<String> purpose(Tenant tenant, String programme, String product) {
        return programmes.find(tenant, programme).stream()
                .flatMap(
                        found -> found.state().blueprint().objects("outcomes", "products").stream())
                .filter(each -> product.equals(each.get("key")))
                .map(each -> Blueprint.text(each, "purpose"))
                .findFirst();
    }
}
