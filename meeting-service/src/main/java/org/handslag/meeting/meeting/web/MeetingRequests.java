package org.handslag.meeting.meeting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.meeting.meeting.application.AskingForFollowUp;
import org.handslag.meeting.meeting.application.RecordingMeeting;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.meeting.meeting.model.Occurrence;
import org.handslag.meeting.meeting.model.Purpose;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.jspecify.annotations.Nullable;

/** What callers send about meetings. */
final class MeetingRequests {
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int MOST_PRESENT = 200;
    private static final int LONGEST_WISH = 2_000;

    private MeetingRequests() {}

    /** A meeting to come, held or missed. */
    record Record(
            @Pattern(regexp = ID) @Nullable String pair,
            @Pattern(regexp = ID) @Nullable String mentor,
            @Pattern(regexp = ID) @Nullable String cohort,
            @Pattern(regexp = ID) @Nullable String participant,
            @NotNull @Pattern(regexp = CODE) String kind,
            @Nullable Format format,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate missedOn,
            @Pattern(regexp = CODE) @Nullable String missedReason,
            @Size(max = MOST_PRESENT)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> participants,
            @Positive @Max(Occurrence.Held.LONGEST) @Nullable Integer minutesLong,
            @Pattern(regexp = CODE) @Nullable String theme,
            @Nullable Purpose purpose,
            @Nullable ToldBy toldBy) {

        RecordingMeeting.Order order() {
            return new RecordingMeeting.Order(
                    pair,
                    mentor,
                    cohort,
                    participant,
                    kind,
                    format,
                    plannedOn,
                    heldOn,
                    missedOn,
                    missedReason,
                    participants == null ? List.of() : participants,
                    minutesLong,
                    theme,
                    purpose,
                    toldBy);
        }
    }

    /** It was held. */
    record Held(
            @NotNull LocalDate heldOn,
            @Size(max = MOST_PRESENT)
                    @Nullable List<@NotNull @Pattern(regexp = ID) String> participants,
            @Positive @Max(Occurrence.Held.LONGEST) @Nullable Integer minutesLong,
            @Pattern(regexp = CODE) @Nullable String theme,
            @Nullable ToldBy toldBy) {

        Occurrence.Held held() {
            return new Occurrence.Held(
                    heldOn, participants == null ? List.of() : participants, minutesLong, theme);
        }
    }

    /** A participant asks for one. */
    record FollowUp(
            @Pattern(regexp = ID) @Nullable String participant,
            @NotNull @Pattern(regexp = ID) String cohort,
            @Pattern(regexp = CODE) @Nullable String kind,
            @NotNull LocalDate on,
            @Size(min = 1, max = LONGEST_WISH) @Nullable String wish,
            @Nullable ToldBy toldBy) {

        AskingForFollowUp.Order order() {
            return new AskingForFollowUp.Order(participant, cohort, kind, on, wish, toldBy);
        }

        @Override
        public String toString() {
            return "FollowUp[…]";
        }
    }

    /** It is to be on a day. */
    record Planned(@NotNull LocalDate plannedOn, @Nullable ToldBy toldBy) {}

    /** It was missed. */
    record Missed(
            @NotNull LocalDate missedOn,
            @NotNull @Pattern(regexp = CODE) String reason,
            @Nullable ToldBy toldBy) {}

    /** It was called off. */
    record Cancelled(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    /** A version of the minutes. */
    record Text(@NotBlank @Size(max = Minutes.LONGEST) String text, @Nullable ToldBy toldBy) {
        @Override
        public String toString() {
            return "Text[…]";
        }
    }
}
