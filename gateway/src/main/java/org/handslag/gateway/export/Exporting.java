package org.handslag.gateway.export;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.handslag.gateway.routing.Asking;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.rights.CollectingPersonalData;
import org.handslag.platform.rights.OneselfOrOfficer;
import org.handslag.platform.rights.PersonalDataView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the gateway and every service hold about a person. */
@Component
class Exporting {
    private final CollectingPersonalData own;
    private final Asking asking;
    private final JsonMapper json;
    private final Clock clock;

    Exporting(CollectingPersonalData own, Asking asking, JsonMapper json, Clock clock) {
        this.own = own;
        this.asking = asking;
        this.json = json;
        this.clock = clock;
    }

    /**
     * All of it.
     *
     * @param header the caller's headers by name
     */
    ExportView export(Call call, String person, Function<String, @Nullable String> header) {
        if (!Ids.isId(person)) {
            throw ProblemException.notFound();
        }
        OneselfOrOfficer.mustReach(call, person);
        Asking.Answered answered = asking.all("/api/people/" + person + "/data", header);
        PersonalDataView here = own.about(call.tenant(), person);
        List<ExportView.Part> parts = new ArrayList<>();
        add(parts, here.service(), json.valueToTree(here.items()));
        answered.answers().forEach((service, data) -> add(parts, service, data.path("items")));
        return new ExportView(person, clock.instant(), List.copyOf(parts), answered.missing());
    }

    private static void add(List<ExportView.Part> parts, String service, JsonNode items) {
        if (!items.isEmpty()) {
            parts.add(new ExportView.Part(service, items));
        }
    }
}
