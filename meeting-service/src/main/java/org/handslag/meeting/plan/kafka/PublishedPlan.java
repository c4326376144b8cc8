package org.handslag.meeting.plan.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.meeting.plan.model.Themes;
import org.handslag.meeting.plan.model.Unit;
import org.handslag.meeting.plan.model.Window;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** What others may see of a plan: {@code contracts/events/meeting-plans/schema.json}. */
public record PublishedPlan(
        String id,
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        String mentor,
        LocalDate from,
        @Nullable LocalDate to,
        List<LocalDate> expected,
        @Nullable Unit unit,
        @Nullable List<Window> windows,
        @Nullable Themes themes,
        @Nullable String participant) {

    /** The published state of a plan. */
    public static PublishedPlan of(Stored<MeetingPlan> stored) {
        MeetingPlan plan = stored.state();
        return new PublishedPlan(
                stored.id(),
                plan.programme(),
                plan.cohort(),
                plan.kind(),
                plan.pair(),
                plan.mentor(),
                plan.from(),
                plan.to(),
                plan.expected(),
                plan.unit(),
                plan.windows().isEmpty() ? null : plan.windows(),
                plan.themes(),
                plan.participant());
    }
}
