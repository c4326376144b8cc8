package org.handslag.participant.basis.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.participant.basis.model.Purpose;
import org.handslag.participant.basis.model.Text;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Keeping;
import org.springframework.stereotype.Component;

/** The record of a tenant's processing: GDPR, article 30. */
@Component
public class RecordOfProcessing {
    private final Aggregates<Programme> programmes;
    private final PlatformPurposes purposes;
    private final Clock clock;

    RecordOfProcessing(Aggregates<Programme> programmes, PlatformPurposes purposes, Clock clock) {
        this.programmes = programmes;
        this.purposes = purposes;
        this.clock = clock;
    }

    /** The tenant's record on a day. */
    public record Processing(String controller, LocalDate on, List<OfProgramme> programmes) {}

    /**
     * A programme's part of it.
     *
     * @param owner who answers for the programme
     * @param municipalities whose people take part
     */
    public record OfProgramme(
            String id,
            Text title,
            Text owner,
            List<Text> municipalities,
            List<Purpose> purposes,
            Keeping participants,
            Keeping mentors) {}

    /** The record as it stands today. */
    public Processing of(Call call) {
        call.mustReach(Target.ofTenant());
        return new Processing(
                call.tenant().key(),
                LocalDate.now(clock),
                programmes.all(call.tenant(), Map.of()).stream().map(this::of).toList());
    }

    private OfProgramme of(Stored<Programme> programme) {
        Blueprint blueprint = programme.state().blueprint();
        return new OfProgramme(
                programme.id(),
                Text.of(blueprint.at("title")),
                Text.of(blueprint.at("owner", "title")),
                blueprint.objects("municipalities").stream()
                        .map(each -> Text.of(each.get("title")))
                        .toList(),
                purposes.of(blueprint).all(),
                blueprint.keepsParticipants(),
                blueprint.keepsMentors());
    }
}
