package org.handslag.mentor.organisation.application;

import java.util.List;
import java.util.Map;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A process leader enters an organisation that mentors may come from. */
@Component
public class RegisteringOrganisation {
    private final Aggregates<Organisation> organisations;
    private final Mirror<Programme> programmes;

    RegisteringOrganisation(Aggregates<Organisation> organisations, Mirror<Programme> programmes) {
        this.organisations = organisations;
        this.programmes = programmes;
    }

    /**
     * Enters it.
     *
     * @throws ProblemException 400 where no programme of the tenant has such an industry or
     *     municipality
     */
    public Result<Organisation> register(
            Call call, String name, String industry, @Nullable String municipality) {
        List<Programme> known = programmes.all(call.tenant(), Map.of());
        if (!known.isEmpty() && known.stream().noneMatch(each -> each.hasIndustry(industry))) {
            throw ProblemException.invalid("/industry", "unknown", Map.of());
        }
        if (municipality != null
                && !known.isEmpty()
                && known.stream().noneMatch(each -> each.hasMunicipality(municipality))) {
            throw ProblemException.invalid("/municipality", "unknown", Map.of());
        }
        return organisations.create(
                call,
                id ->
                        Organisation.register(
                                PrivateText.ofTenant(name),
                                industry,
                                municipality,
                                call.caller().membership()));
    }
}
