package org.handslag.gateway.feed.model;

import java.util.List;
import java.util.Map;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.jspecify.annotations.Nullable;

/** An event of a programme: how many came, not who. */
public record GroupEventState(
        String programme,
        @Nullable String cohort,
        String kind,
        @Nullable String heldOn,
        @Nullable Attendance attendance)
        implements HoldsFacts {
    /** Who came. */
    public record Attendance(@Nullable List<String> participants, @Nullable List<String> mentors) {}

    @Override
    public List<Fact> facts() {
        return new Facts()
                .common("programme", programme)
                .common("cohort", cohort)
                .common("kind", kind)
                .on(heldOn, "held", "group-event.held.v1", came())
                .inOrder();
    }

    private Map<String, Object> came() {
        return attendance == null
                ? Map.of()
                : Map.of(
                        "participants", size(attendance.participants()),
                        "mentors", size(attendance.mentors()));
    }

    private static int size(@Nullable List<String> people) {
        return people == null ? 0 : people.size();
    }
}
