package org.handslag.meeting.group.application;

import java.util.Map;
import org.handslag.meeting.body.Faults;
import org.handslag.meeting.group.model.Group;
import org.handslag.meeting.groupevent.application.KnownGroups;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.reach.Reach;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Lists groups, and says which there are. */
@Component
public class ShowingGroups implements KnownGroups {
    private static final Reach<Group> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.programme"),
                    stored -> Target.ofProgramme(stored.state().programme()));

    private final Aggregates<Group> groups;

    ShowingGroups(Aggregates<Group> groups) {
        this.groups = groups;
    }

    /**
     * The groups that the caller may see.
     *
     * @param equal what is asked for, by field of the document
     */
    public Page<Stored<Group>> list(Call call, Map<String, String> equal, Paging paging) {
        return REACH.list(groups, call, equal, paging);
    }

    @Override
    public void mustBeOf(Tenant tenant, String group, String programme, String kind) {
        if (groups.find(tenant, group)
                .map(Stored::state)
                .filter(each -> each.programme().equals(programme) && each.kind().equals(kind))
                .isEmpty()) {
            throw Faults.unknown("/group");
        }
    }
}
