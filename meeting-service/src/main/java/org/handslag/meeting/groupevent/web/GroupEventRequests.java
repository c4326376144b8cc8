package org.handslag.meeting.groupevent.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handslag.meeting.groupevent.model.Attendance;
import org.handslag.meeting.groupevent.model.GroupEvent;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What callers send about group events. */
final class GroupEventRequests {
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int MOST_AUDIENCES = 20;
    private static final int MOST_PEOPLE = 100_000;

    private GroupEventRequests() {}

    /** An event to come. */
    record Plan(
            @NotNull @Pattern(regexp = ID) String programme,
            @Pattern(regexp = ID) @Nullable String cohort,
            @NotNull @Pattern(regexp = CODE) String kind,
            @Pattern(regexp = CODE) @Nullable String theme,
            @NotNull LocalDate plannedOn,
            @Size(max = MOST_AUDIENCES)
                    @Nullable List<@NotNull @Pattern(regexp = CODE) String> audiences,
            @PositiveOrZero @Max(MOST_PEOPLE) @Nullable Integer invited,
            @Pattern(regexp = ID) @Nullable String group) {

        GroupEvent.Draft draft() {
            return new GroupEvent.Draft(
                    programme,
                    cohort,
                    kind,
                    theme,
                    plannedOn,
                    audiences == null ? List.of() : audiences,
                    invited,
                    group);
        }
    }

    /** It took place. */
    record Held(
            @NotNull LocalDate heldOn,
            @Size(max = Attendance.MOST)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> participants,
            @Size(max = Attendance.MOST)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> mentors,
            @Size(max = MOST_AUDIENCES) @Nullable List<@NotNull @Valid Others> others,
            @Nullable ToldBy toldBy) {

        List<String> named() {
            return participants == null ? List.of() : participants;
        }

        /**
         * @throws ProblemException 400 where an audience is counted twice
         */
        Attendance attendance() {
            return new Attendance(
                    named(),
                    mentors == null ? List.of() : mentors,
                    others == null ? Map.of() : counts(others));
        }

        private static Map<String, Integer> counts(List<Others> others) {
            Map<String, Integer> counts = new TreeMap<>();
            for (int at = 0; at < others.size(); at++) {
                Others one = others.get(at);
                if (counts.put(one.audience(), one.count()) != null) {
                    throw ProblemException.invalid(
                            "/others/" + at + "/audience", "duplicate", Map.of());
                }
            }
            return counts;
        }
    }

    /** How many of an audience came besides those who are named. */
    record Others(
            @NotNull @Pattern(regexp = CODE) String audience,
            @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer count) {}

    /** A version of what was concluded. */
    record Text(@NotBlank @Size(max = Minutes.LONGEST) String text) {
        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    /** It was called off. */
    record Cancelled(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}
}
