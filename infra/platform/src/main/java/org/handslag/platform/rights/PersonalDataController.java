package org.handslag.platform.rights;

import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that this service holds about a person. */
@RestController
class PersonalDataController {
    private final CollectingPersonalData collecting;

    PersonalDataController(CollectingPersonalData collecting) {
        this.collecting = collecting;
    }

    @Allowed("show-personal-data")
    @GetMapping("/api/people/{id}/data")
    PersonalDataView show(Call call, @PathVariable String id) {
        OneselfOrOfficer.mustReach(call, id);
        return collecting.about(call.tenant(), id);
    }
}
