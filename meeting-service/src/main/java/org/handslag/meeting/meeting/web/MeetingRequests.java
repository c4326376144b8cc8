package org.handslag.meeting.meeting.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.meeting.application.RecordingMeeting;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.jspecify.annotations.Nullable;

/** What callers send about meetings. */
final class MeetingRequests {
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int MOST_PRESENT = 200;

    private MeetingRequests() {}

    /** A meeting to come, held or missed. */
    record Record(
            @Pattern(regexp = ID) @Nullable String pair,
            @Pattern(regexp = ID) @Nullable String mentor,
            @Pattern(regexp = ID) @Nullable String cohort,
            @NotNull @Pattern(regexp = CODE) String kind,
            @Nullable Format format,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate missedOn,
            @Pattern(regexp = CODE) @Nullable String missedReason,
            @Size(max = MOST_PRESENT)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> participants,
            @Nullable ToldBy toldBy) {

        RecordingMeeting.Order order() {
            return new RecordingMeeting.Order(
                    pair,
                    mentor,
                    cohort,
                    kind,
                    format == null ? Format.PHYSICAL : format,
                    plannedOn,
                    heldOn,
                    missedOn,
                    missedReason,
                    participants == null ? List.of() : participants,
                    toldBy);
        }
    }

    /** It was held. */
    record Held(
            @NotNull LocalDate heldOn,
            @Size(max = MOST_PRESENT)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> participants,
            @Nullable ToldBy toldBy) {

        List<String> present() {
            return participants == null ? List.of() : participants;
        }
    }

    /** It was missed. */
    record Missed(
            @NotNull LocalDate missedOn,
            @NotNull @Pattern(regexp = CODE) String reason,
            @Nullable ToldBy toldBy) {}

    /** It was called off. */
    record Cancelled(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    /** A version of the minutes. */
    record Text(@NotBlank @Size(max = Minutes.LONGEST) String text) {
        @Override
        public String toString() {
            return "Text[…]";
        }
    }
}
