package org.handslag.meeting.plan.application;

import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.meeting.plan.model.Themes;
import org.handslag.meeting.plan.model.Unit;
import org.handslag.meeting.plan.model.Window;
import org.jspecify.annotations.Nullable;

/** A plan as far as it is about one person: without the others of a group. */
public record PlanOfPerson(
        String programme,
        String cohort,
        String kind,
        @Nullable String pair,
        LocalDate from,
        @Nullable LocalDate to,
        List<LocalDate> expected,
        @Nullable Unit unit,
        @Nullable List<Window> windows,
        @Nullable Themes themes) {
    /** What the plan says of whoever it is for. */
    public static PlanOfPerson of(MeetingPlan plan, String person) {
        return new PlanOfPerson(
                plan.programme(),
                plan.cohort(),
                plan.kind(),
                plan.pair(),
                plan.from(),
                plan.to(),
                plan.expected(),
                plan.unit(),
                plan.windows().isEmpty() ? null : plan.windows(),
                plan.themes());
    }
}
